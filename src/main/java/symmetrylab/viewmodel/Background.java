package symmetrylab.viewmodel;

import java.util.function.Consumer;

/** Runs work that would hold up the window; the one place that knows threads. */
public interface Background {

    /** Work that may fail. */
    @FunctionalInterface
    interface Work<T> {
        /** Does the work and returns its result. */
        T call() throws Exception;
    }

    /** Runs work that reports by itself. */
    void run(Runnable work);

    /**
     * Runs work, then hands back its result, or what it threw, on the thread of the window.
     *
     * @param done takes the result
     * @param failed takes what the work threw
     */
    <T> void run(Work<T> work, Consumer<T> done, Consumer<Exception> failed);
}
