package symmetrylab.numeric;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/**
 * Work on several threads whose results are used in order, on the calling thread: the outcome does not depend on the
 * number of threads.
 *
 * <p>Work starts only a few items ahead of the one used next, so memory is bounded however many items there are.
 */
public final class OrderedWork implements AutoCloseable {

    private final ExecutorService threads;
    private final int ahead;

    /**
     * Begins {@code threadCount} threads of this name, which do not keep the program alive; as few results as keep them
     * busy wait for their turn.
     */
    public OrderedWork(String threadName, int threadCount) {
        this(threadName, threadCount, threadCount + 2);
    }

    /**
     * The same for items whose times differ much: up to {@code ahead} of them are begun and not yet used, so that the
     * other threads need not wait for a slow one.
     *
     * @throws IllegalArgumentException if there is to be no thread, or fewer items than threads are to be begun
     */
    public OrderedWork(String threadName, int threadCount, int ahead) {
        if (threadCount < 1 || ahead < threadCount) {
            throw new IllegalArgumentException(threadCount + " threads, at most " + ahead
                    + " items begun; there must be a thread, and an item for each");
        }
        threads = Executors.newFixedThreadPool(threadCount, work -> {
            Thread thread = new Thread(work, threadName);
            thread.setDaemon(true);
            return thread;
        });
        this.ahead = ahead;
    }

    /**
     * Uses one result.
     *
     * @param <T> what is made
     * @param <X> what can go wrong with its use
     */
    @FunctionalInterface
    public interface Use<T, X extends Exception> {
        /** Takes the items in order. */
        void use(int item, T result) throws X;
    }

    /**
     * Makes the items 0 to {@code count − 1} and uses each.
     *
     * @throws CancellationException if the calling thread is interrupted; it stays so
     */
    public <T, X extends Exception> void run(int count, IntFunction<T> make, Use<T, X> use) throws X {
        Deque<Future<T>> begun = new ArrayDeque<>();
        int next = 0;
        for (int item = 0; item < count; item++) {
            while (next < count && begun.size() < ahead) {
                int current = next++;
                begun.add(threads.submit(() -> make.apply(current)));
            }
            use.use(item, result(begun.remove()));
        }
    }

    private static <T> T result(Future<T> future) {
        // Otherwise an interrupted thread would still be given results that are ready.
        if (isInterrupted()) {
            throw new CancellationException("interrupted");
        }
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            if (e.getCause() instanceof RuntimeException exception) {
                throw exception;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Starts nothing more and waits for running work to end. */
    @Override
    public void close() {
        threads.shutdownNow();
        boolean interrupted = false;
        boolean ended = false;
        while (!ended) {
            try {
                ended = threads.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether this thread has been asked to end its work. */
    public static boolean isInterrupted() {
        return Thread.currentThread().isInterrupted();
    }
}
