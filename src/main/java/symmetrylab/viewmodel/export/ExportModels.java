package symmetrylab.viewmodel.export;

/**
 * The view models of exports that outlive the export screen.
 *
 * @param queue the files to write
 * @param estimates of what is chosen
 */
public record ExportModels(ExportQueue queue, ExportEstimates estimates) {

    /** Updates progress and estimates; to be called once a pulse. */
    public void pull(long nowNanos) {
        queue.pull(nowNanos);
        estimates.pull(nowNanos);
    }
}
