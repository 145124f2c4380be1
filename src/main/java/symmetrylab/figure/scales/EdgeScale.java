package symmetrylab.figure.scales;

import org.apache.commons.math3.util.FastMath;

/**
 * The scale of how strongly a weight or gradient is drawn, the same over the run and in all lanes.
 *
 * @param limit the size drawn strongest
 * @param floor the size drawn weakest on a logarithmic scale
 * @param logarithmic whether strength follows the logarithm of the size
 */
public record EdgeScale(double limit, double floor, boolean logarithmic) {

    /** The linear scale up to {@code limit}. */
    public static EdgeScale linear(double limit) {
        return new EdgeScale(limit, 0, false);
    }

    /** The strength of {@code value}, from 0 to 1 by its size; 1 for NaN. */
    public double share(double value) {
        double size = Math.abs(value);
        if (Double.isNaN(size)) {
            return 1;
        }
        if (!logarithmic) {
            return Math.min(1, size / limit);
        }
        if (size == 0) {
            return 0;
        }
        double low = FastMath.log10(floor);
        double share = (FastMath.log10(size) - low) / (FastMath.log10(limit) - low);
        return Math.max(0.04, Math.min(1, share));
    }

    /** The value drawn with {@code share} of the full strength. */
    public double at(double share) {
        return logarithmic ? floor * FastMath.pow(limit / floor, share) : limit * share;
    }
}
