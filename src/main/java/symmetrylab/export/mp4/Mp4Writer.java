package symmetrylab.export.mp4;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import symmetrylab.export.file.ExportProgress;
import symmetrylab.export.file.Metadata;
import symmetrylab.export.file.WholeFile;
import symmetrylab.export.frames.Animation;
import symmetrylab.export.frames.AnimationWriter;
import symmetrylab.export.frames.FramePipeline;

/**
 * Writes animations as MP4 with H.264 video, of a constant rate: frames that hold are repeated. An odd width or height gets
 * one more column or row like the last. The same animation gives the same bytes on any number of threads.
 */
public final class Mp4Writer implements AnimationWriter {

    /** Every so many frames players can start. */
    private static final int KEYS = 250;

    /** The step size; 6 more double it. */
    private static final int QUALITY = 20;

    /** The most pixels of a video that ordinary players show, by level 5.2 of H.264. */
    public static final int MAX_PIXELS = 36_864 * Blocks.SIDE * Blocks.SIDE;

    private final int threads;

    private Mp4Writer(int threads) {
        this.threads = threads;
    }

    /** A writer on every core. */
    public static Mp4Writer create() {
        return new Mp4Writer(Runtime.getRuntime().availableProcessors());
    }

    /** This writer on {@code count} threads. */
    Mp4Writer withThreads(int count) {
        return new Mp4Writer(count);
    }

    @Override
    public void write(Animation animation, Metadata metadata, Path file, ExportProgress progress) throws IOException {
        WholeFile.write(file, out -> write(animation, metadata, out, progress));
    }

    /**
     * Writes an animation to a stream, which stays open.
     *
     * @throws CancellationException if it was cancelled; the stream then holds a part of it
     */
    void write(Animation animation, Metadata metadata, OutputStream out, ExportProgress progress) throws IOException {
        VideoFormat format = new VideoFormat(
                even(animation.size().pixelWidth()), even(animation.size().pixelHeight()), animation.framesPerSecond());
        VideoEncoder encoder = new VideoEncoder(format.across(), format.down(), QUALITY);
        try (Samples samples = new Samples()) {
            try (FramePipeline frames = new FramePipeline(animation, threads, progress)) {
                frames.<Blocks>run(frame -> Blocks.of(frame, isKey(frame.number())), (frame, blocks) -> {
                    boolean key = isKey(frame);
                    samples.add(key, key ? encoder.key(blocks) : encoder.next(blocks));
                    long times = Math.round(animation.seconds(frame) * animation.framesPerSecond());
                    for (long again = 1; again < times; again++) {
                        samples.add(false, encoder.next(Blocks.none()));
                    }
                });
            }
            OutputStream buffered = new BufferedOutputStream(out, 1 << 16);
            new Movie(format, QUALITY, metadata).write(samples, buffered);
            buffered.flush();
        }
    }

    private static boolean isKey(int frame) {
        return frame % KEYS == 0;
    }

    private static int even(int pixels) {
        return pixels + pixels % 2;
    }
}
