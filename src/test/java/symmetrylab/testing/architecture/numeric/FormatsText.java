package symmetrylab.testing.architecture.numeric;

/** Text by a formatter. */
public final class FormatsText {
    String text(int number) {
        return String.format("%d", number);
    }
}
