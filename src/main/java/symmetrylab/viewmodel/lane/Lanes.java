package symmetrylab.viewmodel.lane;

import java.util.List;
import symmetrylab.analysis.history.ExperimentHistory;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.figure.scales.EdgeRange;
import symmetrylab.figure.scales.SharedScales;
import symmetrylab.nn.Experiment;

/**
 * The lanes of an experiment so far: the histories of its runs and the scales they share.
 *
 * @param history of all runs
 * @param scales shared by all lanes
 */
public record Lanes(ExperimentHistory history, SharedScales scales) {

    /** Lanes with scales that fit them. */
    public static Lanes of(ExperimentHistory history) {
        return new Lanes(history, SharedScales.of(history.histories()));
    }

    /** The same lanes with a scale for gradients. */
    public Lanes with(EdgeRange gradients) {
        return new Lanes(history, scales.with(gradients));
    }

    /** The same lanes with {@code newHistory}, which has the same runs. */
    Lanes with(ExperimentHistory newHistory) {
        return new Lanes(newHistory, scales);
    }

    /** The trained experiment. */
    public Experiment experiment() {
        return history.experiment();
    }

    /** A history for each run, in order, with its ghost. */
    public List<RunHistory> histories() {
        return history.histories();
    }

    /** The last step of the longest lane so far. */
    public int lastStep() {
        return history.lastStep();
    }

    /** Whether every run has ended. */
    public boolean complete() {
        return history.complete();
    }
}
