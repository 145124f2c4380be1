package symmetrylab.figure.draw;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.numeric.Range;

/** Round numbers along an axis. */
public final class Ticks {

    private Ticks() {}

    /** Multiples of 1, 2 or 5 times a power of ten inside {@code range}, about {@code wanted} of them. */
    public static List<Double> linear(Range range, int wanted) {
        List<Double> ticks = new ArrayList<>();
        if (range.length() == 0 || !Double.isFinite(range.length())) {
            return ticks;
        }
        double step = niceAtLeast(range.length() / Math.max(1, wanted));
        long first = (long) Math.ceil(range.min() / step - 1e-9);
        long last = (long) Math.floor(range.max() / step + 1e-9);
        for (long i = first; i <= last; i++) {
            ticks.add(i * step);
        }
        return ticks;
    }

    /** Powers of ten inside {@code range}, at most {@code most} of them, at equal distances. */
    public static List<Double> powersOfTen(Range range, int most) {
        int first = (int) Math.ceil(StrictMath.log10(range.min()) - 1e-9);
        int last = (int) Math.floor(StrictMath.log10(range.max()) + 1e-9);
        int stride = Math.max(1, (last - first) / Math.max(1, most) + 1);
        List<Double> ticks = new ArrayList<>();
        for (int power = first; power <= last; power += stride) {
            ticks.add(StrictMath.pow(10.0, power));
        }
        return ticks;
    }

    /** The smallest of 1, 2 and 5 times a power of ten that is not below {@code value}, which is more than 0. */
    public static double niceAtLeast(double value) {
        return multipleAtLeast(value, 1, 2, 5);
    }

    /** The smallest number of one significant digit, or 1.5 times a power of ten, that is not below {@code value} > 0. */
    public static double roundAtLeast(double value) {
        return multipleAtLeast(value, 1, 1.5, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    private static double multipleAtLeast(double value, double... factors) {
        double power = StrictMath.pow(10.0, (int) Math.floor(StrictMath.log10(value)));
        for (double factor : factors) {
            // The tolerance keeps 0.1 from becoming 0.2 by rounding.
            if (factor * power >= value * (1 - 1e-9)) {
                return factor * power;
            }
        }
        return 10 * power;
    }
}
