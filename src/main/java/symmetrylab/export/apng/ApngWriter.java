package symmetrylab.export.apng;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import symmetrylab.export.file.ExportProgress;
import symmetrylab.export.file.Metadata;
import symmetrylab.export.frames.Animation;
import symmetrylab.export.frames.AnimationFile;
import symmetrylab.export.frames.FramePipeline;
import symmetrylab.export.frames.Spares;

/**
 * Writes animations as PNG (PNG specification, third edition), every pixel exact. Viewers without animation show the first
 * frame. The same animation gives the same bytes on any number of threads.
 */
public final class ApngWriter {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] RED_GREEN_BLUE_ALPHA = {8, 6, 0, 0, 0};

    /** 96 pixels an inch, in pixels a metre. */
    private static final int RESOLUTION = 3_780;

    private static final byte METRES = 1;

    private ApngWriter() {}

    /** A writer on every core. */
    public static AnimationFile create() {
        return AnimationFile.of(ApngWriter::write);
    }

    private static void write(
            Animation animation, Metadata metadata, OutputStream out, int threads, ExportProgress progress)
            throws IOException {
        out.write(SIGNATURE);
        Chunks head = new Chunks()
                .add(
                        "IHDR",
                        Chunks.numbers(
                                animation.size().pixelWidth(), animation.size().pixelHeight()),
                        RED_GREEN_BLUE_ALPHA)
                .add("acTL", Chunks.numbers(animation.frames(), animation.plays()))
                .add("pHYs", Chunks.numbers(RESOLUTION, RESOLUTION), new byte[] {METRES});
        for (PngTexts.Entry entry : PngTexts.of(metadata)) {
            head.text(entry.keyword(), entry.text());
        }
        out.write(head.bytes());
        Spares<ApngFrames> makers = new Spares<>(ApngFrames::new);
        try (FramePipeline frames = new FramePipeline(animation, threads, progress)) {
            frames.<byte[]>run(
                    frame -> {
                        ApngFrames maker = makers.take();
                        byte[] bytes = maker.bytes(frame, delay(animation, frame.number()));
                        makers.giveBack(maker);
                        return bytes;
                    },
                    (frame, bytes) -> out.write(bytes));
        }
        out.write(new Chunks().add("IEND").bytes());
    }

    /** How long a frame is shown, as a fraction of 16 bits each. */
    private static byte[] delay(Animation animation, int frame) {
        double rate = animation.framesPerSecond();
        double seconds = animation.seconds(frame);
        ByteBuffer fraction = ByteBuffer.allocate(4);
        if (seconds * rate == 1 && rate == Math.rint(rate)) {
            return fraction.putShort((short) 1).putShort((short) rate).array();
        }
        int parts = seconds < 60 ? 1_000 : 100;
        return fraction.putShort((short) Math.round(parts * seconds))
                .putShort((short) parts)
                .array();
    }
}
