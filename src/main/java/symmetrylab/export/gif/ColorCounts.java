package symmetrylab.export.gif;

import java.util.Arrays;

/** Counts how often each colour occurs in images. */
final class ColorCounts {

    /** A colour, 0xRRGGBB, and the number of its pixels. */
    record Entry(int color, long count) {

        int red() {
            return color >> 16;
        }

        int green() {
            return (color >> 8) & 0xFF;
        }

        int blue() {
            return color & 0xFF;
        }
    }

    private static final int FREE = -1;

    private int[] colors = freeSlots(1 << 12);
    private long[] counts = new long[colors.length];
    private int size;

    /** Counts the pixels of an opaque image, 0xRRGGBB; the bits above are undefined. */
    void add(int[] pixels) {
        int at = 0;
        while (at < pixels.length) {
            int color = pixels[at] & 0xFFFFFF;
            int end = at + 1;
            while (end < pixels.length && (pixels[end] & 0xFFFFFF) == color) {
                end++;
            }
            add(color, end - at);
            at = end;
        }
    }

    /** Adds another's counts to these. */
    void add(ColorCounts other) {
        for (int slot = 0; slot < other.colors.length; slot++) {
            if (other.colors[slot] != FREE) {
                add(other.colors[slot], other.counts[slot]);
            }
        }
    }

    /** All colours, the most frequent first; equally frequent ones by number. */
    Entry[] byFrequency() {
        Entry[] result = new Entry[size];
        int at = 0;
        for (int slot = 0; slot < colors.length; slot++) {
            if (colors[slot] != FREE) {
                result[at++] = new Entry(colors[slot], counts[slot]);
            }
        }
        Arrays.sort(
                result,
                (a, b) -> a.count() != b.count()
                        ? Long.compare(b.count(), a.count())
                        : Integer.compare(a.color(), b.color()));
        return result;
    }

    private void add(int color, long count) {
        int slot = slotOf(color);
        if (colors[slot] == FREE) {
            if (2 * (size + 1) > colors.length) {
                grow();
                slot = slotOf(color);
            }
            colors[slot] = color;
            size++;
        }
        counts[slot] += count;
    }

    private int slotOf(int color) {
        int slot = (color * 0x9E3779B1 >>> 7) & (colors.length - 1);
        while (colors[slot] != FREE && colors[slot] != color) {
            slot = (slot + 1) & (colors.length - 1);
        }
        return slot;
    }

    private void grow() {
        int[] oldColors = colors;
        long[] oldCounts = counts;
        colors = freeSlots(2 * oldColors.length);
        counts = new long[colors.length];
        for (int i = 0; i < oldColors.length; i++) {
            if (oldColors[i] != FREE) {
                int slot = slotOf(oldColors[i]);
                colors[slot] = oldColors[i];
                counts[slot] = oldCounts[i];
            }
        }
    }

    private static int[] freeSlots(int length) {
        int[] result = new int[length];
        Arrays.fill(result, FREE);
        return result;
    }
}
