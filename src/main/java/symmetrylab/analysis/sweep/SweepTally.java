package symmetrylab.analysis.sweep;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import symmetrylab.analysis.escape.EscapeSteps;
import symmetrylab.analysis.state.RunState;

/** Tallies the outcomes of sweep cases that differ only in their seeds; keeps a few numbers of each. */
public final class SweepTally {

    private final Sample loss = new Sample();
    private final Sample validationLoss = new Sample();
    private final Sample lowLoss = new Sample();
    private final Sample solved = new Sample();
    private final Sample escaped = new Sample();
    private final int[] states = new int[RunState.values().length];

    /** Adds one outcome. */
    public void add(SweepOutcome outcome) {
        outcome.measures().state().ifPresent(state -> states[state.ordinal()]++);
        loss.add(outcome.training().loss());
        outcome.validation().ifPresent(score -> validationLoss.add(score.loss()));
        lowLoss.add(outcome.steps().lowLoss());
        solved.add(outcome.steps().solved());
        escaped.add(outcome.steps().escaped());
    }

    /** The number of outcomes. */
    public int cases() {
        return loss.count();
    }

    /** The number of cases that ended in {@code state}. */
    public int ended(RunState state) {
        return states[state.ordinal()];
    }

    /** The losses of the last states. */
    public Sample loss() {
        return loss;
    }

    /** The losses of the last states on the samples held out; empty if there are none. */
    public Sample validationLoss() {
        return validationLoss;
    }

    /** The steps at which the loss was first low. */
    public Sample lowLoss() {
        return lowLoss;
    }

    /** The steps from which all training samples were classified right. */
    public Sample solved() {
        return solved;
    }

    /** The steps at which the spread was first above {@value EscapeSteps#ESCAPED_SPREAD}. */
    public Sample escaped() {
        return escaped;
    }

    /** One number of each case that has it: a loss, or the step of an event. */
    public static final class Sample {

        private double[] values = new double[16];
        private int count;

        private Sample() {}

        private void add(OptionalInt step) {
            if (step.isPresent()) {
                add(step.getAsInt());
            }
        }

        private void add(double value) {
            if (count == values.length) {
                values = Arrays.copyOf(values, 2 * count);
            }
            values[count++] = value;
        }

        /** The number of cases that have it. */
        public int count() {
            return count;
        }

        /**
         * The median over the cases that have it; for an even number, the mean of the two middle ones; absent if none
         * has it. NaN counts as larger than every number.
         */
        public OptionalDouble median() {
            if (count == 0) {
                return OptionalDouble.empty();
            }
            double[] sorted = Arrays.copyOf(values, count);
            Arrays.sort(sorted);
            double upper = sorted[count / 2];
            // Halved first, so that large losses do not overflow, and two infinite ones have an infinite median;
            // Commons Math's Percentile gives NaN.
            return OptionalDouble.of(count % 2 == 1 ? upper : sorted[count / 2 - 1] / 2 + upper / 2);
        }
    }
}
