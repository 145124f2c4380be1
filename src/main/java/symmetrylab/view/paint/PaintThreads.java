package symmetrylab.view.paint;

import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Threads that paint the pictures of views before the pulse that shows them, one fewer than the machine has processors: the
 * JavaFX thread paints too.
 */
final class PaintThreads {

    static final PaintThreads SHARED =
            new PaintThreads(Math.min(3, Runtime.getRuntime().availableProcessors() - 1));

    private final Deque<FigureView> waiting = new ConcurrentLinkedDeque<>();
    private final int count;
    private final ExecutorService threads;

    /** That many threads; with none, all is painted in the pulse. */
    PaintThreads(int count) {
        this.count = count;
        this.threads = Executors.newFixedThreadPool(Math.max(1, count), work -> {
            Thread thread = new Thread(work, "symmetry-lab-painter");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Begins to paint what {@code view} wants. */
    void begin(FigureView view) {
        if (count > 0) {
            waiting.add(view);
            threads.execute(this::paintNext);
        }
    }

    private void paintNext() {
        FigureView next = waiting.pollFirst();
        if (next != null) {
            try {
                next.tryPaint();
            } catch (RuntimeException failed) {
                // The picture stays unpainted: the JavaFX thread tries again in the pulse and reports what is wrong.
                return;
            }
        }
    }

    /** Paints another view while some thread paints {@code awaited}; if there is none, waits for that thread. */
    void help(FigureView awaited) {
        FigureView other = waiting.pollLast();
        if (other == null) {
            awaited.await();
        } else if (other != awaited) {
            other.tryPaint();
        }
    }
}
