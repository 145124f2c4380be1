package symmetrylab.analysis;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Counts what came of the cases of a sweep that differ in their seeds alone; keeps a few numbers of each. */
public final class SweepTally {

    private final Steps lowLoss = new Steps();
    private final Steps solved = new Steps();
    private final Steps split = new Steps();
    private final Steps escaped = new Steps();
    private final int[] states = new int[RunState.values().length];
    private double[] losses = new double[16];
    private int cases;

    /** Takes in one outcome. */
    public void add(SweepOutcome outcome) {
        if (cases == losses.length) {
            losses = Arrays.copyOf(losses, 2 * cases);
        }
        losses[cases++] = outcome.loss();
        states[outcome.figures().state().ordinal()]++;
        lowLoss.add(outcome.lowLoss());
        solved.add(outcome.solved());
        split.add(outcome.split());
        escaped.add(outcome.escaped());
    }

    /** The number of outcomes. */
    public int cases() {
        return cases;
    }

    /** How many ended in {@code state}. */
    public int ended(RunState state) {
        return states[state.ordinal()];
    }

    /** The steps at which the loss was first low. */
    public Steps lowLoss() {
        return lowLoss;
    }

    /** The steps from which on all training samples were classified right. */
    public Steps solved() {
        return solved;
    }

    /** The steps at which cases were first split. */
    public Steps split() {
        return split;
    }

    /** The steps at which the spread first was above {@value SweepCriteria#ESCAPED_SPREAD}. */
    public Steps escaped() {
        return escaped;
    }

    /**
     * The median of the final losses: the mean of the two in the middle where their number is even; absent without a
     * case. NaN counts as larger than every number.
     */
    public OptionalDouble medianLoss() {
        double[] sorted = Arrays.copyOf(losses, cases);
        Arrays.sort(sorted);
        return middle(sorted);
    }

    /** The steps at which something happened, in those cases in which it did. */
    public static final class Steps {

        private int[] steps = new int[16];
        private int count;

        private Steps() {}

        private void add(OptionalInt step) {
            if (step.isPresent()) {
                if (count == steps.length) {
                    steps = Arrays.copyOf(steps, 2 * count);
                }
                steps[count++] = step.getAsInt();
            }
        }

        /** The number of cases in which it happened. */
        public int count() {
            return count;
        }

        /** The median of the steps, likewise of those cases alone in which it happened; absent if in none. */
        public OptionalDouble median() {
            double[] sorted = new double[count];
            for (int i = 0; i < count; i++) {
                sorted[i] = steps[i];
            }
            Arrays.sort(sorted);
            return middle(sorted);
        }
    }

    private static OptionalDouble middle(double[] sorted) {
        int n = sorted.length;
        if (n == 0) {
            return OptionalDouble.empty();
        }
        double upper = sorted[n / 2];
        return OptionalDouble.of(n % 2 == 1 ? upper : sorted[n / 2 - 1] / 2 + upper / 2);
    }
}
