package symmetrylab.export.gif;

import java.util.Arrays;

/** Maps pixels to colour indices; it caches results, so it is for one thread at a time. */
final class ColorMatcher {

    private static final int SLOTS = 1 << 15;

    private final ColorTable table;
    private final int[] colors = new int[SLOTS];
    private final byte[] indices = new byte[SLOTS];

    ColorMatcher(ColorTable table) {
        this.table = table;
        Arrays.fill(colors, -1);
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

    private byte index(int color) {
        int slot = color * 0x9E3779B1 >>> 17;
        if (colors[slot] != color) {
            colors[slot] = color;
            indices[slot] = (byte) table.nearest(color);
        }
        return indices[slot];
    }
}
