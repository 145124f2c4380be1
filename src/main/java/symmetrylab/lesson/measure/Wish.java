package symmetrylab.lesson.measure;

import java.util.OptionalDouble;
import symmetrylab.lesson.Quantity;
import symmetrylab.lesson.Reading;

/** Something to be measured of a run. */
sealed interface Wish {

    /** The name of the run. */
    String run();

    /** What is measured. */
    Quantity quantity();

    /** One number. */
    record Number(String run, Quantity quantity, Reading reading) implements Wish {}

    /**
     * A number at steps at equal distances between two steps, and on both sides of its first crossing of a threshold,
     * so that the crossing is known to the step.
     */
    record Course(String run, Quantity quantity, int from, int to, OptionalDouble threshold) implements Wish {

        private static final int MOST = 1000;

        /** The distance between two steps; the last one may be nearer. */
        private int stride() {
            return Math.max(1, (to - from + MOST - 1) / MOST);
        }

        /** Whether {@code step}, between the two, is wished, whatever the number is there. */
        boolean has(int step) {
            return (step - from) % stride() == 0 || step == to;
        }
    }
}
