package symmetrylab.claims;

import java.util.List;
import java.util.Optional;
import symmetrylab.numeric.Vec;
import symmetrylab.words.Text;

/**
 * What was measured of a case.
 *
 * @param figures its figures
 * @param curves for the claim's plot; the first is the one that the rule is about
 * @param leftOut why the case does not count, if it does not
 */
public record Measurement(Figures figures, List<Curve> curves, Optional<Text> leftOut) {

    /** Copies the list. */
    public Measurement {
        curves = List.copyOf(curves);
    }

    /** Figures without curves. */
    public static Measurement of(Figures figures) {
        return new Measurement(figures, List.of(), Optional.empty());
    }

    /** Figures with curves. */
    public static Measurement of(Figures figures, Curve... curves) {
        return new Measurement(figures, List.of(curves), Optional.empty());
    }

    /** A case that does not count, and why. */
    public static Measurement leftOut(Figures figures, Text why) {
        return new Measurement(figures, List.of(), Optional.of(why));
    }

    /**
     * A line of the plot.
     *
     * @param name what it shows: the word of a figure, such as {@code spread}
     * @param places along the axis, ascending: steps, or what {@code axis} names
     * @param values one for each place
     * @param axis the word of the axis, {@code step} or another
     */
    public record Curve(String name, String axis, Vec places, Vec values) {
        /** Checks that each place has a value. */
        public Curve {
            if (places.size() != values.size()) {
                throw new IllegalArgumentException(values.size() + " values at " + places.size() + " places");
            }
        }
    }
}
