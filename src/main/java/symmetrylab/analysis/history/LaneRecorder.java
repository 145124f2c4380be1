package symmetrylab.analysis.history;

import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import symmetrylab.data.DataSet;
import symmetrylab.nn.RunPlan;
import symmetrylab.nn.StepListener;
import symmetrylab.nn.StepReport;
import symmetrylab.nn.Trainer;

/** One run of an {@link ExperimentRecorder}, or a ghost; one thread trains it, others look on. */
final class LaneRecorder {

    /** How often a training reports how far it is. */
    private static final int REPORTS = 200;

    private final RunPlan plan;
    private final DataSet data;
    private final HistoryRecorder recorder;
    private volatile Optional<RunHistory> newest = Optional.empty();
    private volatile boolean wanted;
    private volatile boolean cancelled;
    private volatile boolean done;

    private LaneRecorder(RunPlan plan, DataSet data, HistoryRecorder recorder) {
        this.plan = plan;
        this.data = data;
        this.recorder = recorder;
    }

    /**
     * A run to be trained, or one of {@code known} that is the same run on the same data with the same stride.
     *
     * @param bytes bound on the memory of what is kept
     */
    static LaneRecorder of(RunPlan plan, DataSet data, long bytes, List<RunHistory> known) {
        LaneRecorder lane = new LaneRecorder(plan, data, new HistoryRecorder(plan, data, bytes));
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

    RunPlan plan() {
        return plan;
    }

    /** What there is to show; absent at first. */
    Optional<RunHistory> newest() {
        return newest;
    }

    boolean isDone() {
        return done;
    }

    /** Asks to show what it has at its next recorded step. */
    void want() {
        wanted = true;
    }

    void cancel() {
        cancelled = true;
    }

    /** Trains to the end, unless it is cancelled; to be called once. */
    void train(LongConsumer made) {
        if (cancelled) {
            return;
        }
        new Trainer(plan, data).train(new Listener(made));
        if (!cancelled) {
            newest = Optional.of(recorder.snapshot());
            done = true;
        }
    }

    private final class Listener implements StepListener {

        private final LongConsumer made;
        private final int reportSteps = 1 + plan.spec().training().steps() / REPORTS;
        private int reported;

        Listener(LongConsumer made) {
            this.made = made;
        }

        @Override
        public boolean wants(int step) {
            if (step - reported >= reportSteps) {
                made.accept(step - reported);
                reported = step;
            }
            // A large run is not measured at every step; it must end soon all the same.
            return cancelled || recorder.wants(step);
        }

        @Override
        public boolean reached(StepReport report) {
            if (cancelled) {
                return false;
            }
            recorder.reached(report);
            if (report.isLast()) {
                made.accept(report.step() - reported);
                reported = report.step();
            }
            if (wanted) {
                wanted = false;
                newest = Optional.of(recorder.snapshot());
            }
            return true;
        }
    }
}
