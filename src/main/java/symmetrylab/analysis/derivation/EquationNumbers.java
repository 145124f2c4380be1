package symmetrylab.analysis.derivation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import symmetrylab.numeric.Decimal;

/**
 * Writes the numbers of one formula, to four significant digits, and remembers whether one was rounded.
 *
 * <p>A number is exact when its text reads back to the same double.
 */
final class EquationNumbers {

    private static final int DIGITS = 4;

    private boolean rounded;

    /** Writes a number. */
    String of(double value) {
        rounded |= !isExact(value);
        return latex(value);
    }

    /** Writes a number inside an expression: a negative one in parentheses. */
    String inside(double value) {
        String text = of(value);
        return text.startsWith("-") ? "(" + text + ")" : text;
    }

    /** Writes a product of two numbers. */
    String product(double a, double b) {
        return inside(a) + "\\cdot " + inside(b);
    }

    /** {@code =} as long as every number was exact, else {@code ≈}. */
    String relation() {
        return relation(!rounded);
    }

    /** The sign between sides that are equal, or equal up to rounding. */
    static String relation(boolean exact) {
        return exact ? Formula.EQUAL : Formula.NEARLY;
    }

    /** A value after its sign: {@code = 0.5} or {@code ≈ 0.3333}. */
    static Formula result(double value) {
        return Formula.of(relation(isExact(value)) + latex(value));
    }

    /** Whether four digits give the number exactly. */
    static boolean isExact(double value) {
        return !Double.isFinite(value) || rounded(value).doubleValue() == value;
    }

    private static BigDecimal rounded(double value) {
        return Decimal.rounded(new BigDecimal(value), DIGITS, RoundingMode.HALF_EVEN);
    }

    /** A number to four significant digits, in LaTeX. */
    static String latex(double value) {
        if (value == 0) {
            return "0";
        } else if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "\\mathrm{NaN}" : value > 0 ? "\\infty" : "-\\infty";
        }
        BigDecimal digits = rounded(value);
        if (isExact(value)) {
            digits = digits.stripTrailingZeros();
        } else if (Decimal.digits(digits) < DIGITS) {
            // Rounding a number that has more digits keeps four of them; 0.99996 becomes 1.000.
            digits = digits.setScale(digits.scale() + DIGITS - Decimal.digits(digits));
        }
        double size = Math.abs(value);
        if (size >= 1e-3 && size < 1e5) {
            return digits.toPlainString();
        }
        int exponent = Decimal.digits(digits) - digits.scale() - 1;
        BigDecimal mantissa = digits.movePointLeft(exponent);
        // Closes the gap after the exponent.
        String power = "10^{" + exponent + "}\\!";
        if (mantissa.abs().compareTo(BigDecimal.ONE) == 0 && isExact(value)) {
            return (value < 0 ? "-" : "") + power;
        }
        return mantissa.toPlainString() + "\\times " + power;
    }
}
