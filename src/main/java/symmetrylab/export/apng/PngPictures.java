package symmetrylab.export.apng;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.IntFunction;
import symmetrylab.export.file.ExportProgress;
import symmetrylab.export.frames.Animation;
import symmetrylab.export.frames.FramePipeline;
import symmetrylab.export.frames.Spares;
import symmetrylab.export.image.ClearImage;
import symmetrylab.export.image.PictureSize;
import symmetrylab.numeric.OrderedWork;

/**
 * Makes the PNG files of all frames of an animation on several threads, and hands them over in order on the calling one.
 *
 * @param animation the frames
 * @param clear whether pictures are transparent where a figure paints nothing
 * @param texts inside the picture of a frame, from 0; called on several threads
 */
public record PngPictures(Animation animation, boolean clear, IntFunction<List<PngTexts.Entry>> texts) {

    /** The images in memory for a transparent picture: on black, on white, and what both make. */
    private static final int CLEAR_IMAGES = 3;

    /**
     * Makes all pictures and uses them.
     *
     * @throws CancellationException if it was cancelled
     */
    public void run(int threads, ExportProgress progress, FramePipeline.Use<byte[]> use) throws IOException {
        Spares<PngFrame> makers = new Spares<>(() -> PngFrame.series(animation.size(), clear));
        if (clear) {
            runClear(threads, progress, use, makers);
            return;
        }
        try (FramePipeline frames = new FramePipeline(animation, threads, progress)) {
            frames.<byte[]>run(frame -> made(frame.number(), frame.pixels(), makers), use);
        }
    }

    // The parts that stay the same are not kept here: they would have to be painted on two grounds.
    private void runClear(int threads, ExportProgress progress, FramePipeline.Use<byte[]> use, Spares<PngFrame> makers)
            throws IOException {
        try (OrderedWork work = new OrderedWork("export", clearThreads(threads, animation.size()))) {
            work.run(
                    animation.frames(),
                    frame -> made(frame, ClearImage.pixels(animation.figure().apply(frame), animation.size()), makers),
                    (frame, bytes) -> {
                        if (progress.cancelled()) {
                            throw new CancellationException();
                        }
                        use.use(frame, bytes);
                        progress.done(frame + 1, animation.frames());
                    });
        }
    }

    /** How many of so many threads make transparent pictures of a size at a time; fewer if the pictures are very large. */
    static int clearThreads(int threads, PictureSize size) {
        long pixels = (long) size.pixelWidth() * size.pixelHeight();
        return (int) Math.max(1, Math.min(threads, FramePipeline.MAX_PIXELS / (CLEAR_IMAGES * pixels)));
    }

    private byte[] made(int frame, int[] pixels, Spares<PngFrame> makers) {
        PngFrame maker = makers.take();
        byte[] bytes = maker.bytes(pixels, texts.apply(frame));
        makers.giveBack(maker);
        return bytes;
    }
}
