package symmetrylab.viewmodel;

import java.util.function.Consumer;

/** Runs work that would block the window; the one place that knows threads. */
public interface Background {

    /** Work that may fail. */
    @FunctionalInterface
    interface Work<T> {
        /** Does the work and returns its result. */
        T call() throws Exception;
    }

    /** Runs work that reports its own results. */
    void run(Runnable work);

    /**
     * Runs work, then passes on its result, or the exception it threw, on the window's thread.
     *
     * @param done receives the result
     * @param failed receives the exception
     */
    <T> void run(Work<T> work, Consumer<T> done, Consumer<Exception> failed);
}
