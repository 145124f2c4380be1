package symmetrylab.export.gif;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The colours of an animation, at most 255: one index stays free for "as in the frame before".
 *
 * <p>Colours of large areas are kept exactly. The others, mainly the shades at the edges of letters and lines, are
 * reduced by median cut. The same counts give the same table.
 */
final class ColorTable {

    /** The most colours that a table holds. */
    static final int MAX_COLORS = 255;

    private static final int MAX_EXACT = 64;
    /** The most colours, by frequency, that the cut works on, to keep it fast. */
    private static final int MAX_GATHERED = 6_000;
    /** A colour is kept exactly if it covers at least one pixel in this many. */
    private static final long FLAT_SHARE = 4_000;

    /** Sorted by green, then red, then blue. */
    private final int[] colors;

    private final int[] firstWithGreen = new int[256];

    private ColorTable(int[] colors) {
        this.colors = colors;
        int at = 0;
        for (int green = 0; green < firstWithGreen.length; green++) {
            while (at < colors.length && greenOf(at) < green) {
                at++;
            }
            firstWithGreen[green] = at;
        }
    }

    /** The table for images with these colours; exact if there are few enough. */
    static ColorTable of(ColorCounts counts) {
        ColorCounts.Entry[] all = counts.byFrequency();
        long pixels = 0;
        for (ColorCounts.Entry entry : all) {
            pixels += entry.count();
        }
        Set<Integer> chosen = new HashSet<>();
        List<ColorCounts.Entry> rest = new ArrayList<>();
        for (ColorCounts.Entry entry : all) {
            boolean flat = chosen.size() < MAX_EXACT && entry.count() >= pixels / FLAT_SHARE;
            if (flat || all.length <= MAX_COLORS) {
                chosen.add(entry.color());
            } else {
                rest.add(entry);
            }
        }
        List<ColorCounts.Entry> frequent = rest.subList(0, Math.min(rest.size(), MAX_GATHERED));
        chosen.addAll(MedianCut.colors(frequent, MAX_COLORS - chosen.size()));
        return new ColorTable(chosen.stream()
                .sorted(Comparator.<Integer>comparingInt(c -> c >> 8 & 0xFF).thenComparing(c -> c))
                .mapToInt(Integer::intValue)
                .toArray());
    }

    /** The number of colours. */
    int size() {
        return colors.length;
    }

    /** Colour {@code index}, 0xRRGGBB. */
    int color(int index) {
        return colors[index];
    }

    /**
     * The index of the colour that looks most like {@code color}; of equally near ones, the one with the least green,
     * red and blue.
     */
    int nearest(int color) {
        int red = color >> 16 & 0xFF;
        int green = color >> 8 & 0xFF;
        int blue = color & 0xFF;
        int best = 0;
        int bestDistance = Integer.MAX_VALUE;
        // Outwards from the colours of about this green, until green alone is too far off.
        int above = firstWithGreen[green];
        int below = above - 1;
        while (below >= 0 || above < colors.length) {
            int dg = below < 0 ? Integer.MAX_VALUE : green - greenOf(below);
            boolean up = above < colors.length && greenOf(above) - green < dg;
            int i = up ? above++ : below--;
            dg = greenOf(i) - green;
            if (4 * dg * dg > bestDistance) {
                break;
            }
            int dr = (colors[i] >> 16) - red;
            int db = (colors[i] & 0xFF) - blue;
            int distance = 2 * dr * dr + 4 * dg * dg + 3 * db * db;
            if (distance < bestDistance || distance == bestDistance && i < best) {
                bestDistance = distance;
                best = i;
            }
        }
        return best;
    }

    private int greenOf(int index) {
        return colors[index] >> 8 & 0xFF;
    }
}
