package symmetrylab.export;

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
 * Work on several threads whose results are used in order, on the thread that asks.
 *
 * <p>Only so much is begun that every thread has something to do, so memory is bounded whatever the number of items.
 */
public final class OrderedWork implements AutoCloseable {

    private final ExecutorService threads;
    private final int ahead;

    /** Begins {@code threadCount} threads of this name, which do not keep the program alive. */
    public OrderedWork(String threadName, int threadCount) {
        threads = Executors.newFixedThreadPool(threadCount, work -> {
            Thread thread = new Thread(work, threadName);
            thread.setDaemon(true);
            return thread;
        });
        ahead = threadCount + 2;
    }

    /**
     * Uses one result.
     *
     * @param <T> what is made
     * @param <X> what can go wrong with its use
     */
    @FunctionalInterface
    public interface Use<T, X extends Exception> {
        /** Is given the items in order. */
        void use(int item, T result) throws X;
    }

    /**
     * Makes the items 0 to {@code count − 1} and uses each.
     *
     * @throws CancellationException if the thread is interrupted while it waits
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

    /** Begins nothing more, and waits until what was begun has ended. */
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
}
