package symmetrylab.testing.architecture.figure;

/** A logarithm that is the browser's own there. */
public final class CallsStrictMath {
    double size(double value) {
        return StrictMath.log10(value);
    }
}
