package symmetrylab.export.mp4;

import java.io.IOException;
import java.io.OutputStream;
import symmetrylab.export.file.ExportProgress;
import symmetrylab.export.file.Metadata;
import symmetrylab.export.frames.Animation;
import symmetrylab.export.frames.AnimationFile;
import symmetrylab.export.frames.FramePipeline;

/**
 * Writes animations as MP4 with H.264 video, of a constant rate: frames that hold are repeated. An odd width or height gets
 * one more column or row like the last. The same animation gives the same bytes on any number of threads.
 */
public final class Mp4Writer {

    /** Every so many frames players can start. */
    private static final int KEYS = 250;

    /** The step size; 6 more double it. */
    private static final int QUALITY = 20;

    /** The most pixels of a video that ordinary players show, by level 5.2 of H.264. */
    public static final int MAX_PIXELS = 36_864 * Blocks.SIDE * Blocks.SIDE;

    private Mp4Writer() {}

    /** A writer on every core. */
    public static AnimationFile create() {
        return AnimationFile.of(Mp4Writer::write);
    }

    private static void write(
            Animation animation, Metadata metadata, OutputStream out, int threads, ExportProgress progress)
            throws IOException {
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
            new Movie(format, QUALITY, metadata).write(samples, out);
        }
    }

    private static boolean isKey(int frame) {
        return frame % KEYS == 0;
    }

    private static int even(int pixels) {
        return pixels + pixels % 2;
    }
}
