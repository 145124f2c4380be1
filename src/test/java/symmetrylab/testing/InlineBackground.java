package symmetrylab.testing;

import java.util.function.Consumer;
import symmetrylab.viewmodel.Background;

/** Does work at once, on the calling thread. */
public final class InlineBackground implements Background {

    @Override
    public void run(Runnable work) {
        work.run();
    }

    @Override
    public <T> void run(Work<T> work, Consumer<T> done, Consumer<Exception> failed) {
        T result;
        try {
            result = work.call();
        } catch (Exception wrong) {
            failed.accept(wrong);
            return;
        }
        done.accept(result);
    }
}
