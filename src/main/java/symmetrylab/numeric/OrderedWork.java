package symmetrylab.numeric;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/**
 * Work on several threads with results used in order, on the calling thread, so that the outcome does not depend on the
 * number of threads.
 *
 * <p>Work starts only a few items ahead of the next one used, so memory is bounded for any number of items. Where threads
 * are missing, the calling thread does it all.
 */
public final class OrderedWork implements AutoCloseable {

    private final Optional<ExecutorService> threads;
    private final int ahead;

    /** Starts {@code threadCount} daemon threads of this name, with as few waiting results as keep them busy. */
    public OrderedWork(String threadName, int threadCount) {
        this(threadName, threadCount, threadCount + 2);
    }

    /**
     * Starts threads for items whose times differ much: up to {@code ahead} of them are begun and not yet used, so that
     * other threads need not wait for a slow one.
     *
     * @throws IllegalArgumentException if there are no threads, or {@code ahead} is less than their number
     */
    public OrderedWork(String threadName, int threadCount, int ahead) {
        if (threadCount < 1 || ahead < threadCount) {
            throw new IllegalArgumentException(threadCount + " threads, at most " + ahead
                    + " items begun; there must be a thread, and an item for each");
        }
        threads = Threads.areMissing() ? Optional.empty() : Optional.of(daemons(threadName, threadCount));
        this.ahead = ahead;
    }

    private static ExecutorService daemons(String name, int count) {
        return Executors.newFixedThreadPool(count, work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Uses one result.
     *
     * @param <T> the type of the results
     * @param <X> the exception that use may throw
     */
    @FunctionalInterface
    public interface Use<T, X extends Exception> {
        /** Receives the items in order. */
        void use(int item, T result) throws X;
    }

    /**
     * Makes items 0 to {@code count − 1} and uses each.
     *
     * @throws CancellationException if the calling thread is interrupted; it stays so
     */
    public <T, X extends Exception> void run(int count, IntFunction<T> make, Use<T, X> use) throws X {
        if (Threads.areMissing()) {
            for (int item = 0; item < count; item++) {
                use.use(item, make.apply(item));
            }
            return;
        }
        Deque<Future<T>> begun = new ArrayDeque<>();
        int next = 0;
        for (int item = 0; item < count; item++) {
            while (next < count && begun.size() < ahead) {
                int current = next++;
                begun.add(threads.orElseThrow().submit(() -> make.apply(current)));
            }
            use.use(item, result(begun.remove()));
        }
    }

    private static <T> T result(Future<T> future) {
        // Otherwise an interrupted thread would still get results that are ready.
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
        if (!Threads.areMissing()) {
            end(threads.orElseThrow());
        }
    }

    private static void end(ExecutorService threads) {
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

    /** Whether this thread has been interrupted. */
    public static boolean isInterrupted() {
        return !Threads.areMissing() && Thread.currentThread().isInterrupted();
    }
}
