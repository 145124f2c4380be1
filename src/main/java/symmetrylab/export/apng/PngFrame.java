package symmetrylab.export.apng;

import java.util.Arrays;
import java.util.List;
import java.util.zip.Adler32;
import java.util.zip.Deflater;
import symmetrylab.export.image.PictureSize;

/**
 * Makes whole PNG files, fast, one after the other. Rows are packed as they are: flat colours and sharp lines take less room
 * and time so than as differences from their neighbours. For one thread at a time.
 *
 * <p>A few rows are packed by themselves, so that those that stay the same in the next picture are packed once. The bytes
 * do not depend on the pictures before.
 */
public final class PngFrame {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] RED_GREEN_BLUE = {8, 2, 0, 0, 0};
    private static final byte[] RED_GREEN_BLUE_ALPHA = {8, 6, 0, 0, 0};
    private static final int NONE = 0;
    private static final byte METRES = 1;

    /** 96 pixels an inch at scale 1, in pixels a metre. */
    private static final double RESOLUTION = 96 / 0.0254;

    /** The compression: more takes longer and gains little. */
    private static final int LEVEL = 3;

    /** So many rows are packed by themselves: with fewer a file is larger, with more fewer stay the same. */
    private static final int BAND = 16;

    /** The most pixels of a picture whose rows are kept. */
    private static final long MAX_KEPT_PIXELS = 4_000_000;

    /** The head of packed data, which says how (RFC 1950). */
    private static final byte[] HEAD = {0x78, 0x5E};

    /** The last block of packed data, with nothing in it (RFC 1951). */
    private static final byte[] LAST = {3, 0};

    private final PictureSize size;
    private final boolean clear;
    private final boolean keeps;
    private final byte[] rows;
    private final byte[] room;
    private final byte[][] kept;
    private final byte[][] packed;

    /** Makes pictures of one size; {@code clear} ones have a channel for opacity. */
    public PngFrame(PictureSize size, boolean clear) {
        this.size = size;
        this.clear = clear;
        keeps = (long) size.pixelWidth() * size.pixelHeight() <= MAX_KEPT_PIXELS;
        int bands = (size.pixelHeight() + BAND - 1) / BAND;
        rows = new byte[(1 + (clear ? 4 : 3) * size.pixelWidth()) * Math.min(BAND, size.pixelHeight())];
        // What cannot be packed takes a little more room than before.
        room = new byte[rows.length + rows.length / 256 + 64];
        kept = new byte[bands][0];
        packed = new byte[bands][];
    }

    /** The file of a picture of these pixels, row by row, 0xAARRGGBB, with texts inside. */
    public byte[] bytes(int[] pixels, List<PngTexts.Entry> texts) {
        Chunks chunks = new Chunks()
                .add(
                        "IHDR",
                        Chunks.numbers(size.pixelWidth(), size.pixelHeight()),
                        clear ? RED_GREEN_BLUE_ALPHA : RED_GREEN_BLUE);
        int resolution = (int) Math.round(RESOLUTION * size.scale());
        chunks.add("pHYs", Chunks.numbers(resolution, resolution), new byte[] {METRES});
        for (PngTexts.Entry entry : texts) {
            chunks.text(entry.keyword(), entry.text());
        }
        return chunks.add("IDAT", data(pixels)).add("IEND").bytesAfter(SIGNATURE);
    }

    private byte[][] data(int... pixels) {
        Adler32 sum = new Adler32();
        byte[][] parts = new byte[packed.length + 3][];
        parts[0] = HEAD;
        Deflater deflater = new Deflater(LEVEL, true);
        try {
            for (int band = 0; band < packed.length; band++) {
                int begin = band * BAND * size.pixelWidth();
                int length = fill(pixels, begin, Math.min(pixels.length, begin + BAND * size.pixelWidth()));
                sum.update(rows, 0, length);
                if (!Arrays.equals(rows, 0, length, kept[band], 0, kept[band].length)) {
                    packed[band] = deflated(length, deflater);
                    kept[band] = keeps ? Arrays.copyOf(rows, length) : kept[band];
                }
                parts[band + 1] = packed[band];
            }
        } finally {
            deflater.end();
        }
        parts[packed.length + 1] = LAST;
        parts[packed.length + 2] = Chunks.numbers((int) sum.getValue());
        return parts;
    }

    /** Fills the rows of the pixels from {@code begin} to {@code end}; returns their number of bytes. */
    private int fill(int[] pixels, int begin, int end) {
        int width = size.pixelWidth();
        int at = 0;
        for (int start = begin; start < end; start += width) {
            rows[at++] = NONE;
            for (int i = start; i < start + width; i++) {
                int color = pixels[i];
                rows[at] = (byte) (color >> 16);
                rows[at + 1] = (byte) (color >> 8);
                rows[at + 2] = (byte) color;
                at += 3;
                if (clear) {
                    rows[at++] = (byte) (color >>> 24);
                }
            }
        }
        return at;
    }

    /** Blocks that end with a byte and refer to nothing before them. */
    private byte[] deflated(int length, Deflater deflater) {
        deflater.reset();
        deflater.setInput(rows, 0, length);
        return Arrays.copyOf(room, deflater.deflate(room, 0, room.length, Deflater.FULL_FLUSH));
    }
}
