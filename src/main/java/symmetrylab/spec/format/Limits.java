package symmetrylab.spec.format;

import java.math.BigDecimal;
import java.util.Optional;
import symmetrylab.numeric.Decimal;
import symmetrylab.spec.DataSpec;
import symmetrylab.spec.json.JsonValue.JsonNumber;
import symmetrylab.spec.json.NumberText;
import symmetrylab.words.Text;

/**
 * The range of numbers for a field of the file.
 *
 * @param min the smallest
 * @param open whether the smallest itself is excluded
 * @param max the largest
 * @param words their name in messages
 */
public record Limits(double min, boolean open, double max, Text words) {

    /** Any finite number. */
    public static final Limits FINITE =
            new Limits(-Double.MAX_VALUE, false, Double.MAX_VALUE, Text.of("spec.allowed.finite"));

    /** Zero or more. */
    public static final Limits AT_LEAST_ZERO =
            new Limits(0, false, Double.MAX_VALUE, Text.of("spec.allowed.atLeastZero"));

    /** More than zero. */
    public static final Limits POSITIVE = new Limits(0, true, Double.MAX_VALUE, Text.of("spec.allowed.aboveZero"));

    /** From zero to one. */
    public static final Limits SHARE = new Limits(0, false, 1, Text.of("spec.allowed.share"));

    /** From zero to below one. */
    public static final Limits BELOW_ONE = new Limits(0, false, Math.nextDown(1.0), Text.of("spec.allowed.belowOne"));

    /** A share of samples that can be held out. */
    public static final Limits HELD_OUT = new Limits(
            0, false, DataSpec.MAX_VALIDATION, Text.of("spec.allowed.heldOut", NumberText.of(DataSpec.MAX_VALIDATION)));

    /** The number, if allowed; one too small for a double is 0. */
    public Optional<Double> read(JsonNumber number) {
        double value = Decimal.parse(number.text());
        boolean inside = value >= min && value <= max && !(open && value == min);
        return inside ? Optional.of(value) : Optional.empty();
    }

    /** The name of the whole numbers from {@code min} to {@code max} in messages. */
    public static Text wholeWords(long min, long max) {
        boolean any = min == Long.MIN_VALUE && max == Long.MAX_VALUE;
        return any
                ? Text.of("spec.allowed.whole")
                : Text.of("spec.allowed.wholeFromTo", Long.toString(min), Long.toString(max));
    }

    /**
     * The whole number, if it is one and from {@code min} to {@code max}.
     *
     * <p>The value counts, not its notation: 4, 4.0 and 4e0 are all the whole number 4, as some programs write every
     * JSON number with a point; 4.5 is none.
     */
    public static Optional<Long> readWhole(JsonNumber number, long min, long max) {
        BigDecimal exact;
        try {
            exact = new BigDecimal(number.text());
        } catch (NumberFormatException e) {
            // The exponent alone has more digits than BigDecimal accepts: far outside every range.
            return Optional.empty();
        }
        // A long has 19 digits; never expand the digits of 1e999999999.
        long digitsBeforePoint = (long) Decimal.digits(exact) - exact.scale();
        if (exact.signum() == 0) {
            exact = BigDecimal.ZERO;
        } else if (digitsBeforePoint > 20 || exact.stripTrailingZeros().scale() > 0) {
            return Optional.empty();
        }
        boolean inside = exact.compareTo(BigDecimal.valueOf(min)) >= 0 && exact.compareTo(BigDecimal.valueOf(max)) <= 0;
        return inside ? Optional.of(exact.longValueExact()) : Optional.empty();
    }
}
