package symmetrylab.claims;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * Measured figures by name, in the order of measuring. A step that was never reached is positive infinity; what cannot
 * be measured is NaN.
 *
 * @param values the figures
 */
public record Figures(Map<String, Double> values) {

    /** Copies the map, in its order. */
    public Figures {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** One figure. */
    public static Figures of(String name, double value) {
        return new Figures(Map.of(name, value));
    }

    /** These figures and one more, or with this one replaced. */
    public Figures with(String name, double value) {
        Map<String, Double> more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new Figures(more);
    }

    /**
     * The figure of this name.
     *
     * @throws NoSuchElementException if it was not measured
     */
    public double get(String name) {
        Double value = values.get(name);
        if (value == null) {
            throw new NoSuchElementException("no figure " + name + " among " + values.keySet());
        }
        return value;
    }
}
