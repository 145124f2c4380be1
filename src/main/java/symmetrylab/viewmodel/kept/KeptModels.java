package symmetrylab.viewmodel.kept;

/**
 * What is kept from one start to the next.
 *
 * @param settings how the window is
 * @param recent the files used last
 * @param work changes that are not saved
 * @param problem what cannot be kept
 */
public record KeptModels(SettingsViewModel settings, RecentFiles recent, UnsavedWork work, KeptProblem problem) {

    /** Writes what has changed when it is time; called once a pulse. */
    public void tick(long nowNanos) {
        settings.tick(nowNanos);
        work.tick(nowNanos);
    }

    /** Ends with the window, once nothing is to be saved any more. */
    public void close() {
        settings.close();
        work.close();
    }
}
