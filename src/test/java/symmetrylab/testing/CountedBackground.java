package symmetrylab.testing;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import symmetrylab.viewmodel.Background;

/** Counts the work without a result, such as training, that another background does. */
public final class CountedBackground implements Background {

    private final Background worker;
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger ended = new AtomicInteger();

    /** Lets {@code worker} do the work. */
    public CountedBackground(Background worker) {
        this.worker = worker;
    }

    @Override
    public void run(Runnable work) {
        begun.incrementAndGet();
        worker.run(() -> {
            try {
                work.run();
            } finally {
                ended.incrementAndGet();
            }
        });
    }

    @Override
    public <T> void run(Work<T> work, Consumer<T> done, Consumer<Exception> failed) {
        worker.run(work, done, failed);
    }

    /** The number of pieces of work begun. */
    public int begun() {
        return begun.get();
    }

    /** Whether all of them have ended. */
    public boolean isIdle() {
        return ended.get() == begun.get();
    }
}
