package symmetrylab.testing.architecture.nn;

import java.util.function.DoubleSupplier;

/** Numbers that differ each time, by a method reference. */
public final class DrawsWithoutSeed {
    DoubleSupplier draw() {
        return Math::random;
    }
}
