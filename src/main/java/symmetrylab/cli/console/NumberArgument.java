package symmetrylab.cli.console;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * The one way to read numbers from arguments: decimal, as files have them. Java's own readers also take what no file may
 * hold, such as {@code 0x1p1}, {@code 1d}, {@code NaN}, spaces around it and digits of other scripts.
 */
public final class NumberArgument {

    private static final Pattern NUMBER = Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("[+-]?[0-9]+");

    private NumberArgument() {}

    /** The number that {@code text} is, infinite where it is too large for a double; empty if it is none. */
    public static OptionalDouble number(String text) {
        return NUMBER.matcher(text).matches() ? OptionalDouble.of(Double.parseDouble(text)) : OptionalDouble.empty();
    }

    /** The whole number that {@code text} is; empty if it is none, or too large. */
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
