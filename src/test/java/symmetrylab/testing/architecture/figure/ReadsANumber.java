package symmetrylab.testing.architecture.figure;

/** Reads a number in a way that is off by a bit in browsers. */
public final class ReadsANumber {
    double number(String text) {
        return Double.parseDouble(text);
    }
}
