package symmetrylab.numeric;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/**
 * Work of many short pieces in a row, each cut into parts that run on the calling thread and on the machine's spare
 * processors. Parts must write to separate memory, so that the outcome does not depend on who runs them.
 *
 * <p>The processors are shared by all works that are open at once: each has its calling thread, and only processors left
 * over lend a thread. A lent thread goes back when another work opens and needs its processor, or when nothing has been
 * asked of it for a moment. If none comes, the calling thread runs all parts itself.
 *
 * <p>Lent threads are daemons of the common pool. A piece allocates nothing. Use it from the thread that opened it.
 */
public final class SharedWork implements AutoCloseable {

    /** The most parts of a piece. */
    public static final int MAX_PARTS = 0xffff;

    private static final int SPINS = 300;
    private static final int YIELDS = 100;

    // The threads at work in the whole process: the processors they share belong to no single training.
    private static final AtomicInteger AT_WORK = new AtomicInteger();

    private final int processors;
    private final int mostHelpers;
    private final AtomicReference<Helper>[] helpers;

    // The number of the piece, its parts and its next part in one word: what a late helper claims is never stale.
    private final AtomicLong claims = new AtomicLong();
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private Piece piece;
    private volatile boolean closed;

    /** What is cut into parts. */
    @FunctionalInterface
    public interface Piece {
        /**
         * Runs one part.
         *
         * @param part its number, from 0
         * @param worker the number of the thread that runs it, 0 for the calling one: no two run at once with the same
         */
        void run(int part, int worker);
    }

    /** Opens work for up to {@code mostThreads} threads, as far as the machine has them to spare. */
    public SharedWork(int mostThreads) {
        this(mostThreads, Runtime.getRuntime().availableProcessors());
    }

    /**
     * Opens work on a machine taken to have so many processors.
     *
     * @throws IllegalArgumentException if there is to be no thread
     */
    @SuppressWarnings({"unchecked", "rawtypes"})
    public SharedWork(int mostThreads, int processors) {
        if (mostThreads < 1) {
            throw new IllegalArgumentException(mostThreads + " threads; there must be one");
        }
        this.processors = processors;
        this.mostHelpers = mostThreads - 1;
        this.helpers = new AtomicReference[mostHelpers];
        for (int i = 0; i < mostHelpers; i++) {
            helpers[i] = new AtomicReference<>();
        }
        AT_WORK.incrementAndGet();
    }

    /** The most threads that run parts at once. */
    public int workers() {
        return mostHelpers + 1;
    }

    /**
     * Runs parts 0 to {@code parts − 1}, in any order, and returns when all have ended.
     *
     * @throws IllegalArgumentException if there are more than {@link #MAX_PARTS}
     * @throws RuntimeException or an Error: the first that a part threw, after all parts have ended
     */
    public void run(Piece work, int parts) {
        if (Threads.areMissing() || mostHelpers == 0 || parts <= 1) {
            for (int part = 0; part < parts; part++) {
                work.run(part, 0);
            }
            return;
        }
        if (parts > MAX_PARTS) {
            throw new IllegalArgumentException(parts + " parts; at most " + MAX_PARTS);
        }
        piece = work;
        done.setPlain(0);
        long number = (claims.getPlain() >>> 32) + 1;
        claims.set(number << 32 | (long) parts << 16);
        callHelpers();
        while (runNext(0)) {
            // Each call runs one part.
        }
        for (int turns = 0; done.get() < parts; turns++) {
            if (turns < SPINS) {
                Thread.onSpinWait();
            } else {
                Thread.yield();
            }
        }
        if (failure.getPlain() != null) {
            fail(failure.getAndSet(null));
        }
    }

    private static void fail(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) thrown;
    }

    /** Runs the next part of the current piece; false if none is left to begin. */
    private boolean runNext(int worker) {
        while (true) {
            long claim = claims.get();
            int part = (int) (claim & MAX_PARTS);
            if (part >= (claim >>> 16 & MAX_PARTS)) {
                return false;
            }
            if (claims.compareAndSet(claim, claim + 1)) {
                try {
                    piece.run(part, worker);
                } catch (RuntimeException | Error thrown) {
                    failure.compareAndSet(null, thrown);
                }
                done.incrementAndGet();
                return true;
            }
        }
    }

    private void callHelpers() {
        for (int i = 0; i < mostHelpers; i++) {
            Helper helper = helpers[i].get();
            if (helper != null) {
                helper.wake();
            } else {
                int busy = AT_WORK.get();
                if (busy < processors && AT_WORK.compareAndSet(busy, busy + 1)) {
                    begin(i);
                }
            }
        }
    }

    private void begin(int index) {
        Helper helper = new Helper(index, Thread.currentThread().getPriority());
        helpers[index].set(helper);
        try {
            ForkJoinPool.commonPool().execute(helper);
        } catch (RejectedExecutionException atExit) {
            helper.withdraw();
        }
    }

    /** Sends lent threads back. */
    @Override
    public void close() {
        if (!closed && !Threads.areMissing()) {
            closed = true;
            AT_WORK.decrementAndGet();
            for (AtomicReference<Helper> helper : helpers) {
                Helper lent = helper.get();
                if (lent != null) {
                    lent.withdraw();
                    lent.wake();
                }
            }
        }
    }

    /** What a lent thread does. */
    private final class Helper implements Runnable {

        private final int index;
        private final int priority;
        private final AtomicBoolean begun = new AtomicBoolean();
        private volatile Thread asleep;

        Helper(int index, int priority) {
            this.index = index;
            this.priority = priority;
        }

        @Override
        public void run() {
            if (!begun.compareAndSet(false, true)) {
                return;
            }
            Thread thread = Thread.currentThread();
            int own = thread.getPriority();
            thread.setPriority(priority);
            try {
                help(thread);
            } finally {
                helpers[index].set(null);
                thread.setPriority(own);
            }
        }

        /** Runs parts until the work is closed or the processor is needed; then gives the processor back. */
        private void help(Thread thread) {
            int idle = 0;
            while (true) {
                int busy = AT_WORK.get();
                if ((closed || busy > processors) && AT_WORK.compareAndSet(busy, busy - 1)) {
                    return;
                }
                if (runNext(index + 1)) {
                    idle = 0;
                } else if (idle < SPINS) {
                    idle++;
                    Thread.onSpinWait();
                } else if (idle < SPINS + YIELDS) {
                    idle++;
                    Thread.yield();
                } else {
                    sleep(thread);
                    idle = 0;
                }
            }
        }

        /** Lends the processor to others until there is work again. */
        private void sleep(Thread thread) {
            AT_WORK.decrementAndGet();
            asleep = thread;
            long claim = claims.get();
            if (!closed && (claim & MAX_PARTS) >= (claim >>> 16 & MAX_PARTS)) {
                LockSupport.park(SharedWork.this);
            }
            asleep = null;
            AT_WORK.incrementAndGet();
        }

        void wake() {
            Thread sleeper = asleep;
            if (sleeper != null) {
                LockSupport.unpark(sleeper);
            }
        }

        /** Keeps it from beginning, if it has not yet. */
        void withdraw() {
            if (begun.compareAndSet(false, true)) {
                helpers[index].set(null);
                AT_WORK.decrementAndGet();
            }
        }
    }
}
