package symmetrylab.export.gif;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import symmetrylab.export.file.ExportProgress;
import symmetrylab.export.file.WholeFile;
import symmetrylab.export.image.FigureImage;
import symmetrylab.export.image.PictureSize;
import symmetrylab.numeric.OrderedWork;

/**
 * Writes animations as GIF.
 *
 * <p>Frames are painted, and their colours matched, on several threads; they are compressed and written in order on the
 * calling thread. All share one table of colours, made from a sample of the frames. Only the rectangle that changed is
 * written of each frame, with unchanged pixels left out. The same animation gives the same bytes on any number of
 * threads.
 */
public final class GifWriter {

    /** The number of frames that the table of colours is made from. */
    private static final int SAMPLES = 9;

    /** The most pixels of a frame to keep; larger ones are painted again. */
    private static final long MAX_KEPT_PIXELS = 4_000_000;

    private final int threads;
    private final ExportProgress progress;

    private GifWriter(int threads, ExportProgress progress) {
        this.threads = threads;
        this.progress = progress;
    }

    /** A writer on every core that reports no progress. */
    public static GifWriter create() {
        return new GifWriter(Runtime.getRuntime().availableProcessors(), ExportProgress.NONE);
    }

    /** This writer on {@code count} threads. */
    GifWriter withThreads(int count) {
        return new GifWriter(count, progress);
    }

    /** This writer, reporting its progress to {@code watcher}. */
    public GifWriter watchedBy(ExportProgress watcher) {
        return new GifWriter(threads, watcher);
    }

    /**
     * Writes an animation to a file, whole or not at all.
     *
     * @throws IOException if the file cannot be written; its message names the file and the reason
     * @throws CancellationException if it was cancelled; then there is no file
     */
    public void write(Animation animation, Path file) throws IOException {
        WholeFile.write(file, out -> write(animation, out));
    }

    /**
     * Writes an animation to a stream, which stays open.
     *
     * @throws CancellationException if it was cancelled; the stream then holds a part of it
     */
    public void write(Animation animation, OutputStream out) throws IOException {
        Spares<FigureImage> images = new Spares<>(() -> FigureImage.opaque(animation.size()));
        OutputStream buffered = new BufferedOutputStream(out, 1 << 16);
        try (OrderedWork work = new OrderedWork("export", threads)) {
            Map<Integer, FigureImage> painted = new ConcurrentHashMap<>();
            ColorTable table = sampleColors(animation, work, images, painted);
            writeFrames(animation, table, work, images, painted, buffered);
        }
        buffered.flush();
    }

    /** The colours of some frames, which are kept in {@code painted} if they are not too large. */
    private ColorTable sampleColors(
            Animation animation, OrderedWork work, Spares<FigureImage> images, Map<Integer, FigureImage> painted)
            throws IOException {
        boolean keeps = (long) animation.size().pixelWidth() * animation.size().pixelHeight() <= MAX_KEPT_PIXELS;
        int samples = Math.min(SAMPLES, animation.frames());
        ColorCounts all = new ColorCounts();
        work.run(
                samples,
                sample -> {
                    int frame = samples == 1 ? 0 : (int) ((long) sample * (animation.frames() - 1) / (samples - 1));
                    FigureImage image = images.take();
                    ColorCounts counts = new ColorCounts();
                    counts.add(image.paint(animation.figure().apply(frame)).pixels());
                    if (!keeps || painted.putIfAbsent(frame, image) != null) {
                        images.giveBack(image);
                    }
                    return counts;
                },
                (sample, counts) -> {
                    endIfCancelled();
                    all.add(counts);
                });
        return ColorTable.of(all);
    }

    private void writeFrames(
            Animation animation,
            ColorTable table,
            OrderedWork work,
            Spares<FigureImage> images,
            Map<Integer, FigureImage> painted,
            OutputStream out)
            throws IOException {
        PictureSize size = animation.size();
        Spares<ColorMatcher> matchers = new Spares<>(() -> new ColorMatcher(table));
        Spares<byte[]> buffers = new Spares<>(() -> new byte[size.pixelWidth() * size.pixelHeight()]);
        FrameChanges changes = new FrameChanges(size.pixelWidth(), size.pixelHeight(), GifStream.UNCHANGED);
        try (GifStream stream = new GifStream(out, size, table, animation.plays())) {
            work.run(
                    animation.frames(),
                    frame -> {
                        FigureImage known = painted.remove(frame);
                        FigureImage image = known != null
                                ? known
                                : images.take().paint(animation.figure().apply(frame));
                        ColorMatcher matcher = matchers.take();
                        byte[] indices = buffers.take();
                        matcher.match(image.pixels(), indices);
                        images.giveBack(image);
                        matchers.giveBack(matcher);
                        return indices;
                    },
                    (frame, indices) -> {
                        endIfCancelled();
                        stream.write(changes.next(indices), animation.hundredths(frame));
                        buffers.giveBack(indices);
                        progress.done(frame + 1, animation.frames());
                    });
        }
    }

    private void endIfCancelled() {
        if (progress.cancelled()) {
            throw new CancellationException();
        }
    }

    /** Costly objects, kept for reuse. */
    private static final class Spares<T> {

        private final Queue<T> spare = new ConcurrentLinkedQueue<>();
        private final Supplier<T> maker;

        Spares(Supplier<T> maker) {
            this.maker = maker;
        }

        T take() {
            T found = spare.poll();
            return found == null ? maker.get() : found;
        }

        void giveBack(T item) {
            spare.add(item);
        }
    }
}
