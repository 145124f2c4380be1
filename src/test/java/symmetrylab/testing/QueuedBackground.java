package symmetrylab.testing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import symmetrylab.viewmodel.Background;

/** Queues work until it is drained. */
public final class QueuedBackground implements Background {

    private final Deque<Runnable> queue = new ArrayDeque<>();

    @Override
    public void run(Runnable work) {
        queue.add(work);
    }

    @Override
    public <T> void run(Work<T> work, Consumer<T> done, Consumer<Exception> failed) {
        queue.add(() -> new InlineBackground().run(work, done, failed));
    }

    /** Does all queued work, and the work it requests. */
    public void drain() {
        while (!queue.isEmpty()) {
            queue.poll().run();
        }
    }

    /** Does the oldest piece of queued work; there must be one. */
    public void runNext() {
        queue.remove().run();
    }

    /** The number of pieces of work waiting. */
    public int size() {
        return queue.size();
    }
}
