package symmetrylab.viewmodel.lane;

import java.util.List;
import symmetrylab.analysis.history.ExperimentHistory;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.figure.scales.EdgeRange;
import symmetrylab.figure.scales.SharedScales;
import symmetrylab.nn.Experiment;

/**
 * What has been trained of an experiment so far, with the scales that its lanes share.
 *
 * @param history the runs
 * @param scales shared by all of them
 */
public record Lanes(ExperimentHistory history, SharedScales scales) {

    /** The runs with scales that fit them. */
    public static Lanes of(ExperimentHistory history) {
        return new Lanes(history, SharedScales.of(history.histories()));
    }

    /** The same, with the sizes of gradients in its scales. */
    public Lanes with(EdgeRange gradients) {
        return new Lanes(history, scales.with(gradients));
    }

    /** What is trained. */
    public Experiment experiment() {
        return history.experiment();
    }

    /** One for each run, in order, with its ghost. */
    public List<RunHistory> histories() {
        return history.histories();
    }

    /** The last step of the longest lane so far. */
    public int lastStep() {
        return history.lastStep();
    }

    /** Whether every run has come to its end. */
    public boolean complete() {
        return history.complete();
    }
}
