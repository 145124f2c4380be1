package symmetrylab.analysis.history;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The values used last. Thread-safe; values are computed outside of it, so nobody waits for one of another.
 *
 * @param <K> the type of the keys
 * @param <V> the type of the values, which are equal for equal keys
 */
final class LastUsed<K, V> {

    private final Map<K, V> values;

    /** Keeps {@code most} values. */
    LastUsed(int most) {
        values = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    /** The value of {@code key}, if it is kept. */
    synchronized Optional<V> known(K key) {
        return Optional.ofNullable(values.get(key));
    }

    /** The value of {@code key}, computed if it is not kept. */
    V get(K key, Function<K, V> compute) {
        Optional<V> before = known(key);
        if (before.isPresent()) {
            return before.get();
        }
        V value = compute.apply(key);
        synchronized (this) {
            values.put(key, value);
        }
        return value;
    }
}
