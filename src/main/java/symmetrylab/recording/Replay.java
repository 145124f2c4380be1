package symmetrylab.recording;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import symmetrylab.data.DataSet;
import symmetrylab.nn.Parameters;
import symmetrylab.nn.RunPlan;
import symmetrylab.nn.SampleTrace;
import symmetrylab.nn.StepReport;
import symmetrylab.nn.StepTrace;
import symmetrylab.nn.Trainer;
import symmetrylab.nn.TrainingState;

/**
 * Recomputes the states of a run that were not kept, bit for bit, and remembers the last few: most requests repeat an
 * earlier one or ask for the state after it. Thread-safe; what is remembered is found without waiting for what is being
 * computed.
 *
 * <p>Traces are mostly requested in the background and may take long. They have a trainer of their own, so neither
 * states nor traces wait for the other.
 */
final class Replay {

    private static final long REMEMBERED_BYTES = 16L << 20;

    private final RunPlan plan;
    private final DataSet data;
    private final Trainer trainer;
    private final ReplayMemory memory;
    private final Object insides = new Object();
    private Optional<Trainer> insideTrainer = Optional.empty();
    private final int memories;
    private final int mostTraces;
    private final Deque<StepTrace> traces = new ArrayDeque<>();

    Replay(RunPlan plan, DataSet data) {
        this.plan = plan;
        this.data = data;
        trainer = new Trainer(plan, data);
        memories = trainer.start().memory().size();
        long bytes = 8L * plan.architecture().parameterCount() * (1 + memories);
        memory = new ReplayMemory((int) Math.max(1, Math.min(8, REMEMBERED_BYTES / bytes)));
        // A trace holds two states and two gradients; the trace of a sample is mostly requested along with that of its
        // batch.
        long bytesOfTrace = 2 * bytes + 16L * plan.architecture().parameterCount();
        mostTraces = (int) Math.max(2, Math.min(8, REMEMBERED_BYTES / bytesOfTrace));
    }

    /** The number of values the optimizer remembers for each weight and bias. */
    int memories() {
        return memories;
    }

    /** The report of state {@code step}, if it is remembered. */
    Optional<StepReport> known(int step) {
        return memory.report(step);
    }

    /** Computes the report of {@code state}, unless it is known, and remembers it until two others are held. */
    void hold(TrainingState state) {
        memory.hold(report(state));
    }

    /** State {@code step}, computed from {@code keyframe}, a state before it, or from a remembered one. */
    TrainingState state(TrainingState keyframe, int step) {
        TrainingState nearest = memory.nearest(keyframe, step);
        if (nearest.step() == step) {
            return nearest;
        }
        synchronized (trainer) {
            // Another thread may have come closer meanwhile.
            nearest = memory.nearest(keyframe, step);
            if (nearest.step() == step) {
                return nearest;
            }
            TrainingState state = trainer.advance(nearest, step);
            memory.add(state);
            return state;
        }
    }

    /** The report of {@code state} as a listener would have received it. */
    StepReport report(TrainingState state) {
        Optional<StepReport> known = memory.report(state.step());
        if (known.isPresent()) {
            return known.get();
        }
        synchronized (trainer) {
            return memory.report(state.step()).orElseGet(() -> {
                StepReport report = trainer.report(state);
                memory.add(report);
                return report;
            });
        }
    }

    /** The gradient of the update from {@code state}. */
    Parameters updateGradient(TrainingState state) {
        synchronized (insides) {
            return insideTrainer().updateGradient(state);
        }
    }

    /** The numbers of the step from {@code state}: of one sample, or means over its batch. */
    StepTrace trace(TrainingState state, OptionalInt sample) {
        synchronized (insides) {
            for (StepTrace known : traces) {
                if (known.before().step() == state.step() && known.sample().equals(sample)) {
                    return known;
                }
            }
            StepTrace trace = sample.isPresent()
                    ? insideTrainer().trace(state, sample.getAsInt())
                    : insideTrainer().trace(state);
            remember(traces, trace, mostTraces);
            return trace;
        }
    }

    /** The numbers of the first samples of the batch of the update from {@code state}. */
    List<SampleTrace> firstOfBatch(TrainingState state, int most) {
        synchronized (insides) {
            return insideTrainer().firstOfBatch(state, most);
        }
    }

    /** Created on first use: most runs are never opened. */
    private Trainer insideTrainer() {
        Trainer inside = insideTrainer.orElseGet(() -> new Trainer(plan, data));
        insideTrainer = Optional.of(inside);
        return inside;
    }

    private static <T> void remember(Deque<T> values, T value, int most) {
        if (values.size() == most) {
            values.removeFirst();
        }
        values.addLast(value);
    }
}
