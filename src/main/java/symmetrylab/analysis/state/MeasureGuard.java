package symmetrylab.analysis.state;

import java.util.Optional;
import java.util.function.Supplier;

/** Measures one thing at a time, so that a measure that fails costs no other. */
public interface MeasureGuard {

    /**
     * What {@code value} gives; absent if it throws.
     *
     * @param name of the measure in tables
     */
    <T> Optional<T> measure(String name, Supplier<T> value);
}
