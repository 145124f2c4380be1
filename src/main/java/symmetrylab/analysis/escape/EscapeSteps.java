package symmetrylab.analysis.escape;

import java.util.OptionalInt;

/**
 * When the neurons of a layer moved apart, measured or predicted.
 *
 * @param firstSpread the first spread above 0; 0 if there was none
 * @param tenfoldStep the first step at which the spread is above ten times that; absent if it never was
 * @param apartStep the first step at which the spread is above 0.1; absent if it never was
 */
public record EscapeSteps(double firstSpread, OptionalInt tenfoldStep, OptionalInt apartStep) {

    /** The spread of a layer above which its neurons have parted for good. */
    public static final double ESCAPED_SPREAD = 0.1;

    /** No spread and no steps. */
    static final EscapeSteps NONE = new EscapeSteps(0, OptionalInt.empty(), OptionalInt.empty());

    /** Watches a layer, step by step. */
    public static final class Watch {

        private double first;
        private OptionalInt tenfoldStep = OptionalInt.empty();
        private OptionalInt apartStep = OptionalInt.empty();

        /** Records the spread at a step later than those before. */
        public void see(int step, double spread) {
            // NaN, after divergence, exceeds nothing.
            if (first == 0 && spread > 0) {
                first = spread;
            }
            if (tenfoldStep.isEmpty() && first > 0 && spread > 10 * first) {
                tenfoldStep = OptionalInt.of(step);
            }
            if (apartStep.isEmpty() && spread > ESCAPED_SPREAD) {
                apartStep = OptionalInt.of(step);
            }
        }

        /** Whether no further spread can change the result. */
        boolean isOver() {
            return tenfoldStep.isPresent() && apartStep.isPresent();
        }

        /** The result so far. */
        public EscapeSteps toSteps() {
            return new EscapeSteps(first, tenfoldStep, apartStep);
        }
    }
}
