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
 * <p>Of a series a few rows are packed by themselves, so that those that stay the same in the next picture are packed once.
 * The bytes do not depend on the pictures before.
 */
public final class PngFrame {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] RED_GREEN_BLUE = {8, 2, 0, 0, 0};
    private static final byte[] RED_GREEN_BLUE_ALPHA = {8, 6, 0, 0, 0};
    private static final int NONE = 0;
    private static final byte METRES = 1;

    /** 96 pixels an inch at scale 1, in pixels a metre. */
    private static final double RESOLUTION = 96 / 0.0254;

    /** The compression of a series: more takes longer and gains little. */
    private static final int SERIES_LEVEL = 3;

    /** The compression of a picture that stands alone: there are no others to wait for. */
    private static final int ALONE_LEVEL = 6;

    /** So many rows are packed by themselves: with fewer a file is larger, with more fewer stay the same. */
    private static final int BAND = 16;

    /** So many are if none are kept. */
    private static final int LARGE_BAND = 256;

    /** The most pixels of a picture whose rows are kept. */
    private static final long MAX_KEPT_PIXELS = 4_000_000;

    /** The head of packed data, which says how (RFC 1950). */
    private static final byte[] HEAD = {0x78, 0x5E};

    /** The last block of packed data, with nothing in it (RFC 1951). */
    private static final byte[] LAST = {3, 0};

    private final PictureSize size;
    private final boolean clear;
    private final int level;
    private final boolean keeps;
    private final int band;
    private final byte[] rows;
    private final byte[] room;
    private final byte[][] kept;
    private final byte[][] packed;

    private PngFrame(PictureSize size, boolean clear, int level, boolean keeps) {
        this.size = size;
        this.clear = clear;
        this.level = level;
        this.keeps = keeps;
        band = keeps ? BAND : LARGE_BAND;
        int bands = (size.pixelHeight() + band - 1) / band;
        rows = new byte[(1 + (clear ? 4 : 3) * size.pixelWidth()) * Math.min(band, size.pixelHeight())];
        // What cannot be packed takes a little more room than before.
        room = new byte[rows.length + rows.length / 256 + 64];
        kept = new byte[bands][0];
        packed = new byte[bands][];
    }

    /** Makes a series of pictures of one size; {@code clear} ones have a channel for opacity. */
    static PngFrame series(PictureSize size, boolean clear) {
        boolean keeps = (long) size.pixelWidth() * size.pixelHeight() <= MAX_KEPT_PIXELS;
        return new PngFrame(size, clear, SERIES_LEVEL, keeps);
    }

    /** Makes a picture of its own, in more time and less room. */
    public static PngFrame alone(PictureSize size, boolean clear) {
        return new PngFrame(size, clear, ALONE_LEVEL, false);
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
        Deflater deflater = new Deflater(level, true);
        try {
            for (int i = 0; i < packed.length; i++) {
                int begin = i * band * size.pixelWidth();
                int length = fill(pixels, begin, Math.min(pixels.length, begin + band * size.pixelWidth()));
                sum.update(rows, 0, length);
                if (!Arrays.equals(rows, 0, length, kept[i], 0, kept[i].length)) {
                    packed[i] = deflated(length, deflater);
                    kept[i] = keeps ? Arrays.copyOf(rows, length) : kept[i];
                }
                parts[i + 1] = packed[i];
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
