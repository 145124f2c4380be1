package symmetrylab.testing.architecture.figure;

/** Rounds in a way that browsers do not. */
public final class RoundsByMath {
    double whole(double value) {
        return Math.rint(value);
    }
}
