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
 * Writes a text that changes often: a second after a change, however many follow, the newest is written in the background.
 * What failed is tried again.
 */
final class DelayedWrite {

    private static final long DELAY_NANOS = 1_000_000_000L;
    private static final long RETRY_NANOS = 10_000_000_000L;

    /** Where the text goes. */
    @FunctionalInterface
    interface Target {
        /** Writes the text, or removes it where it is absent. */
        void write(Optional<String> text) throws IOException;
    }

    /** What was asked for, and as which, from 1. */
    private record Wanted(Supplier<Optional<String>> text, int number) {}

    /** What is done after text {@code number}, or a later one, has been written. */
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

    /** Does something once the text that is asked for next, or one that took its place, has been written. */
    void afterNext(Runnable listener) {
        listeners.add(new After(asked + 1, listener));
    }

    /** Asks for what {@code text} then gives to be written; it is called in the background. */
    void want(Supplier<Optional<String>> text) {
        asked++;
        wanted.set(Optional.of(new Wanted(text, asked)));
    }

    /** Starts to write when it is time; called once a pulse with the time on any clock that only goes forward. */
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

    /** Writes now what is still to be written. */
    void flush() throws IOException {
        write();
    }

    /** Writes the newest text, one thread at a time, so that it is the one that stays; returns its number, or 0. */
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
