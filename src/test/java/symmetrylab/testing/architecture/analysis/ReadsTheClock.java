package symmetrylab.testing.architecture.analysis;

/** A measurement that depends on the time. */
public final class ReadsTheClock {
    long now() {
        return System.nanoTime();
    }
}
