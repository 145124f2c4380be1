package symmetrylab.export.apng;

import java.io.ByteArrayOutputStream;
import java.util.zip.Deflater;
import symmetrylab.export.frames.PaintedFrame;

/**
 * Makes the chunks of frames; for one thread at a time.
 *
 * <p>Of each frame but the first the rectangle that changed is drawn over the one before. Pixels in it that did not change
 * are transparent, which takes almost no room; the others are exact.
 */
final class ApngFrames {

    private static final int BYTES = 4;
    private static final int NONE = 0;
    private static final int UP = 2;
    private static final int REPLACE = 0;
    private static final int OVER = 1;

    /** The compression: on most pixels, which are unchanged, more takes longer and gains nothing. */
    private static final int LEVEL = 3;

    private byte[] rows = {};

    /**
     * A part of the picture.
     *
     * @param left its first column
     * @param top its first row
     * @param right the column after its last
     * @param bottom the row after its last
     */
    private record Part(int left, int top, int right, int bottom) {

        static Part changed(PaintedFrame frame) {
            int top = frame.height();
            int bottom = 0;
            int left = frame.width();
            int right = 0;
            for (int y = 0; y < frame.height(); y++) {
                int first = frame.firstChange(y, 0);
                if (first < frame.width()) {
                    top = Math.min(top, y);
                    bottom = y + 1;
                    left = Math.min(left, first);
                    right = Math.max(right, frame.endOfChanges(y));
                }
            }
            // A frame has a pixel at least.
            return bottom == 0 ? new Part(0, 0, 1, 1) : new Part(left, top, right, bottom);
        }
    }

    /** The chunks of a frame that is shown for {@code delay}, the bytes of a numerator and a denominator in seconds. */
    byte[] bytes(PaintedFrame frame, byte[] delay) {
        boolean first = frame.isFirst();
        Part part = first ? new Part(0, 0, frame.width(), frame.height()) : Part.changed(frame);
        int control = first ? 0 : 2 * frame.number() - 1;
        Chunks chunks = new Chunks()
                .add(
                        "fcTL",
                        Chunks.numbers(
                                control,
                                part.right() - part.left(),
                                part.bottom() - part.top(),
                                part.left(),
                                part.top()),
                        delay,
                        new byte[] {0, (byte) (first ? REPLACE : OVER)});
        byte[] data = deflated(first ? whole(frame) : changed(frame, part));
        return (first ? chunks.add("IDAT", data) : chunks.add("fdAT", Chunks.numbers(control + 1), data)).bytes();
    }

    private int whole(PaintedFrame frame) {
        int stride = 1 + BYTES * frame.width();
        makeRoom(stride * frame.height());
        int at = 0;
        for (int y = 0; y < frame.height(); y++) {
            rows[at++] = UP;
            for (int x = 0; x < frame.width(); x++) {
                int now = frame.pixels()[y * frame.width() + x];
                int above = y == 0 ? 0 : frame.pixels()[(y - 1) * frame.width() + x];
                rows[at++] = (byte) ((now >> 16) - (above >> 16));
                rows[at++] = (byte) ((now >> 8) - (above >> 8));
                rows[at++] = (byte) (now - above);
                rows[at++] = (byte) (y == 0 ? 0xFF : 0);
            }
        }
        return at;
    }

    private int changed(PaintedFrame frame, Part part) {
        makeRoom((1 + BYTES * (part.right() - part.left())) * (part.bottom() - part.top()));
        int at = 0;
        for (int y = part.top(); y < part.bottom(); y++) {
            rows[at++] = NONE;
            int end = y * frame.width() + part.right();
            for (int pixel = y * frame.width() + part.left(); pixel < end; pixel++) {
                boolean changes = frame.isChanged(pixel);
                int color = changes ? frame.pixels()[pixel] : 0;
                rows[at++] = (byte) (color >> 16);
                rows[at++] = (byte) (color >> 8);
                rows[at++] = (byte) color;
                rows[at++] = (byte) (changes ? 0xFF : 0);
            }
        }
        return at;
    }

    private void makeRoom(int length) {
        if (rows.length < length) {
            rows = new byte[length];
        }
    }

    private byte[] deflated(int length) {
        Deflater deflater = new Deflater(LEVEL);
        try {
            deflater.setInput(rows, 0, length);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
            byte[] block = new byte[1 << 16];
            while (!deflater.finished()) {
                out.write(block, 0, deflater.deflate(block));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }
}
