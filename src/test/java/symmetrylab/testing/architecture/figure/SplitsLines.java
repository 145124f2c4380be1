package symmetrylab.testing.architecture.figure;

/** Calls a method that the compiler of the page does not have. */
public final class SplitsLines {
    long lines(String text) {
        return text.lines().count();
    }
}
