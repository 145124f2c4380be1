package symmetrylab.app;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.application.Platform;
import symmetrylab.viewmodel.Background;
import symmetrylab.words.Text;
import symmetrylab.words.WordedIOException;

/**
 * Does work in the background and delivers results on the JavaFX thread. Each piece of work gets its own thread, so
 * that a long training never delays opening or saving a file.
 */
final class WindowThreads implements Background {

    private final ExecutorService pool;

    WindowThreads() {
        pool = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "symmetry-lab-background");
            thread.setDaemon(true);
            // The window comes first: it must respond even on a busy machine.
            thread.setPriority(Thread.NORM_PRIORITY - 1);
            return thread;
        });
    }

    @Override
    public void run(Runnable work) {
        pool.execute(work);
    }

    @Override
    public <T> void run(Work<T> work, Consumer<T> done, Consumer<Exception> failed) {
        pool.execute(() -> {
            try {
                T result = work.call();
                Platform.runLater(() -> done.accept(result));
            } catch (Exception wrong) {
                Platform.runLater(() -> failed.accept(wrong));
            } catch (OutOfMemoryError full) {
                Platform.runLater(() -> failed.accept(new WordedIOException(Text.of("window.memory"), full)));
            } catch (Error fault) {
                // The caller must learn of errors too, or it would wait for ever.
                Text text = Text.of("window.faultOfWork", fault.toString());
                Platform.runLater(() -> failed.accept(new WordedIOException(text, fault)));
            }
        });
    }
}
