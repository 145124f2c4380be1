package symmetrylab.recording;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import symmetrylab.nn.StepReport;
import symmetrylab.nn.TrainingState;

/** The states of a run that were recomputed last, and their reports. Thread-safe; nobody waits in it. */
final class ReplayMemory {

    /** The reports that nothing else replaces: that of the state shown and that of the next one. */
    private static final int HELD = 2;

    private final int most;
    private final Deque<TrainingState> states = new ArrayDeque<>();
    private final Deque<StepReport> reports = new ArrayDeque<>();
    private final Deque<StepReport> held = new ArrayDeque<>();

    /** A memory of {@code most} states, and as many reports. */
    ReplayMemory(int most) {
        this.most = most;
    }

    /** The state nearest to {@code step}, and not after it: {@code keyframe} or a remembered one. */
    synchronized TrainingState nearest(TrainingState keyframe, int step) {
        TrainingState nearest = keyframe;
        for (TrainingState state : states) {
            nearest = nearer(nearest, state, step);
        }
        for (StepReport report : held) {
            nearest = nearer(nearest, report.state(), step);
        }
        return nearest;
    }

    private static TrainingState nearer(TrainingState nearest, TrainingState state, int step) {
        return state.step() <= step && state.step() > nearest.step() ? state : nearest;
    }

    /** The report of state {@code step}, if it is remembered. */
    synchronized Optional<StepReport> report(int step) {
        for (StepReport report : held) {
            if (report.step() == step) {
                return Optional.of(report);
            }
        }
        return reports.stream().filter(report -> report.step() == step).findFirst();
    }

    synchronized void add(TrainingState state) {
        add(states, state, most);
    }

    synchronized void add(StepReport report) {
        add(reports, report, most);
    }

    /** Remembers {@code report} until two others are held. */
    synchronized void hold(StepReport report) {
        held.removeIf(other -> other.step() == report.step());
        add(held, report, HELD);
    }

    private static <T> void add(Deque<T> values, T value, int most) {
        if (values.size() == most) {
            values.removeFirst();
        }
        values.addLast(value);
    }
}
