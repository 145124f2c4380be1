package symmetrylab.analysis.starts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.apache.commons.math3.util.FastMath;
import symmetrylab.numeric.Decimal;

/**
 * An axis of an initialization map: its points in ascending order, and which of them a coarse map has.
 *
 * <p>Level 0 is the coarsest, about 5 points; {@link #LEVELS} − 1 the finest, all points.
 */
public enum StartAxis {
    /** The common value c of the weights, −2 to 2. */
    COMMON(41, Kind.LINEAR, -2, 10),
    /** The random spread σ of the weights: 0, then 1e-12 to 10, three a decade. */
    SPREAD(41, Kind.ZERO_AND_LOG, -12, 3),
    /** The learning rate, 0.001 to 10, ten a decade. */
    RATE(41, Kind.LOG, -3, 10),
    /** The number of hidden layers, 1 to 10. */
    DEPTH(10, Kind.LINEAR, 1, 1),
    /** The factor on the weights of a named initializer: 0, then 0.1 to 10, twenty a decade. */
    GAIN(42, Kind.ZERO_AND_LOG, -1, 20);

    /** The number of levels. */
    public static final int LEVELS = 4;

    /** How values follow from the numbers of points. */
    private enum Kind {
        LINEAR,
        LOG,
        ZERO_AND_LOG
    }

    private static final int[] STRIDES = {10, 5, 2, 1};

    /** For an axis of few points. */
    private static final int[] SHORT_STRIDES = {3, 3, 1, 1};

    private static final int SHORT = 12;

    private final int points;
    private final Kind kind;
    private final double first;
    private final int perUnit;

    /** {@code first} is the first value, or its power of ten; {@code perUnit} the points a unit, or a decade. */
    StartAxis(int points, Kind kind, double first, int perUnit) {
        this.points = points;
        this.kind = kind;
        this.first = first;
        this.perUnit = perUnit;
    }

    /** The axis as one word. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The number of points. */
    public int points() {
        return points;
    }

    /** Whether the first point is an exact 0, apart from the others. */
    public boolean hasZero() {
        return kind == Kind.ZERO_AND_LOG;
    }

    /** Whether equal ratios are equal distances, apart from 0. */
    public boolean isLog() {
        return kind != Kind.LINEAR;
    }

    /**
     * The value of point {@code index}, from 0; on a logarithmic axis rounded to two digits.
     *
     * @throws IndexOutOfBoundsException if there is no such point
     */
    public double value(int index) {
        if (index < 0 || index >= points) {
            throw new IndexOutOfBoundsException("point " + index + " of " + points);
        }
        return switch (kind) {
            case LINEAR -> (first * perUnit + index) / perUnit;
            case LOG -> power(index);
            case ZERO_AND_LOG -> index == 0 ? 0 : power(index - 1);
        };
    }

    private double power(int index) {
        double value = FastMath.pow(10, first + (double) index / perUnit);
        return Decimal.rounded(new BigDecimal(value), 2, RoundingMode.HALF_UP).doubleValue();
    }

    /** The place of a value in numbers of points, not rounded; that of the nearest end outside the axis. */
    public double place(double value) {
        return switch (kind) {
            case LINEAR -> clamped((value - first) * perUnit, 0);
            case LOG -> value > 0 ? clamped((FastMath.log10(value) - first) * perUnit, 0) : 0;
            case ZERO_AND_LOG -> value > 0 ? clamped(1 + (FastMath.log10(value) - first) * perUnit, 1) : 0;
        };
    }

    private double clamped(double place, int least) {
        return Math.max(least, Math.min(points - 1, place));
    }

    /** Whether a map of this level has the point. */
    boolean isAt(int index, int level) {
        return nearest(index, level) == index;
    }

    /** The nearest point of a map of this level; 0 stands for itself alone. */
    int nearest(int index, int level) {
        int stride = (points <= SHORT ? SHORT_STRIDES : STRIDES)[level];
        if (!hasZero()) {
            return Math.min((points - 1) / stride * stride, (index + stride / 2) / stride * stride);
        }
        // Counted from the top, as that is where starts differ most.
        int last = points - 1;
        int down = Math.min((last - 1) / stride * stride, (last - index + stride / 2) / stride * stride);
        return index == 0 ? 0 : last - down;
    }
}
