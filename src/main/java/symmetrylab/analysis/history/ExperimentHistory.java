package symmetrylab.analysis.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import symmetrylab.nn.Experiment;

/**
 * The histories of all runs of an experiment so far; immutable.
 *
 * @param experiment the trained experiment
 * @param histories one for each run, in order, with its ghost
 * @param complete whether every run and every ghost has ended
 */
public record ExperimentHistory(Experiment experiment, List<RunHistory> histories, boolean complete) {

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if there is not one history for each run
     */
    public ExperimentHistory {
        histories = List.copyOf(histories);
        if (histories.size() != experiment.runs().size()) {
            throw new IllegalArgumentException(
                    histories.size() + " histories of " + experiment.runs().size() + " runs");
        }
    }

    /**
     * These histories with the spread that is predicted for each run; absent if given up. It may take a few seconds a run.
     *
     * @param givenUp polled on the calling thread
     */
    public Optional<ExperimentHistory> withPredictions(BooleanSupplier givenUp) {
        List<RunHistory> predicted = new ArrayList<>();
        for (RunHistory history : histories) {
            Optional<RunHistory> one = history.withPrediction(givenUp);
            if (one.isEmpty()) {
                return Optional.empty();
            }
            predicted.add(one.get());
        }
        return Optional.of(new ExperimentHistory(experiment, predicted, complete));
    }

    /** The last step of the longest run so far; shorter ones hold their last state. */
    public int lastStep() {
        return histories.stream().mapToInt(RunHistory::lastStep).max().orElse(0);
    }

    /** The last step of the longest run after training, unless it diverges. */
    public int plannedSteps() {
        return experiment.runs().stream()
                .mapToInt(plan -> plan.spec().training().steps())
                .max()
                .orElse(0);
    }

    /** The largest distance, in steps, between two kept states of a run. */
    public int strideSteps() {
        return histories.stream()
                .mapToInt(history -> history.recording().strideSteps())
                .max()
                .orElse(1);
    }

    /** The most layers of weights of any run. */
    public int mostLayers() {
        return experiment.runs().stream()
                .mapToInt(plan -> plan.architecture().layers())
                .max()
                .orElse(1);
    }

    /** Whether no run has made all its updates: each diverged or is still training. */
    public boolean allEndedEarly() {
        return IntStream.range(0, histories.size())
                .allMatch(run -> histories.get(run).lastStep()
                        < experiment.runs().get(run).spec().training().steps());
    }
}
