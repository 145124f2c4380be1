package symmetrylab.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import symmetrylab.viewmodel.Background;

/** A background that can hold back its work, so that a test sees the window before it begins. */
public final class HeldBackground implements Background {

    private final Background real;
    private final List<Runnable> waiting = new ArrayList<>();
    private boolean held;
    private boolean answersHeld;

    /** Runs the work on {@code real}. */
    public HeldBackground(Background real) {
        this.real = real;
    }

    /** Holds back work that reports its own results, such as training, from now on. */
    public synchronized void hold() {
        held = true;
    }

    /** Holds back work with a result from now on. */
    public synchronized void holdAnswers() {
        answersHeld = true;
    }

    /** Runs the waiting work, and all further work at once. */
    public synchronized void release() {
        held = false;
        answersHeld = false;
        waiting.forEach(Runnable::run);
        waiting.clear();
    }

    @Override
    public synchronized void run(Runnable work) {
        if (held) {
            waiting.add(() -> real.run(work));
        } else {
            real.run(work);
        }
    }

    @Override
    public synchronized <T> void run(Work<T> work, Consumer<T> done, Consumer<Exception> failed) {
        if (answersHeld) {
            waiting.add(() -> real.run(work, done, failed));
        } else {
            real.run(work, done, failed);
        }
    }
}
