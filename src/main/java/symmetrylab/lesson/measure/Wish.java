package symmetrylab.lesson.measure;

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

    /** A number at each of the {@link #steps} between two steps. */
    record Course(String run, Quantity quantity, int from, int to) implements Wish {

        private static final int MOST = 1000;

        /** The distance between two steps; the last one may be nearer. */
        int stride() {
            return Math.max(1, (to - from + MOST - 1) / MOST);
        }
    }
}
