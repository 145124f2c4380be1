package symmetrylab.cli;

/** Thrown when an option asks for what cannot be had; the message is one line that says what is allowed. */
final class OptionException extends Exception {

    private static final long serialVersionUID = 1L;

    OptionException(String message) {
        super(message);
    }

    /** Refuses a number that is not from {@code min} to {@code max}. */
    static void checkInside(String option, double value, int min, int max) throws OptionException {
        if (!(value >= min && value <= max)) {
            String shown = value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
            throw new OptionException(option + " is " + shown + "; allowed: " + min + " to " + max);
        }
    }
}
