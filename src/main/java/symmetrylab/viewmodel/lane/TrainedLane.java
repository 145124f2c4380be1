package symmetrylab.viewmodel.lane;

import java.util.List;
import java.util.Optional;
import symmetrylab.analysis.history.HistoryRecorder;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.data.DataSet;
import symmetrylab.nn.RunPlan;
import symmetrylab.nn.StepListener;
import symmetrylab.nn.StepReport;
import symmetrylab.nn.Trainer;

/** One run of a {@link TrainingJob}, or a ghost; its trainer writes, the window reads. */
final class TrainedLane implements StepListener {

    private final RunPlan plan;
    private final DataSet data;
    private final HistoryRecorder recorder;
    private volatile Optional<RunHistory> newest = Optional.empty();
    private volatile boolean wanted;
    private volatile boolean cancelled;
    private volatile boolean done;

    private TrainedLane(RunPlan plan, DataSet data, HistoryRecorder recorder) {
        this.plan = plan;
        this.data = data;
        this.recorder = recorder;
    }

    /**
     * A run to be trained, or one of {@code known} that is the same run on the same data with states kept as closely, and
     * so need not be.
     *
     * @param bytes bound on the memory of what is kept
     */
    static TrainedLane of(RunPlan plan, DataSet data, long bytes, List<RunHistory> known) {
        TrainedLane lane = new TrainedLane(plan, data, new HistoryRecorder(plan, data, bytes));
        known.stream().filter(lane::isSame).findFirst().ifPresent(same -> {
            lane.newest = Optional.of(same.withoutGhost());
            lane.done = true;
        });
        return lane;
    }

    private boolean isSame(RunHistory other) {
        return other.recording().data() == data
                && other.recording().isComplete()
                && other.recording().strideSteps() == recorder.strideSteps()
                && other.recording().plan().equals(plan);
    }

    /** What there is to show; absent at first. */
    Optional<RunHistory> newest() {
        return newest;
    }

    boolean isDone() {
        return done;
    }

    /** Asks to show what it has at its next step. */
    void want() {
        wanted = true;
    }

    void cancel() {
        cancelled = true;
    }

    /** Trains to the end, unless it is cancelled; to be called once. */
    void train() {
        new Trainer(plan, data).train(this);
        if (!cancelled) {
            newest = Optional.of(recorder.snapshot());
            done = true;
        }
    }

    @Override
    public boolean wants(int step) {
        // A large run is not measured at every step; it is to be given up at once all the same.
        return cancelled || recorder.wants(step);
    }

    @Override
    public boolean reached(StepReport report) {
        if (cancelled) {
            return false;
        }
        recorder.reached(report);
        if (wanted) {
            newest = Optional.of(recorder.snapshot());
            wanted = false;
        }
        return true;
    }
}
