package symmetrylab.testing.architecture.app;

/** State that all runs share. */
public final class HasAVariable {
    private static int count;

    int next() {
        return ++count;
    }
}
