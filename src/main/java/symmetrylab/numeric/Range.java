package symmetrylab.numeric;

/**
 * A closed interval of doubles, or the empty one; the running extremes of a set of numbers.
 *
 * <p>The empty range has {@code min = +∞} and {@code max = −∞}; it is the unit of {@link #including(Range)}.
 *
 * @param min the smallest number in it
 * @param max the largest number in it
 */
public record Range(double min, double max) {

    /** The range without a number. */
    public static final Range EMPTY = new Range(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);

    /** Refuses NaN, and limits in the wrong order but for the empty range's own. */
    public Range {
        boolean empty = min == Double.POSITIVE_INFINITY && max == Double.NEGATIVE_INFINITY;
        if (Double.isNaN(min) || Double.isNaN(max) || (min > max && !empty)) {
            throw new IllegalArgumentException("not a range: " + min + " to " + max);
        }
    }

    /** Whether there is no number in it. */
    public boolean isEmpty() {
        return min > max;
    }

    /** The smallest range with this one and {@code value} in it; NaN and infinities change nothing. */
    public Range including(double value) {
        return Double.isFinite(value) ? new Range(Math.min(min, value), Math.max(max, value)) : this;
    }

    /** The smallest range with both in it. */
    public Range including(Range other) {
        return new Range(Math.min(min, other.min), Math.max(max, other.max));
    }

    /** {@code max − min}, or 0 for the empty range. */
    public double length() {
        return isEmpty() ? 0 : max - min;
    }

    /** The number in it that is nearest to {@code value}; {@code value} itself for the empty range. */
    public double clamp(double value) {
        return isEmpty() ? value : Math.max(min, Math.min(max, value));
    }
}
