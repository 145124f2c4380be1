package symmetrylab.figure.draw;

import symmetrylab.numeric.Range;

/**
 * Maps values to places along an axis.
 *
 * @param domain the values
 * @param from place of the smallest value
 * @param to place of the largest
 * @param logarithmic whether equal ratios are equal distances; the domain is then above 0
 */
public record Scale(Range domain, double from, double to, boolean logarithmic) {

    /** Checks the domain. */
    public Scale {
        if (domain.isEmpty() || (logarithmic && domain.min() <= 0)) {
            throw new IllegalArgumentException("no scale for values " + domain.min() + " to " + domain.max());
        }
    }

    /** A scale on which equal differences are equal distances. */
    public static Scale linear(Range domain, double from, double to) {
        return new Scale(domain, from, to, false);
    }

    /** A scale on which equal ratios are equal distances. */
    public static Scale log(Range domain, double from, double to) {
        return new Scale(domain, from, to, true);
    }

    /** The place of {@code value}; that of the nearest end outside the domain, that of the start for NaN. */
    public double at(double value) {
        if (Double.isNaN(value)) {
            return from;
        }
        double inside = domain.clamp(value);
        double share = logarithmic
                ? (StrictMath.log10(inside) - StrictMath.log10(domain.min()))
                        / (StrictMath.log10(domain.max()) - StrictMath.log10(domain.min()))
                : (inside - domain.min()) / domain.length();
        return Double.isFinite(share) ? from + share * (to - from) : (from + to) / 2;
    }
}
