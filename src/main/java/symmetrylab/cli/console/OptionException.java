package symmetrylab.cli.console;

import symmetrylab.spec.json.NumberText;
import symmetrylab.words.Text;

/** Thrown when an option asks for something impossible; the message is one line that says what is allowed. */
public final class OptionException extends Exception {

    private static final long serialVersionUID = 1L;

    public OptionException(Text message) {
        super(message.toString());
    }

    /** Refuses a number that is not from {@code min} to {@code max}. */
    public static void checkInside(String option, double value, int min, int max) throws OptionException {
        if (!(value >= min && value <= max)) {
            String shown = value == (long) value && Math.abs(value) < 1e15
                    ? String.valueOf((long) value)
                    : NumberText.of(value);
            throw new OptionException(
                    Text.of("command.outside", option, shown, Integer.toString(min), Integer.toString(max)));
        }
    }
}
