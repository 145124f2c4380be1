package symmetrylab.export.apng;

import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import symmetrylab.export.image.PictureSize;

/**
 * Makes whole PNG files of frames, fast. Rows are packed as they are: flat colours and sharp lines take less room and time
 * so than as differences from their neighbours. For one thread at a time.
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

    private final PictureSize size;
    private final boolean clear;
    private final byte[] rows;
    private byte[] packed = new byte[1 << 16];

    /** Makes pictures of one size; {@code clear} ones have a channel for opacity. */
    public PngFrame(PictureSize size, boolean clear) {
        this.size = size;
        this.clear = clear;
        rows = new byte[(1 + (clear ? 4 : 3) * size.pixelWidth()) * size.pixelHeight()];
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
        fill(pixels);
        return chunks.add("IDAT", deflated()).add("IEND").bytesAfter(SIGNATURE);
    }

    private void fill(int... pixels) {
        int width = size.pixelWidth();
        int at = 0;
        for (int start = 0; start < pixels.length; start += width) {
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
    }

    private byte[] deflated() {
        Deflater deflater = new Deflater(LEVEL);
        try {
            deflater.setInput(rows);
            deflater.finish();
            int length = 0;
            while (!deflater.finished()) {
                if (length == packed.length) {
                    packed = Arrays.copyOf(packed, 2 * length);
                }
                length += deflater.deflate(packed, length, packed.length - length);
            }
            return Arrays.copyOf(packed, length);
        } finally {
            deflater.end();
        }
    }
}
