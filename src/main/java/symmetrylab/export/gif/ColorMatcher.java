package symmetrylab.export.gif;

import java.util.Arrays;

/** Maps pixels to colour indices; it caches results, for any number of threads. */
final class ColorMatcher {

    private static final int BITS = 17;

    private final ColorTable table;

    /** Colours with the index below their 24 bits. One number holds both, so no thread sees one without the other. */
    private final int[] known = new int[1 << BITS];

    ColorMatcher(ColorTable table) {
        this.table = table;
        // No colour has the index 255.
        Arrays.fill(known, -1);
    }

    /**
     * Writes the nearest colour's index for each pixel (0xRRGGBB; the bits above are ignored), which depends on its
     * colour alone.
     */
    void match(int[] pixels, byte[] result) {
        int last = -1;
        byte index = 0;
        for (int i = 0; i < pixels.length; i++) {
            int color = pixels[i] & 0xFFFFFF;
            if (color != last) {
                last = color;
                index = index(color);
            }
            result[i] = index;
        }
    }

    /** The nearest colour's index for one pixel. */
    byte index(int pixel) {
        int color = pixel & 0xFFFFFF;
        int slot = color * 0x9E3779B1 >>> Integer.SIZE - BITS;
        int entry = known[slot];
        if (entry >>> 8 != color || entry == -1) {
            entry = color << 8 | table.nearest(color);
            known[slot] = entry;
        }
        return (byte) entry;
    }
}
