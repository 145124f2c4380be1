package symmetrylab.spec.json;

import com.fasterxml.jackson.core.io.NumberOutput;

/** Numbers in full, as every table and every JSON text has them. */
public final class NumberText {

    private NumberText() {}

    /**
     * The shortest decimal that reads back to the same bits, laid out as Java prints a double: {@code 0.1}, {@code 100.0},
     * {@code 2.0E23}; {@code NaN}, {@code Infinity} and {@code -Infinity} where it is not finite.
     *
     * <p>This is what {@link Double#toString(double)} prints from Java 19 on; older versions print digits too many for some
     * numbers. The algorithm is that of R. Giulietti, "The Schubfach way to render doubles", 2021.
     */
    public static String of(double number) {
        return NumberOutput.toString(number, true);
    }
}
