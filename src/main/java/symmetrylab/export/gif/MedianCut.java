package symmetrylab.export.gif;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Reduces colours by cutting boxes in the colour cube: the box with the largest error is cut across its widest side,
 * with half of its pixels on either side, until there are enough boxes (after Heckbert 1982).
 */
final class MedianCut {

    private MedianCut() {}

    /** At most {@code most} colours, each the mean of the pixels it replaces. */
    static List<Integer> colors(List<ColorCounts.Entry> entries, int most) {
        if (entries.isEmpty() || most < 1) {
            return List.of();
        }
        List<Box> boxes = new ArrayList<>(List.of(Box.of(entries)));
        while (boxes.size() < most) {
            Box worst = boxes.get(0);
            for (Box box : boxes) {
                if (box.error() > worst.error()) {
                    worst = box;
                }
            }
            if (worst.error() == 0) {
                break;
            }
            int at = boxes.indexOf(worst);
            List<Box> halves = worst.cut();
            boxes.set(at, halves.get(0));
            boxes.add(halves.get(1));
        }
        return boxes.stream().map(Box::mean).toList();
    }

    /** A box of similar colours with its error: the sum of count times squared distance from the mean. */
    private record Box(List<ColorCounts.Entry> entries, int mean, double error, ToIntFunction<ColorCounts.Entry> side) {

        static Box of(List<ColorCounts.Entry> entries) {
            List<ToIntFunction<ColorCounts.Entry>> channels =
                    List.of(ColorCounts.Entry::red, ColorCounts.Entry::green, ColorCounts.Entry::blue);
            double[] weights = {2, 4, 3};
            int mean = 0;
            double error = 0;
            double widest = -1;
            ToIntFunction<ColorCounts.Entry> side = channels.get(0);
            for (int channel = 0; channel < 3; channel++) {
                double count = 0;
                double sum = 0;
                double squares = 0;
                for (ColorCounts.Entry entry : entries) {
                    // The square root gives rare shades weight: the edges of letters have few pixels.
                    double weight = Math.sqrt(entry.count());
                    double value = channels.get(channel).applyAsInt(entry);
                    count += weight;
                    sum += weight * value;
                    squares += weight * value * value;
                }
                mean = mean << 8 | (int) Math.round(sum / count);
                double spread = weights[channel] * Math.max(0, squares - sum * sum / count);
                error += spread;
                if (spread > widest) {
                    widest = spread;
                    side = channels.get(channel);
                }
            }
            return new Box(entries, mean, entries.size() == 1 ? 0 : error, side);
        }

        List<Box> cut() {
            List<ColorCounts.Entry> sorted = new ArrayList<>(entries);
            sorted.sort(Comparator.comparingInt(side).thenComparingInt(ColorCounts.Entry::color));
            double total = 0;
            for (ColorCounts.Entry entry : sorted) {
                total += Math.sqrt(entry.count());
            }
            double below = 0;
            int at = 0;
            while (at < sorted.size() - 1 && below < total / 2) {
                below += Math.sqrt(sorted.get(at++).count());
            }
            return List.of(Box.of(sorted.subList(0, at)), Box.of(sorted.subList(at, sorted.size())));
        }
    }
}
