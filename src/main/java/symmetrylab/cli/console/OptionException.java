package symmetrylab.cli.console;

import symmetrylab.spec.json.NumberText;
import symmetrylab.words.Text;
import symmetrylab.words.Worded;

/** Thrown when an option asks for something impossible; its text is one line that says what is allowed. */
public final class OptionException extends Exception implements Worded {

    private static final long serialVersionUID = 1L;

    private final transient Text reason;

    /** The exception for an option, for a reason in one line. */
    public OptionException(Text reason) {
        super(reason.toString());
        this.reason = reason;
    }

    /** What is wrong with the option. */
    @Override
    public Text text() {
        return reason;
    }

    /**
     * Refuses a number that is not from {@code min} to {@code max}.
     *
     * @param option the option's name, or a text that names the number
     */
    public static void checkInside(Object option, double value, int min, int max) throws OptionException {
        if (!(value >= min && value <= max)) {
            String shown = value == (long) value && Math.abs(value) < 1e15
                    ? String.valueOf((long) value)
                    : NumberText.of(value);
            throw new OptionException(
                    Text.of("command.outside", option, shown, Integer.toString(min), Integer.toString(max)));
        }
    }
}
