package symmetrylab.figure.draw;

import org.apache.commons.math3.util.FastMath;
import symmetrylab.numeric.Range;

/**
 * Maps values to places along an axis.
 *
 * @param domain the values
 * @param from place of the smallest value
 * @param to place of the largest
 * @param kind how distances grow
 */
public record Scale(Range domain, double from, double to, Kind kind) {

    /** How distances along an axis grow with values. */
    public enum Kind {
        /** Equal differences are equal distances. */
        LINEAR,
        /** Equal ratios are equal distances; the domain is above 0. */
        LOG,
        /** Like LOG on both sides of 0, with a linear piece around it. */
        SIGNED_LOG
    }

    /** The share of the largest size below which a signed scale is linear. */
    private static final double LINEAR_PIECE = 1e-6;

    /** Checks the domain. */
    public Scale {
        if (domain.isEmpty() || (kind == Kind.LOG && domain.min() <= 0)) {
            throw new IllegalArgumentException("no scale for values " + domain.min() + " to " + domain.max());
        }
    }

    /** A scale on which equal differences are equal distances. */
    public static Scale linear(Range domain, double from, double to) {
        return new Scale(domain, from, to, Kind.LINEAR);
    }

    /** A scale on which equal ratios are equal distances. */
    public static Scale log(Range domain, double from, double to) {
        return new Scale(domain, from, to, Kind.LOG);
    }

    /** A logarithmic scale on both sides of 0: six powers of ten each way, and a linear piece between. */
    public static Scale signedLog(Range domain, double from, double to) {
        return new Scale(domain, from, to, Kind.SIGNED_LOG);
    }

    /** The place of {@code value}; that of the nearest end outside the domain, that of the start for NaN. */
    public double at(double value) {
        if (Double.isNaN(value)) {
            return from;
        }
        double low = stretched(domain.min());
        double share = (stretched(domain.clamp(value)) - low) / (stretched(domain.max()) - low);
        return Double.isFinite(share) ? from + share * (to - from) : (from + to) / 2;
    }

    private double stretched(double value) {
        return switch (kind) {
            case LINEAR -> value;
            case LOG -> FastMath.log10(value);
            case SIGNED_LOG -> Math.signum(value) * FastMath.log10(1 + Math.abs(value) / linearTo());
        };
    }

    /** The size up to which a signed scale is about linear. */
    public double linearTo() {
        return LINEAR_PIECE * Math.max(Math.abs(domain.min()), Math.abs(domain.max()));
    }
}
