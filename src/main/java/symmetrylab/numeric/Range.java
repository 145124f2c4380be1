package symmetrylab.numeric;

/**
 * A closed interval of doubles, or the empty one; the running extremes of a set of numbers.
 *
 * <p>The empty range has {@code min = +∞} and {@code max = −∞}; it is the unit of {@link #including(Range)}.
 *
 * @param min the smallest number
 * @param max the largest number
 */
public record Range(double min, double max) {

    /** The empty range. */
    public static final Range EMPTY = new Range(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);

    /** Refuses NaN, and limits in the wrong order except for the empty range. */
    public Range {
        boolean empty = min == Double.POSITIVE_INFINITY && max == Double.NEGATIVE_INFINITY;
        if (Double.isNaN(min) || Double.isNaN(max) || (min > max && !empty)) {
            throw new IllegalArgumentException("not a range: " + min + " to " + max);
        }
    }

    /** Whether the range is empty. */
    public boolean isEmpty() {
        return min > max;
    }

    /** The smallest range that includes this one and {@code value}; NaN and infinities change nothing. */
    public Range including(double value) {
        return Double.isFinite(value) ? new Range(Math.min(min, value), Math.max(max, value)) : this;
    }

    /** The smallest range that includes both. */
    public Range including(Range other) {
        return new Range(Math.min(min, other.min), Math.max(max, other.max));
    }

    /** {@code max − min}, or 0 for the empty range. */
    public double length() {
        return isEmpty() ? 0 : max - min;
    }

    /** The nearest number to {@code value} in this range; {@code value} itself for the empty range. */
    public double clamp(double value) {
        return isEmpty() ? value : Math.max(min, Math.min(max, value));
    }
}
