package symmetrylab.figure.draw;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.apache.commons.math3.util.FastMath;
import symmetrylab.numeric.Decimal;
import symmetrylab.spec.json.NumberText;

/** Writes numbers for figures and the window: with a true minus sign and a decimal point, the same everywhere. */
public final class Numbers {

    private Numbers() {}

    /** About four significant digits: {@code 0.4888}, {@code −12.3}, {@code 1.2e−7}; {@code 0} for an exact zero. */
    public static String brief(double value) {
        if (value == 0) {
            return "0";
        }
        if (!Double.isFinite(value)) {
            return notFinite(value);
        }
        double size = Math.abs(value);
        String text = size >= 1e5 || size < 1e-3 ? scientific(value, 3) : fixed(value, decimals(size));
        return text.replace('-', '−');
    }

    /** A label on an axis: as short as the value allows. */
    public static String tick(double value) {
        if (value == 0) {
            return "0";
        }
        if (!Double.isFinite(value)) {
            return notFinite(value);
        }
        double size = Math.abs(value);
        if (size >= 1e5 || size < 1e-3) {
            return scientific(value, 3).replace('-', '−');
        }
        return withoutZeros(fixed(value, 4)).replace('-', '−');
    }

    /** One digit, or two from 10 on: {@code 3e−6}, {@code 0.02}, {@code 31}, {@code 1,200}; for words, not for tables. */
    public static String rough(double value) {
        if (value == 0 || !Double.isFinite(value)) {
            return tick(value);
        }
        double size = Math.abs(value);
        if (size < 1e-3 || size >= 1e6) {
            return scientific(value, 1).replace('-', '−');
        }
        double rounded = NumberText.rounded(value, size >= 10 ? 2 : 1);
        return size >= 1000 ? count((long) rounded) : tick(rounded);
    }

    /** At most two decimals, or one digit and a power of ten from 1000 on: short enough to fit inside a neuron. */
    public static String inNeuron(double value) {
        if (Math.abs(value) < 1000 || !Double.isFinite(value)) {
            return tick(FastMath.rint(value * 100) / 100);
        }
        return scientific(value, 1).replace('-', '−');
    }

    /** Always two decimals: {@code 0.50}; from 1000 on as inside a neuron. */
    public static String twoDecimals(double value) {
        return Math.abs(value) < 1000 ? fixed(value, 2).replace('-', '−') : inNeuron(value);
    }

    /** A share as a percentage: {@code 75%}, {@code 97.3%}. */
    public static String percent(double share) {
        double percent = 100 * share;
        boolean whole = Math.abs(percent - FastMath.rint(percent)) < 0.05;
        return (Double.isFinite(percent) ? fixed(percent, whole ? 0 : 1) : notFinite(percent)) + "%";
    }

    /** A whole number, with commas between groups of three digits: {@code 4,000}, {@code −12,345}. */
    public static String count(long value) {
        return grouped(Long.toString(value)).replace('-', '−');
    }

    /** The shortest text that keeps every bit, as typed on a keyboard: {@code 0.5}, {@code 3}, {@code 1e-7}. */
    public static String exact(double value) {
        String text = NumberText.of(value);
        return text.endsWith(".0")
                ? text.substring(0, text.length() - 2)
                : text.replace(".0E", "e").replace('E', 'e');
    }

    private static String grouped(String digits) {
        int first = digits.charAt(0) == '-' ? 1 : 0;
        StringBuilder groups = new StringBuilder(digits);
        for (int i = digits.length() - 3; i > first; i -= 3) {
            groups.insert(i, ',');
        }
        return groups.toString();
    }

    private static String notFinite(double value) {
        return Double.isNaN(value) ? "NaN" : value > 0 ? "∞" : "−∞";
    }

    private static int decimals(double size) {
        return size >= 1000 ? 0 : size >= 100 ? 1 : size >= 10 ? 2 : size >= 1 ? 3 : 4;
    }

    /** The shortest decimal of {@code value}, rounded to {@code decimals} places, halves away from 0. */
    private static String fixed(double value, int decimals) {
        return new BigDecimal(NumberText.of(value))
                .setScale(decimals, RoundingMode.HALF_UP)
                .toPlainString();
    }

    /** The number rounded to {@code digits} significant digits, without trailing zeros, with its power of ten. */
    private static String scientific(double value, int digits) {
        BigDecimal rounded = Decimal.rounded(new BigDecimal(NumberText.of(value)), digits, RoundingMode.HALF_UP);
        int power = Decimal.digits(rounded) - rounded.scale() - 1;
        return rounded.movePointLeft(power).stripTrailingZeros().toPlainString() + "e" + power;
    }

    private static String withoutZeros(String text) {
        int end = text.length();
        while (text.charAt(end - 1) == '0') {
            end--;
        }
        return text.substring(0, text.charAt(end - 1) == '.' ? end - 1 : end);
    }
}
