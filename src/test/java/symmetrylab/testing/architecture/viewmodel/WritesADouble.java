package symmetrylab.testing.architecture.viewmodel;

import java.util.function.DoubleFunction;

/** A number as Java writes it, reached by a method reference. */
public final class WritesADouble {
    DoubleFunction<String> text() {
        return Double::toString;
    }
}
