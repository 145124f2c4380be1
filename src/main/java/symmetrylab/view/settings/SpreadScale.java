package symmetrylab.view.settings;

import java.util.Locale;

/**
 * The slider of the random spread σ: 0 at its start, then 1e-12 to 10 with equal ratios between.
 */
final class SpreadScale {

    private static final double ZERO_UP_TO = 0.04;
    private static final double MIN_POWER = -12;
    private static final double MAX_POWER = 1;

    private SpreadScale() {}

    /** The spread at a place of the slider, from 0 to 1. */
    static double spreadAt(double place) {
        if (place < ZERO_UP_TO) {
            return 0;
        }
        double share = (place - ZERO_UP_TO) / (1 - ZERO_UP_TO);
        double exact = StrictMath.pow(10, MIN_POWER + share * (MAX_POWER - MIN_POWER));
        // Two digits are enough for a slider, and read better.
        return Double.parseDouble(String.format(Locale.ROOT, "%.1e", exact));
    }

    /** The place of a spread, from 0 to 1. */
    static double placeOf(double spread) {
        if (spread <= 0) {
            return 0;
        }
        double share = (Math.log10(spread) - MIN_POWER) / (MAX_POWER - MIN_POWER);
        return ZERO_UP_TO + Math.max(0, Math.min(1, share)) * (1 - ZERO_UP_TO);
    }
}
