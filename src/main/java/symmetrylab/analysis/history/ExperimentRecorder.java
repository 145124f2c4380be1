package symmetrylab.analysis.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import symmetrylab.data.DataSet;
import symmetrylab.nn.Experiment;
import symmetrylab.nn.RunPlan;
import symmetrylab.recording.MemoryBound;

/**
 * Records all runs of an experiment and the ghost of each edited one: the same run without its last edit. A run shares
 * its part of the memory with its ghost.
 *
 * <p>It has no threads of its own: {@link #trainings} returns the work, {@link #advance} does some of it. Any thread may call any method, also during the
 * work.
 */
public final class ExperimentRecorder {

    /** A run and, if it is edited, its ghost. */
    private record Lane(LaneRecorder run, Optional<LaneRecorder> ghost) {

        static Lane of(RunPlan plan, DataSet data, long bytes, List<RunHistory> known) {
            Optional<RunPlan> before = plan.beforeLastEdit();
            long share = before.isPresent() ? bytes / 2 : bytes;
            return new Lane(
                    LaneRecorder.of(plan, data, share, known),
                    before.map(ghost -> LaneRecorder.of(ghost, data, share, known)));
        }

        Optional<RunHistory> newest() {
            Optional<RunHistory> beside = ghost.flatMap(LaneRecorder::newest);
            return run.newest().map(history -> beside.map(history::withGhost).orElse(history));
        }
    }

    private final Experiment experiment;
    private final List<Lane> lanes;
    private final List<LaneRecorder> recorders;

    /** A recorder that trains every run; all recordings together stay within {@code memory}. */
    public ExperimentRecorder(Experiment experiment, MemoryBound memory) {
        this(experiment, memory, List.of());
    }

    /**
     * A recorder that reuses histories.
     *
     * @param memory bound for all recordings in total
     * @param known histories to reuse, with their ghosts, for the same runs on the same data with the same stride
     */
    public ExperimentRecorder(Experiment experiment, MemoryBound memory, List<RunHistory> known) {
        this.experiment = experiment;
        long bytes = memory.bytesOfEach(experiment.runs().size());
        List<RunHistory> trained = known.stream()
                .flatMap(history -> Stream.concat(Stream.of(history), history.ghost().stream()))
                .toList();
        lanes = experiment.runs().stream()
                .map(plan -> Lane.of(plan, experiment.data(), bytes, trained))
                .toList();
        // All runs before all ghosts: with few threads, the runs, which are visible first, come first.
        recorders = Stream.concat(
                        lanes.stream().map(Lane::run),
                        lanes.stream().map(Lane::ghost).flatMap(Optional::stream))
                .toList();
    }

    /** The recorded experiment. */
    public Experiment experiment() {
        return experiment;
    }

    /** How many updates training makes, unless runs diverge. */
    public long stepsToTrain() {
        return untrained().mapToLong(LaneRecorder::stepsToTrain).sum();
    }

    /** The work: each piece must run once, on any thread. */
    public List<Runnable> trainings() {
        return trainings(steps -> {});
    }

    /**
     * The same work, with reports.
     *
     * @param made called from time to time, on training threads, with the number of updates since the last call
     */
    public List<Runnable> trainings(LongConsumer made) {
        return untrained().<Runnable>map(lane -> () -> lane.train(made)).toList();
    }

    /**
     * Trains all runs and ghosts in turn, each by up to {@code steps} updates; then {@link #newest} has all that is known.
     * For a place with one thread, instead of {@link #trainings}; all turns on the same thread.
     *
     * @return whether work is left
     */
    public boolean advance(int steps) {
        untrained().forEach(lane -> lane.advance(steps));
        return !isComplete();
    }

    private Stream<LaneRecorder> untrained() {
        return recorders.stream().filter(lane -> !lane.isDone());
    }

    /** Ends all work soon, whether begun or not. */
    public void cancel() {
        recorders.forEach(LaneRecorder::cancel);
    }

    /** Requests a newer history from every run, at its next recorded step. */
    public void want() {
        recorders.forEach(LaneRecorder::want);
    }

    /** Whether all runs and ghosts are trained. */
    public boolean isComplete() {
        return recorders.stream().allMatch(LaneRecorder::isDone);
    }

    /** The histories of all runs and ghosts that are trained. */
    public List<RunHistory> finished() {
        return recorders.stream()
                .filter(LaneRecorder::isDone)
                .flatMap(lane -> lane.newest().stream())
                .toList();
    }

    /** The newest histories; absent until every run has one: on request, or at its end. */
    public Optional<ExperimentHistory> newest() {
        // Read first: if it is complete now, the histories read below are the final ones.
        boolean complete = isComplete();
        List<RunHistory> histories = new ArrayList<>();
        lanes.forEach(lane -> lane.newest().ifPresent(histories::add));
        return histories.size() < lanes.size()
                ? Optional.empty()
                : Optional.of(new ExperimentHistory(experiment, histories, complete));
    }
}
