package symmetrylab.cli.console;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Reads numbers from arguments, in decimal as in files. Java's own parsers also take what no file may hold, such as
 * {@code 0x1p1}, {@code 1d}, {@code NaN}, spaces around a number and digits of other scripts.
 */
public final class NumberArgument {

    private static final Pattern NUMBER = Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("[+-]?[0-9]+");

    private NumberArgument() {}

    /** The number {@code text} says, infinite if too large for a double; empty if it is no number. */
    public static OptionalDouble number(String text) {
        return NUMBER.matcher(text).matches() ? OptionalDouble.of(Double.parseDouble(text)) : OptionalDouble.empty();
    }

    /** The whole number {@code text} says; empty if it is none, or too large. */
    static OptionalInt wholeNumber(String text) {
        if (!WHOLE_NUMBER.matcher(text).matches()) {
            return OptionalInt.empty();
        }
        try {
            return OptionalInt.of(Integer.parseInt(text));
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }
}
