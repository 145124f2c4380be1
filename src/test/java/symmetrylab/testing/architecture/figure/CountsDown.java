package symmetrylab.testing.architecture.figure;

import java.util.concurrent.atomic.AtomicIntegerArray;

/** Uses a class that the compiler of the page does not have. */
public final class CountsDown {
    int most(AtomicIntegerArray counts) {
        return counts.length();
    }
}
