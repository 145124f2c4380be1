package symmetrylab.spec.json;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Writes numbers in full, for tables and JSON. */
public final class NumberText {

    private NumberText() {}

    /**
     * The shortest decimal that reads back to the same bits, in Java's notation: {@code 0.1}, {@code 100.0}, {@code
     * 2.0E23}; {@code NaN}, {@code Infinity} and {@code -Infinity} if it is not finite.
     *
     * <p>{@link Double#toString(double)} prints this from Java 19 on; older versions print too many digits for some
     * numbers. The algorithm is that of R. Giulietti, "The Schubfach way to render doubles", 2021.
     */
    public static String of(double number) {
        return NumberOutput.toString(number, true);
    }

    /** The nearest finite number to {@code value} with {@code digits} significant digits, halves away from 0. */
    public static double rounded(double value, int digits) {
        return new BigDecimal(of(value))
                .round(new MathContext(digits, RoundingMode.HALF_UP))
                .doubleValue();
    }
}
