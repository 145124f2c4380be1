package symmetrylab.spec.json;

import java.math.BigDecimal;
import java.math.RoundingMode;
import symmetrylab.numeric.Decimal;

/** Writes numbers in full, for tables and JSON. */
public final class NumberText {

    /** From here on, and below a thousandth, numbers are written with an exponent. */
    private static final int MOST_DIGITS_BEFORE_POINT = 7;

    private static final int MOST_ZEROS_AFTER_POINT = 2;

    private NumberText() {}

    /**
     * The shortest decimal that reads back to the same bits, in Java's notation: {@code 0.1}, {@code 100.0}, {@code
     * 2.0E23}; {@code NaN}, {@code Infinity} and {@code -Infinity} if it is not finite.
     *
     * <p>{@link Double#toString(double)} prints this from Java 19 on; older versions print too many digits for some
     * numbers.
     */
    public static String of(double number) {
        if (Double.isNaN(number)) {
            return "NaN";
        }
        String sign = Double.doubleToRawLongBits(number) < 0 ? "-" : "";
        if (number == 0 || Double.isInfinite(number)) {
            return sign + (number == 0 ? "0.0" : "Infinity");
        }
        ShortestDecimal decimal = ShortestDecimal.of(Math.abs(number));
        return sign + layout(Long.toString(decimal.digits()), decimal.exponent());
    }

    /** The number {@code digits} · 10^{@code exponent}; the last digit is not 0. */
    private static String layout(String digits, int exponent) {
        int point = digits.length() + exponent;
        StringBuilder text = new StringBuilder(26);
        if (point > MOST_DIGITS_BEFORE_POINT || point < -MOST_ZEROS_AFTER_POINT) {
            text.append(digits.charAt(0)).append('.');
            text.append(digits.length() == 1 ? "0" : digits.substring(1));
            return text.append('E').append(point - 1).toString();
        }
        if (point <= 0) {
            return text.append("0.").append("0".repeat(-point)).append(digits).toString();
        }
        if (point >= digits.length()) {
            return text.append(digits)
                    .append("0".repeat(point - digits.length()))
                    .append(".0")
                    .toString();
        }
        return text.append(digits, 0, point)
                .append('.')
                .append(digits, point, digits.length())
                .toString();
    }

    /** The nearest finite number to {@code value} with {@code digits} significant digits, halves away from 0. */
    public static double rounded(double value, int digits) {
        return Decimal.rounded(new BigDecimal(of(value)), digits, RoundingMode.HALF_UP)
                .doubleValue();
    }
}
