package symmetrylab.viewmodel.lane;

import java.util.List;
import java.util.Optional;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.figure.scales.EdgeRange;
import symmetrylab.figure.scales.SharedScales;
import symmetrylab.nn.Experiment;

/**
 * What has been trained of an experiment so far.
 *
 * @param experiment what is trained
 * @param histories one for each run, in order, with its ghost
 * @param scales shared by all of them
 * @param complete whether every run has come to its end
 */
public record Lanes(Experiment experiment, List<RunHistory> histories, SharedScales scales, boolean complete) {

    /** Copies the list. */
    public Lanes {
        histories = List.copyOf(histories);
    }

    public static Lanes of(Experiment experiment, List<RunHistory> histories, boolean complete) {
        return new Lanes(experiment, histories, SharedScales.of(histories), complete);
    }

    /** The same, with the sizes of gradients in its scales. */
    public Lanes with(EdgeRange gradients) {
        return new Lanes(experiment, histories, scales.with(gradients), complete);
    }

    /** For each run the same without its last edit, as far as it is trained; absent where there is no such edit. */
    public List<Optional<RunHistory>> ghosts() {
        return histories.stream().map(RunHistory::ghost).toList();
    }

    /** The last step of the longest lane so far. */
    public int lastStep() {
        return histories.stream().mapToInt(RunHistory::lastStep).max().orElse(0);
    }

    /** How many steps lie between two states that every lane has at hand at once, as far as their strides agree. */
    public int strideSteps() {
        return histories.stream()
                .mapToInt(history -> history.recording().strideSteps())
                .max()
                .orElse(1);
    }

    /** The last step of the longest lane once all are trained, unless they diverge before. */
    public int plannedSteps() {
        return experiment.runs().stream()
                .mapToInt(plan -> plan.spec().training().steps())
                .max()
                .orElse(0);
    }

    /** The most layers of weights of any lane. */
    public int mostLayers() {
        return experiment.runs().stream()
                .mapToInt(plan -> plan.architecture().layers())
                .max()
                .orElse(1);
    }
}
