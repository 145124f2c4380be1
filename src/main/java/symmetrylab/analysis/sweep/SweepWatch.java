package symmetrylab.analysis.sweep;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import symmetrylab.analysis.escape.EscapeSteps;
import symmetrylab.analysis.state.MeasureGuard;
import symmetrylab.analysis.state.MeasuredState;
import symmetrylab.analysis.state.RunState;
import symmetrylab.analysis.state.Spread;
import symmetrylab.analysis.state.StateMeasures;
import symmetrylab.data.DataSet;
import symmetrylab.nn.Parameters;
import symmetrylab.nn.StepListener;
import symmetrylab.nn.StepReport;
import symmetrylab.numeric.OrderedWork;

/** Checks the states of one case while it is trained; ends the training when its thread is interrupted, or when asked. */
final class SweepWatch implements StepListener, MeasureGuard {

    /** The approximate number of updates between progress reports, as all threads share the watcher. */
    private static final int REPORTED_STEPS = 4096;

    private final SweepCase trained;
    private final SweepCriteria criteria;
    private final LongConsumer progress;
    private final BooleanSupplier stop;
    private final int stride;
    private final int steps;
    private int reported;
    private OptionalInt lowLoss = OptionalInt.empty();
    private OptionalInt solved = OptionalInt.empty();
    private OptionalInt split = OptionalInt.empty();
    private OptionalInt escaped = OptionalInt.empty();
    private final Map<String, RuntimeException> failures = new LinkedHashMap<>();
    private Optional<SweepOutcome> outcome = Optional.empty();

    /**
     * A watch on {@code trained}.
     *
     * @param progress called with the number of updates made or skipped
     * @param stop whether training is to end now
     */
    SweepWatch(SweepCase trained, DataSet data, SweepCriteria criteria, LongConsumer progress, BooleanSupplier stop) {
        this.trained = trained;
        this.criteria = criteria;
        this.progress = progress;
        this.stop = stop;
        stride = criteria.strideFor(trained.run(), data);
        steps = trained.run().spec().training().steps();
    }

    /** The outcome; empty if training was ended before its last state. */
    Optional<SweepOutcome> outcome() {
        return outcome;
    }

    @Override
    public boolean wants(int step) {
        // Training can stop only at a reported state: reporting this one stops it at once, not after a stride.
        return step % stride == 0 || isEnded();
    }

    @Override
    public boolean reached(StepReport report) {
        look(report);
        if (report.isLast()) {
            end(report);
        } else if (report.step() - reported >= REPORTED_STEPS) {
            progress.accept(report.step() - reported);
            reported = report.step();
        }
        return !isEnded();
    }

    private boolean isEnded() {
        return OrderedWork.isInterrupted() || stop.getAsBoolean();
    }

    private void look(StepReport report) {
        OptionalInt now = OptionalInt.of(report.step());
        if (lowLoss.isEmpty() && report.evaluation().loss() <= criteria.lowLoss()) {
            lowLoss = now;
        }
        OptionalDouble accuracy = report.evaluation().accuracy();
        if (report.diverged() || accuracy.isEmpty() || accuracy.getAsDouble() < 1) {
            solved = OptionalInt.empty();
        } else if (solved.isEmpty()) {
            solved = now;
        }
        if (split.isEmpty() && holds("split_step", () -> StateMeasures.stateOf(report) == RunState.SPLIT)) {
            split = now;
        }
        if (escaped.isEmpty()
                && holds("escaped_step", () -> hasEscaped(report.state().parameters()))) {
            escaped = now;
        }
    }

    /** Whether {@code seen} holds; false once it has failed, as the first step found would then be too late. */
    private boolean holds(String name, Supplier<Boolean> seen) {
        return !failures.containsKey(name) && measure(name, seen).orElse(false);
    }

    @Override
    public <T> Optional<T> measure(String name, Supplier<T> value) {
        try {
            return Optional.of(value.get());
        } catch (RuntimeException e) {
            failures.putIfAbsent(name, e);
            return Optional.empty();
        }
    }

    private static boolean hasEscaped(Parameters parameters) {
        int hidden = parameters.architecture().hiddenLayers();
        for (int layer = 0; layer < hidden; layer++) {
            if (Spread.of(parameters, layer) > EscapeSteps.ESCAPED_SPREAD) {
                return true;
            }
        }
        return false;
    }

    private void end(StepReport report) {
        progress.accept(steps - reported);
        outcome = Optional.of(new SweepOutcome(
                trained,
                stride,
                report.step(),
                report.evaluation().training(),
                report.evaluation().validation(),
                MeasuredState.of(report, this),
                new SweepSteps(lowLoss, solved, split, escaped),
                failures));
    }
}
