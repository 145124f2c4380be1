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
 * Records all runs of an experiment, and beside each edited one its ghost: the same run without its last edit. A run shares
 * its part of the memory with its ghost.
 *
 * <p>It has no threads of its own: {@link #trainings} hands out the work. All methods may be called from any thread, while
 * the work is done, too.
 */
public final class ExperimentRecorder {

    /** A run and, where it is edited, its ghost. */
    private record Lane(LaneRecorder run, Optional<LaneRecorder> ghost) {

        static Lane of(RunPlan plan, DataSet data, long bytes, List<RunHistory> known) {
            Optional<RunPlan> before = plan.beforeLastEdit();
            long share = before.isPresent() ? bytes / 2 : bytes;
            return new Lane(
                    LaneRecorder.of(plan, data, share, known),
                    before.map(ghost -> LaneRecorder.of(ghost, data, share, known)));
        }

        Stream<LaneRecorder> recorders() {
            return Stream.concat(Stream.of(run), ghost.stream());
        }

        Optional<RunHistory> newest() {
            Optional<RunHistory> beside = ghost.flatMap(LaneRecorder::newest);
            return run.newest().map(history -> beside.map(history::withGhost).orElse(history));
        }
    }

    private final Experiment experiment;
    private final List<Lane> lanes;
    private final List<LaneRecorder> recorders;

    /** A recorder of an experiment of which nothing is known, all its recordings together within {@code memory}. */
    public ExperimentRecorder(Experiment experiment, MemoryBound memory) {
        this(experiment, memory, List.of());
    }

    /**
     * A recorder that trains nothing again.
     *
     * @param memory what all recordings may take together
     * @param known histories that serve, they or their ghosts, for the same run on the same data with the same stride
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
        // All runs before all ghosts: on few threads what is looked at first comes first.
        recorders = Stream.concat(
                        lanes.stream().map(Lane::run),
                        lanes.stream().map(Lane::ghost).flatMap(Optional::stream))
                .toList();
    }

    /** What is recorded. */
    public Experiment experiment() {
        return experiment;
    }

    /** How many updates there are to make, unless runs diverge. */
    public long stepsToTrain() {
        return untrained()
                .mapToLong(lane -> lane.plan().spec().training().steps())
                .sum();
    }

    /** The work to be done, each piece once, on whatever threads there are. */
    public List<Runnable> trainings() {
        return trainings(steps -> {});
    }

    /**
     * The same work.
     *
     * @param made called now and then, by the threads that train, with the number of updates made since it was called last
     */
    public List<Runnable> trainings(LongConsumer made) {
        return untrained().<Runnable>map(lane -> () -> lane.train(made)).toList();
    }

    private Stream<LaneRecorder> untrained() {
        return recorders.stream().filter(lane -> !lane.isDone());
    }

    /** Makes all work end soon, begun or not; nothing more is recorded. */
    public void cancel() {
        recorders.forEach(LaneRecorder::cancel);
    }

    /** Asks for a newer {@link #newest}: every run that is being trained shows what it has at its next recorded step. */
    public void want() {
        recorders.forEach(LaneRecorder::want);
    }

    /** Whether everything is trained. */
    public boolean isComplete() {
        return recorders.stream().allMatch(LaneRecorder::isDone);
    }

    /** What there is to show; absent until every run has shown something: when it was asked to, or at its end. */
    public Optional<ExperimentHistory> newest() {
        // Completeness is read first: what is newest then is the end.
        boolean complete = isComplete();
        List<RunHistory> histories = new ArrayList<>();
        lanes.forEach(lane -> lane.newest().ifPresent(histories::add));
        return histories.size() < lanes.size()
                ? Optional.empty()
                : Optional.of(new ExperimentHistory(experiment, histories, complete));
    }
}
