package symmetrylab.viewmodel.kept;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import symmetrylab.viewmodel.Background;
import symmetrylab.viewmodel.FailureWords;

/**
 * Writes a text that changes often: a second after a change, however many follow, the newest version is written in the
 * background. Failed writes are retried.
 */
final class DelayedWrite {

    private static final long DELAY_NANOS = 1_000_000_000L;
    private static final long RETRY_NANOS = 10_000_000_000L;

    /** The destination of the text. */
    @FunctionalInterface
    interface Target {
        /** Writes the text; removes it if absent. */
        void write(Optional<String> text) throws IOException;
    }

    /** A requested text and the number of the request, from 1. */
    private record Wanted(Supplier<Optional<String>> text, int number) {}

    /** A listener to run after text {@code number}, or a later one, has been written. */
    private record After(int number, Runnable listener) {}

    private final Background background;
    private final Target target;
    private final KeptProblem problem;
    private final AtomicReference<Optional<Wanted>> wanted = new AtomicReference<>(Optional.empty());
    private final List<After> listeners = new ArrayList<>();
    private int asked;
    private boolean running;
    private boolean failed;
    private long sinceNanos = -1;

    DelayedWrite(Background background, Target target, KeptProblem problem) {
        this.background = background;
        this.target = target;
        this.problem = problem;
    }

    /** Runs {@code listener} once the text requested next, or a newer one in its place, has been written. */
    void afterNext(Runnable listener) {
        listeners.add(new After(asked + 1, listener));
    }

    /** Requests that the result of {@code text} be written; calls it in the background. */
    void want(Supplier<Optional<String>> text) {
        asked++;
        wanted.set(Optional.of(new Wanted(text, asked)));
    }

    /** Starts writing when due; called once a pulse. */
    void tick(long nowNanos) {
        if (running || wanted.get().isEmpty()) {
            sinceNanos = -1;
        } else if (sinceNanos < 0) {
            sinceNanos = nowNanos;
        } else if (nowNanos - sinceNanos >= (failed ? RETRY_NANOS : DELAY_NANOS)) {
            start();
        }
    }

    private void start() {
        running = true;
        sinceNanos = -1;
        background.run(
                this::write,
                written -> {
                    running = false;
                    if (failed) {
                        problem.writingWorks();
                    }
                    failed = false;
                    notifyUpTo(written);
                },
                wrong -> {
                    running = false;
                    failed = true;
                    problem.reportWriting(FailureWords.of(wrong));
                });
    }

    private void notifyUpTo(int written) {
        List<After> due =
                listeners.stream().filter(after -> after.number() <= written).toList();
        listeners.removeAll(due);
        due.forEach(after -> after.listener().run());
    }

    /** Writes any pending text now. */
    void flush() throws IOException {
        write();
    }

    /** Writes the newest text, one thread at a time so that the newest is written last; returns its number, or 0. */
    private synchronized int write() throws IOException {
        Optional<Wanted> newest = wanted.getAndSet(Optional.empty());
        if (newest.isEmpty()) {
            return 0;
        }
        try {
            target.write(newest.get().text().get());
            return newest.get().number();
        } catch (IOException | RuntimeException e) {
            wanted.compareAndSet(Optional.empty(), newest);
            throw e;
        }
    }
}
