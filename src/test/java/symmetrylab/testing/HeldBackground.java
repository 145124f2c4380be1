package symmetrylab.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import symmetrylab.viewmodel.Background;

/** A background that can hold back its trainings, so that a test sees what is shown until they begin. */
public final class HeldBackground implements Background {

    private final Background real;
    private final List<Runnable> waiting = new ArrayList<>();
    private boolean held;

    /** Runs the work on {@code real}. */
    public HeldBackground(Background real) {
        this.real = real;
    }

    /** From now on, work that reports by itself, such as a training, waits. */
    public synchronized void hold() {
        held = true;
    }

    /** Runs what waits, and what comes. */
    public synchronized void release() {
        held = false;
        waiting.forEach(real::run);
        waiting.clear();
    }

    @Override
    public synchronized void run(Runnable work) {
        if (held) {
            waiting.add(work);
        } else {
            real.run(work);
        }
    }

    @Override
    public <T> void run(Work<T> work, Consumer<T> done, Consumer<Exception> failed) {
        real.run(work, done, failed);
    }
}
