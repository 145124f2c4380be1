package symmetrylab.figure.draw;

import java.util.Locale;

/** Numbers as figures and the window write them: with a true minus sign and a point, the same everywhere. */
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
        String text = size >= 1e5 || size < 1e-3
                ? scientific(value)
                : String.format(Locale.ROOT, "%." + decimals(size) + "f", value);
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
            return scientific(value).replace('-', '−');
        }
        String text = String.format(Locale.ROOT, "%.4f", value);
        text = text.replaceAll("0+$", "").replaceAll("\\.$", "");
        return text.replace('-', '−');
    }

    /** At most two decimals, and from a thousand on one digit with its power: short enough for the inside of a neuron. */
    public static String inNeuron(double value) {
        if (Math.abs(value) < 1000 || !Double.isFinite(value)) {
            return tick(Math.rint(value * 100) / 100);
        }
        String text = String.format(Locale.ROOT, "%.0e", value);
        int exponent = text.indexOf('e');
        int power = Integer.parseInt(text.substring(exponent + 1).replace("+", ""));
        return (text.substring(0, exponent) + "e" + power).replace('-', '−');
    }

    /** A share as a percentage: {@code 75%}, {@code 97.3%}. */
    public static String percent(double share) {
        double percent = 100 * share;
        boolean whole = Math.abs(percent - Math.rint(percent)) < 0.05;
        return String.format(Locale.ROOT, whole ? "%.0f%%" : "%.1f%%", percent);
    }

    /** A whole number with thin gaps between groups of three digits, from five digits on. */
    public static String count(long value) {
        return Math.abs(value) < 10_000
                ? Long.toString(value)
                : String.format(Locale.ROOT, "%,d", value).replace(',', '\u2009');
    }

    private static String notFinite(double value) {
        return Double.isNaN(value) ? "NaN" : value > 0 ? "∞" : "−∞";
    }

    private static int decimals(double size) {
        return size >= 1000 ? 0 : size >= 100 ? 1 : size >= 10 ? 2 : size >= 1 ? 3 : 4;
    }

    private static String scientific(double value) {
        String text = String.format(Locale.ROOT, "%.2e", value);
        int exponent = text.indexOf('e');
        String mantissa = text.substring(0, exponent).replaceAll("0+$", "").replaceAll("\\.$", "");
        return mantissa + "e" + Integer.parseInt(text.substring(exponent + 1).replace("+", ""));
    }
}
