package symmetrylab.viewmodel.settings;

import symmetrylab.figure.draw.Numbers;

/** The slider of the random spread σ: 0 at its start, then 1e-12 to 10 with equal ratios between. */
public final class SpreadScale {

    private static final double ZERO_UP_TO = 0.04;
    private static final double MIN_POWER = -12;
    private static final double MAX_POWER = 1;

    private SpreadScale() {}

    /** The spread at a place of the slider, from 0 to 1; rounded to two digits, which read better. */
    public static double spreadAt(double place) {
        if (place < ZERO_UP_TO) {
            return 0;
        }
        double share = (place - ZERO_UP_TO) / (1 - ZERO_UP_TO);
        return Numbers.rounded(StrictMath.pow(10, MIN_POWER + share * (MAX_POWER - MIN_POWER)), 2);
    }

    /** The place of a spread, from 0 to 1. */
    public static double placeOf(double spread) {
        if (spread <= 0) {
            return 0;
        }
        double share = (StrictMath.log10(spread) - MIN_POWER) / (MAX_POWER - MIN_POWER);
        return ZERO_UP_TO + Math.max(0, Math.min(1, share)) * (1 - ZERO_UP_TO);
    }
}
