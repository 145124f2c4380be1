package symmetrylab.export.gif;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import symmetrylab.export.frames.PaintedFrame;

/** Makes the bytes of frames; for one thread at a time. */
final class GifFrames {

    private static final int KEEP_AND_SEE_THROUGH = 1 << 2 | 1;

    private final ColorMatcher matcher;
    private final FrameChanges changes;
    private final LzwEncoder encoder = new LzwEncoder(GifStream.UNCHANGED);

    /** Frames whose colours {@code matcher} matches. */
    GifFrames(ColorMatcher matcher) {
        this.matcher = matcher;
        changes = new FrameChanges(matcher, GifStream.UNCHANGED);
    }

    /** The part of the file for a frame that is shown for {@code hundredths} of a second. */
    byte[] bytes(PaintedFrame frame, int hundredths) {
        FrameChanges.Part part = changes.of(frame);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 14);
        write(bytes, 0x21, 0xF9, 4, KEEP_AND_SEE_THROUGH, hundredths, hundredths >> 8, GifStream.UNCHANGED, 0);
        write(bytes, 0x2C, part.x(), part.x() >> 8, part.y(), part.y() >> 8);
        write(bytes, part.width(), part.width() >> 8, part.height(), part.height() >> 8, 0);
        int corner = part.y() * frame.width() + part.x();
        int across = part.width();
        int[] pixels = frame.pixels();
        try {
            encoder.encode(
                    part.pixels(),
                    part.width() * part.height(),
                    at -> matcher.index(pixels[corner + at / across * frame.width() + at % across]),
                    bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail", e);
        }
        return bytes.toByteArray();
    }

    private static void write(ByteArrayOutputStream bytes, int... values) {
        for (int value : values) {
            bytes.write(value);
        }
    }
}
