package symmetrylab.testing.architecture.viewmodel;

/** A number in the digits of the machine's owner. */
public final class FormatsForACountry {
    String text(int number) {
        return String.format("%d", number);
    }
}
