package symmetrylab.figure.draw;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.util.FastMath;
import symmetrylab.numeric.Range;

/** Round numbers along an axis. */
public final class Ticks {

    private Ticks() {}

    /** Multiples of 1, 2 or 5 times a power of ten inside {@code range}, about {@code wanted} of them. */
    public static List<Double> linear(Range range, int wanted) {
        if (range.length() == 0 || !Double.isFinite(range.length())) {
            return List.of();
        }
        return multiples(range, niceAtLeast(range.length() / Math.max(1, wanted)));
    }

    /**
     * At least {@code least} multiples of 1, 2, 4 or 5 times a power of ten inside {@code range}, as coarse as
     * possible; none in a range of zero length.
     */
    public static List<Double> atLeast(Range range, int least) {
        return coarsest(range, least, 0);
    }

    /** Ticks like {@link #atLeast}, at whole numbers only, of which a range may hold fewer. */
    public static List<Double> wholeAtLeast(Range range, int least) {
        return coarsest(range, least, 1);
    }

    private static List<Double> coarsest(Range range, int least, double smallest) {
        if (range.length() == 0 || !Double.isFinite(range.length())) {
            return List.of();
        }
        List<Double> ticks = List.of();
        int power = (int) Math.ceil(FastMath.log10(range.length()));
        while (true) {
            double unit = FastMath.pow(10.0, power);
            if (unit == 0) {
                return ticks;
            }
            for (double factor : new double[] {5, 4, 2, 1}) {
                if (ticks.size() >= least || factor * unit < smallest) {
                    return ticks;
                }
                ticks = multiples(range, factor * unit);
            }
            power--;
        }
    }

    private static List<Double> multiples(Range range, double step) {
        List<Double> ticks = new ArrayList<>();
        long first = (long) Math.ceil(range.min() / step - 1e-9);
        long last = (long) Math.floor(range.max() / step + 1e-9);
        for (long i = first; i <= last; i++) {
            ticks.add(i * step);
        }
        return ticks;
    }

    /** Powers of ten inside {@code range} whose exponents are multiples of {@code apart}, from the smallest. */
    public static List<Double> powersOfTen(Range range, int apart) {
        int first = (int) Math.ceil((FastMath.log10(range.min()) - 1e-9) / apart);
        int last = (int) Math.floor((FastMath.log10(range.max()) + 1e-9) / apart);
        List<Double> ticks = new ArrayList<>();
        for (int power = first; power <= last; power++) {
            ticks.add(FastMath.pow(10.0, power * apart));
        }
        return ticks;
    }

    /**
     * 0 and powers of ten on both sides of it on a signed scale, the largest first to be taken, at least {@code apart}
     * pixels apart; in increasing order.
     */
    public static List<Double> signedPowersOfTen(Scale scale, double apart) {
        List<Double> ticks = new ArrayList<>(List.of(0.0));
        double largest =
                Math.max(Math.abs(scale.domain().min()), Math.abs(scale.domain().max()));
        if (largest == 0 || !Double.isFinite(largest)) {
            return ticks;
        }
        int highest = (int) Math.floor(FastMath.log10(largest) + 1e-9);
        int lowest = (int) Math.ceil(FastMath.log10(scale.linearTo()) - 1e-9);
        for (int power = highest; power >= lowest; power--) {
            for (double tick : new double[] {FastMath.pow(10.0, power), -FastMath.pow(10.0, power)}) {
                boolean inside =
                        tick >= scale.domain().min() && tick <= scale.domain().max();
                if (inside && ticks.stream().allMatch(other -> Math.abs(scale.at(other) - scale.at(tick)) >= apart)) {
                    ticks.add(tick);
                }
            }
        }
        ticks.sort(null);
        return ticks;
    }

    /** The smallest of 1, 2 and 5 times a power of ten that is at least {@code value} > 0. */
    public static double niceAtLeast(double value) {
        return multipleAtLeast(value, 1, 2, 5);
    }

    /**
     * The smallest number of one significant digit, or 1.5 times a power of ten, that is at least {@code value} > 0.
     */
    public static double roundAtLeast(double value) {
        return multipleAtLeast(value, 1, 1.5, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    /** The smallest number of one significant digit that is above {@code value} > 0. */
    public static double oneDigitAbove(double value) {
        double power = FastMath.pow(10.0, (int) Math.floor(FastMath.log10(value)));
        for (int digit = 1; digit <= 9; digit++) {
            if (digit * power > value) {
                return digit * power;
            }
        }
        return 10 * power;
    }

    private static double multipleAtLeast(double value, double... factors) {
        double power = FastMath.pow(10.0, (int) Math.floor(FastMath.log10(value)));
        for (double factor : factors) {
            // The tolerance keeps 0.1 from becoming 0.2 by rounding.
            if (factor * power >= value * (1 - 1e-9)) {
                return factor * power;
            }
        }
        return 10 * power;
    }
}
