package symmetrylab.analysis.history;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import symmetrylab.data.DataSet;
import symmetrylab.nn.RunPlan;
import symmetrylab.nn.StepListener;
import symmetrylab.nn.StepReport;
import symmetrylab.nn.Trainer;
import symmetrylab.nn.TrainingState;

/** Records one run or ghost of an {@link ExperimentRecorder}: one thread trains, others read. */
final class LaneRecorder {

    /** The number of progress reports of a training. */
    private static final int REPORTS = 200;

    private final RunPlan plan;
    private final DataSet data;
    private final HistoryRecorder recorder;
    private Optional<TrainingState> first = Optional.empty();
    private Optional<Trainer> turns = Optional.empty();
    private int recorded = -1;
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
     * A recorder of a run, already done if {@code known} holds the same run on the same data with the same stride. It goes
     * on from the last state before the first edit that such a run lacks or has too many.
     *
     * @param bytes bound on the memory of kept states
     */
    static LaneRecorder of(RunPlan plan, DataSet data, long bytes, List<RunHistory> known) {
        LaneRecorder lane = new LaneRecorder(plan, data, new HistoryRecorder(plan, data, bytes));
        known.stream().filter(lane::isSame).findFirst().ifPresent(same -> {
            lane.newest = Optional.of(same.withoutGhost());
            lane.done = true;
        });
        if (!lane.done) {
            known.stream()
                    .filter(other -> other.recording().data() == data)
                    .max(Comparator.comparingInt(lane::statesInCommon))
                    .filter(other -> lane.statesInCommon(other) > 1)
                    .ifPresent(lane::goOnFrom);
        }
        return lane;
    }

    /** The number of first kept states that an earlier history has in common with this run. */
    private int statesInCommon(RunHistory other) {
        int stride = recorder.strideSteps();
        if (other.recording().strideSteps() != stride) {
            return 0;
        }
        int steps = Math.min(plan.statesInCommon(other.recording().plan()), other.lastStep());
        return steps == 0 ? 0 : (steps - 1) / stride + 1;
    }

    /** Takes over all states in common but the last of them, which is the first to train from. */
    private void goOnFrom(RunHistory other) {
        int states = statesInCommon(other) - 1;
        recorder.takeOver(other, states);
        first = Optional.of(other.recording().state(states * recorder.strideSteps()));
    }

    /** The number of updates to make, unless the run diverges. */
    int stepsToTrain() {
        return plan.spec().training().steps() - first.map(TrainingState::step).orElse(0);
    }

    private boolean isSame(RunHistory other) {
        return other.recording().data() == data
                && other.recording().isComplete()
                && other.recording().strideSteps() == recorder.strideSteps()
                && other.recording().plan().equals(plan);
    }

    /** The newest history; absent at first. */
    Optional<RunHistory> newest() {
        return newest;
    }

    boolean isDone() {
        return done;
    }

    /** Requests a newer history at the next recorded step. */
    void want() {
        wanted = true;
    }

    void cancel() {
        cancelled = true;
    }

    /** Trains to the end unless it is cancelled; called once. */
    void train(LongConsumer made) {
        if (cancelled) {
            return;
        }
        Trainer trainer = new Trainer(plan, data);
        trainer.train(first.orElseGet(trainer::start), new Listener(made));
        if (!cancelled) {
            newest = Optional.of(recorder.snapshot());
            done = true;
        }
    }

    /**
     * Trains for a turn of up to {@code steps} updates, after which {@link #newest} has all that is known. A lane is trained
     * either in turns or by {@link #train}.
     */
    void advance(int steps) {
        if (cancelled || done) {
            return;
        }
        Trainer trainer = turns.orElseGet(() -> new Trainer(plan, data));
        turns = Optional.of(trainer);
        TrainingState from = first.orElseGet(trainer::start);
        trainer.train(from, new Turn((int) Math.min(Integer.MAX_VALUE, (long) from.step() + steps)));
        newest = Optional.of(recorder.snapshot());
    }

    /** Records up to the state {@code end}, from which the next turn goes on. */
    private final class Turn implements StepListener {

        private final int end;

        Turn(int end) {
            this.end = end;
        }

        @Override
        public boolean wants(int step) {
            return step >= end || isNew(step);
        }

        private boolean isNew(int step) {
            return step > recorded && recorder.wants(step);
        }

        @Override
        public boolean reached(StepReport report) {
            if (report.isLast() || isNew(report.step())) {
                recorder.reached(report);
                recorded = report.step();
            }
            first = Optional.of(report.state());
            done = report.isLast();
            return report.step() < end;
        }
    }

    private final class Listener implements StepListener {

        private final LongConsumer made;
        private final int reportSteps = 1 + plan.spec().training().steps() / REPORTS;
        private int reported = first.map(TrainingState::step).orElse(0);

        Listener(LongConsumer made) {
            this.made = made;
        }

        @Override
        public boolean wants(int step) {
            if (step - reported >= reportSteps) {
                made.accept(step - reported);
                reported = step;
            }
            // Even a large run, not recorded at every step, must end soon when cancelled.
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
