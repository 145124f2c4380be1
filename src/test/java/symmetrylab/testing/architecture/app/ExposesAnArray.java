package symmetrylab.testing.architecture.app;

/** A constant that anyone can change. */
public final class ExposesAnArray {
    static final double[] SIZES = {1, 2};
}
