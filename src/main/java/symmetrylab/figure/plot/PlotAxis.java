package symmetrylab.figure.plot;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.figure.draw.Ticks;
import symmetrylab.numeric.Range;

/**
 * An axis: its range, and the labelled values.
 *
 * @param domain the range of values
 * @param ticks the labelled values, in order
 * @param labels the text of each tick
 */
public record PlotAxis(Range domain, List<Double> ticks, List<String> labels) {

    /** The fewest labels of an axis; a reader needs three to see a scale. */
    public static final int LEAST = 3;

    private static final int MOST = 5;
    private static final int MAX_DECIMALS = 9;

    /** Copies the lists. */
    public PlotAxis {
        ticks = List.copyOf(ticks);
        labels = List.copyOf(labels);
    }

    /** A linear axis beside a plot area {@code height} high, whose labels are {@code size} high. */
    public static PlotAxis linear(Range domain, double height, double size) {
        int least = (int) Math.max(LEAST, Math.min(MOST, height / (4 * size)));
        List<Double> ticks = Ticks.atLeast(domain, height < 5 * size ? 2 : least);
        return new PlotAxis(domain, ticks, labels(ticks));
    }

    /**
     * Writes values so that different ones have different texts, with as few digits as possible and a comma between
     * thousands.
     */
    public static List<String> labels(List<Double> values) {
        double largest = values.stream().mapToDouble(Math::abs).max().orElse(0);
        boolean plain = largest >= 1e-3 && largest < 1e7;
        for (int decimals = 0; plain && decimals <= MAX_DECIMALS; decimals++) {
            List<String> labels = new ArrayList<>();
            boolean exact = true;
            for (double value : values) {
                BigDecimal rounded = new BigDecimal(value).setScale(decimals, RoundingMode.HALF_UP);
                exact &= Math.abs(rounded.doubleValue() - value) <= 1e-9 * largest;
                labels.add(grouped(rounded));
            }
            if (exact && new HashSet<>(labels).size() == labels.size()) {
                return labels;
            }
        }
        return values.stream().map(Numbers::tick).toList();
    }

    /** A step, with a comma between thousands. */
    public static String step(long step) {
        return grouped(BigDecimal.valueOf(step));
    }

    private static String grouped(BigDecimal value) {
        String text =
                value.signum() == 0 ? "0" : value.abs().stripTrailingZeros().toPlainString();
        int point = text.indexOf('.');
        StringBuilder grouped = new StringBuilder(text);
        for (int i = (point < 0 ? text.length() : point) - 3; i > 0; i -= 3) {
            grouped.insert(i, ',');
        }
        return (value.signum() < 0 ? "−" : "") + grouped;
    }
}
