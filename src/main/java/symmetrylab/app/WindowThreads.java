package symmetrylab.app;

import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.application.Platform;
import symmetrylab.viewmodel.Background;
import symmetrylab.words.Words;

/**
 * Work in the background; results on the JavaFX thread. Every piece of work gets a thread at once, so that a long training
 * never holds up a file that is to be opened or saved.
 */
final class WindowThreads implements Background {

    private final ExecutorService pool;
    private final Words words;

    /** Says in the language of {@code words} why work failed that has no message of its own. */
    WindowThreads(Words words) {
        this.words = words;
        pool = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "symmetry-lab-background");
            thread.setDaemon(true);
            // The window comes first: on a busy machine it must still answer.
            thread.setPriority(Thread.NORM_PRIORITY - 1);
            return thread;
        });
    }

    @Override
    public void run(Runnable work) {
        pool.execute(work);
    }

    // Whatever the work throws goes to the caller.
    @Override
    public <T> void run(Work<T> work, Consumer<T> done, Consumer<Exception> failed) {
        pool.execute(() -> {
            try {
                T result = work.call();
                Platform.runLater(() -> done.accept(result));
            } catch (Exception wrong) {
                Platform.runLater(() -> failed.accept(wrong));
            } catch (OutOfMemoryError full) {
                Platform.runLater(() -> failed.accept(new IOException(words.get("window.memory"), full)));
            } catch (Error fault) {
                // The caller must not wait for ever.
                String text = words.get("window.faultOfWork", fault.toString());
                Platform.runLater(() -> failed.accept(new IllegalStateException(text, fault)));
            }
        });
    }
}
