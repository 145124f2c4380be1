package symmetrylab.numeric;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.apache.commons.math3.util.FastMath;

/** Rounds and reads decimal numbers as Java's own methods do. In a browser, those get some decimals wrong. */
public final class Decimal {

    /** The powers of ten that are exact. */
    private static final double[] POWERS = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };

    /** So many digits are a whole number below 2^53. */
    private static final int EXACT_DIGITS = 15;

    /** Neither a double nor the middle between two has more digits. */
    private static final int MOST_DIGITS = 768;

    private static final int LEAST_MAGNITUDE = -326;
    private static final int GREATEST_MAGNITUDE = 310;
    private static final int GREATEST_EXPONENT = 1_000_000_000;
    private static final int PRECISION = 53;
    private static final int LEAST_EXPONENT = -1074;
    private static final int QUOTIENT_BITS = 55;

    private Decimal() {}

    /** The number of digits of {@code value}, without its sign, point and exponent: {@link BigDecimal#precision()}. */
    public static int digits(BigDecimal value) {
        return value.unscaledValue().abs().toString().length();
    }

    /** {@code value} with at most so many digits: {@link BigDecimal#round}. */
    public static BigDecimal rounded(BigDecimal value, int digits, RoundingMode mode) {
        BigDecimal rounded = value;
        int extra = digits(rounded) - digits;
        while (extra > 0) {
            rounded = rounded.setScale(rounded.scale() - extra, mode);
            // 9.96 becomes 10.0, which has a digit more.
            extra = digits(rounded) - digits;
        }
        return rounded;
    }

    /**
     * The double that is nearest to the decimal number {@code text}, such as {@code -1.5e-3}: {@link
     * Double#parseDouble(String)} without what only programming languages write.
     *
     * @throws NumberFormatException if it is no decimal number
     */
    public static double parse(String text) {
        int at = 0;
        boolean isNegative = text.startsWith("-");
        if (isNegative || text.startsWith("+")) {
            at++;
        }
        StringBuilder digits = new StringBuilder(text.length());
        int before = digitsEnd(text, at);
        digits.append(text, at, before);
        int end = before;
        if (end < text.length() && text.charAt(end) == '.') {
            end = digitsEnd(text, before + 1);
            digits.append(text, before + 1, end);
        }
        if (digits.isEmpty()) {
            throw new NumberFormatException(text);
        }
        long exponent = before - at - (long) digits.length();
        if (end < text.length() && (text.charAt(end) == 'e' || text.charAt(end) == 'E')) {
            exponent += exponent(text, end + 1);
        } else if (end < text.length()) {
            throw new NumberFormatException(text);
        }
        double size = nearest(digits.toString(), exponent);
        return isNegative ? -size : size;
    }

    private static int digitsEnd(String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    /** The whole number from {@code start} to the end; a huge one becomes smaller. */
    private static long exponent(String text, int start) {
        boolean isNegative = text.startsWith("-", start);
        int first = isNegative || text.startsWith("+", start) ? start + 1 : start;
        if (first == text.length() || digitsEnd(text, first) < text.length()) {
            throw new NumberFormatException(text);
        }
        long value = 0;
        for (int i = first; i < text.length(); i++) {
            value = Math.min(GREATEST_EXPONENT, 10 * value + text.charAt(i) - '0');
        }
        return isNegative ? -value : value;
    }

    private static double nearest(String written, long writtenExponent) {
        int start = 0;
        while (start < written.length() && written.charAt(start) == '0') {
            start++;
        }
        int end = written.length();
        while (end > start && written.charAt(end - 1) == '0') {
            end--;
        }
        int count = end - start;
        long exponent = writtenExponent + written.length() - end;
        if (count == 0 || count + exponent < LEAST_MAGNITUDE) {
            return 0;
        } else if (count + exponent > GREATEST_MAGNITUDE) {
            return Double.POSITIVE_INFINITY;
        }
        String digits = written.substring(start, end);
        if (count > MOST_DIGITS) {
            // The digits behind only tell that there is more, as the last is not 0: one digit can tell that too.
            digits = digits.substring(0, MOST_DIGITS) + "1";
            exponent += count - digits.length();
        }
        if (count <= EXACT_DIGITS && Math.abs(exponent) < POWERS.length) {
            // Both are exact, and so one operation rounds once.
            double whole = Long.parseLong(digits);
            return exponent < 0 ? whole / POWERS[(int) -exponent] : whole * POWERS[(int) exponent];
        }
        BigInteger power = BigInteger.TEN.pow((int) Math.abs(exponent));
        BigInteger whole = new BigInteger(digits);
        return exponent < 0 ? nearest(whole, power) : nearest(whole.multiply(power), BigInteger.ONE);
    }

    /** The double that is nearest to a quotient, the even one of two. */
    private static double nearest(BigInteger dividend, BigInteger divisor) {
        int shift = QUOTIENT_BITS - dividend.bitLength() + divisor.bitLength();
        BigInteger[] result =
                dividend.shiftLeft(Math.max(0, shift)).divideAndRemainder(divisor.shiftLeft(Math.max(0, -shift)));
        // The lowest bit, far behind the last one to keep, says whether there is more.
        long quotient = result[0].longValue() | (result[1].signum() == 0 ? 0 : 1);
        int bits = Long.SIZE - Long.numberOfLeadingZeros(quotient);
        int dropped = Math.max(bits - PRECISION, LEAST_EXPONENT + shift);
        if (dropped > bits) {
            return 0;
        }
        long kept = quotient >>> dropped;
        long rest = quotient - (kept << dropped);
        long half = 1L << dropped - 1;
        if (rest > half || rest == half && (kept & 1) == 1) {
            kept++;
        }
        return FastMath.scalb((double) kept, dropped - shift);
    }
}
