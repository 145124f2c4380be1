package symmetrylab.testing;

import java.util.function.Consumer;
import symmetrylab.viewmodel.Background;

/** Does work at once, on the calling thread, until it has no thread left for it. */
public final class ScarceBackground implements Background {

    private final InlineBackground worker = new InlineBackground();
    private int left = Integer.MAX_VALUE;
    private Runnable meanwhile = () -> {};

    /** Does {@code pieces} more pieces of work without a result, then {@code before}, and fails once. */
    public void failAfter(int pieces, Runnable before) {
        left = pieces;
        meanwhile = before;
    }

    @Override
    public void run(Runnable work) {
        if (left == 0) {
            left = Integer.MAX_VALUE;
            meanwhile.run();
            throw new OutOfMemoryError("unable to create native thread");
        }
        left--;
        worker.run(work);
    }

    @Override
    public <T> void run(Work<T> work, Consumer<T> done, Consumer<Exception> failed) {
        worker.run(work, done, failed);
    }
}
