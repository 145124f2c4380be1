package symmetrylab.export.frames;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import symmetrylab.export.file.ExportProgress;
import symmetrylab.export.image.FigureImage;
import symmetrylab.export.image.StillParts;
import symmetrylab.figure.draw.Figure;
import symmetrylab.numeric.OrderedWork;

/**
 * Paints the frames of an animation on several threads, lets a format make something of each on the same threads, and
 * hands the results over in order on the calling thread.
 *
 * <p>A format sees each frame beside the one before it. What does not change from frame to frame is painted once. The
 * results do not depend on the number of threads, and no more than a few frames are in memory, however many there are.
 */
public final class FramePipeline implements AutoCloseable {

    /** The most pixels of all images in memory; one or two images may be larger. */
    public static final long MAX_PIXELS = 64_000_000;

    /** The most pixels of an image whose parts are kept, and that is kept itself if it is looked at before its turn. */
    private static final long MAX_KEPT_PIXELS = 4_000_000;

    private final Animation animation;
    private final ExportProgress progress;
    private final OrderedWork work;
    private final Spares<FigureImage> images;
    private final boolean keeps;
    private final StillParts still = new StillParts();
    private final Map<Integer, FigureImage> kept = new ConcurrentHashMap<>();

    /** Starts {@code threads} threads, or fewer if the pictures are very large. */
    public FramePipeline(Animation animation, int threads, ExportProgress progress) {
        this.animation = animation;
        this.progress = progress;
        long pixels = (long) animation.size().pixelWidth() * animation.size().pixelHeight();
        keeps = pixels <= MAX_KEPT_PIXELS;
        int most = (int) Math.max(1, Math.min(threads, MAX_PIXELS / pixels - 3));
        work = new OrderedWork("export", most, pixels <= MAX_PIXELS / 8 ? most + 2 : most);
        images = new Spares<>(() -> FigureImage.opaque(animation.size()));
    }

    /**
     * Uses what was made of a frame.
     *
     * @param <T> its type
     */
    @FunctionalInterface
    public interface Use<T> {
        /** Receives the frames in order. */
        void use(int frame, T made) throws IOException;
    }

    /**
     * Looks at the pixels of some frames, evenly spread from the first to the last, before all are made.
     *
     * @param look called on several threads, once for each
     * @param use called on this thread with the results, in order
     * @throws CancellationException if it was cancelled
     */
    public <T> void sample(int most, Function<int[], T> look, Consumer<T> use) {
        int last = animation.frames() - 1;
        int samples = Math.min(most, animation.frames());
        work.run(
                samples,
                sample -> {
                    int frame = samples == 1 ? 0 : (int) ((long) sample * last / (samples - 1));
                    FigureImage image = painted(frame);
                    T seen = look.apply(image.pixels());
                    if (keeps) {
                        kept.put(frame, image);
                    } else {
                        images.giveBack(image);
                    }
                    return seen;
                },
                (sample, seen) -> {
                    endIfCancelled();
                    use.accept(seen);
                });
    }

    /**
     * Makes something of every frame and uses it.
     *
     * @param make called on several threads
     * @param use called on this thread
     * @throws CancellationException if it was cancelled
     */
    public <T> void run(Function<PaintedFrame, T> make, Use<T> use) throws IOException {
        Map<Integer, CompletableFuture<Shared>> begun = new ConcurrentHashMap<>();
        work.run(
                animation.frames(),
                number -> {
                    Shared now = paint(number, begun);
                    if (number == 0) {
                        return made(make, new PaintedFrame(0, width(), new int[0], now.image.pixels()), now);
                    }
                    // Frames are begun in order, so the one before is painted already or right now.
                    Shared before = await(future(begun, number - 1));
                    begun.remove(number - 1);
                    T result = made(
                            make, new PaintedFrame(number, width(), before.image.pixels(), now.image.pixels()), now);
                    before.release();
                    return result;
                },
                (number, result) -> {
                    endIfCancelled();
                    use.use(number, result);
                    progress.done(number + 1, animation.frames());
                });
    }

    private int width() {
        return animation.size().pixelWidth();
    }

    private <T> T made(Function<PaintedFrame, T> make, PaintedFrame frame, Shared image) {
        T result = make.apply(frame);
        image.release();
        return result;
    }

    private Shared paint(int number, Map<Integer, CompletableFuture<Shared>> begun) {
        CompletableFuture<Shared> future = future(begun, number);
        try {
            Shared image = new Shared(painted(number));
            future.complete(image);
            return image;
        } catch (RuntimeException | Error e) {
            future.completeExceptionally(e);
            throw e;
        }
    }

    private static CompletableFuture<Shared> future(Map<Integer, CompletableFuture<Shared>> begun, int number) {
        return begun.computeIfAbsent(number, frame -> new CompletableFuture<>());
    }

    private static Shared await(CompletableFuture<Shared> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } catch (ExecutionException e) {
            throw new IllegalStateException("the frame before could not be painted", e.getCause());
        }
    }

    private FigureImage painted(int number) {
        FigureImage known = kept.remove(number);
        if (known != null) {
            return known;
        }
        Figure figure = animation.figure().apply(number);
        FigureImage image = images.take();
        return keeps ? image.paint(figure, still) : image.paint(figure);
    }

    private void endIfCancelled() {
        if (progress.cancelled()) {
            throw new CancellationException();
        }
    }

    /** Ends the threads. */
    @Override
    public void close() {
        work.close();
    }

    /** The image of a frame, used for the frame and for the next one. */
    private final class Shared {

        private final FigureImage image;
        private final AtomicInteger uses = new AtomicInteger(2);

        Shared(FigureImage image) {
            this.image = image;
        }

        void release() {
            if (uses.decrementAndGet() == 0) {
                images.giveBack(image);
            }
        }
    }
}
