package symmetrylab.analysis.state;

import java.util.Optional;
import java.util.function.Supplier;

/** Measures one thing at a time, so that a failing measure does not lose the others. */
public interface MeasureGuard {

    /**
     * The result of {@code value}; absent if it throws.
     *
     * @param name of the measure in tables
     */
    <T> Optional<T> measure(String name, Supplier<T> value);
}
