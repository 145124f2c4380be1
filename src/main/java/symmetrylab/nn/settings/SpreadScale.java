package symmetrylab.nn.settings;

import java.util.List;
import org.apache.commons.math3.util.FastMath;
import symmetrylab.spec.json.NumberText;

/** The slider of the random spread σ: 0 at its start, then 1e-12 to 10 on a logarithmic scale. */
public final class SpreadScale {

    /** Wide enough to hit 0, and to keep its tick apart from that of the smallest spread. */
    private static final double ZERO_UP_TO = 0.16;

    private static final double MIN_POWER = -12;
    private static final double MAX_POWER = 1;

    private static final List<Double> TICKS = List.of(0.0, 1e-12, 1e-8, 1e-4, 10.0);

    private SpreadScale() {}

    /** The spreads written under the slider. */
    public static List<Double> ticks() {
        return TICKS;
    }

    /** The spread at a place of the slider, from 0 to 1; rounded to two digits for easier reading. */
    public static double spreadAt(double place) {
        if (place < ZERO_UP_TO) {
            return 0;
        }
        double share = (place - ZERO_UP_TO) / (1 - ZERO_UP_TO);
        return NumberText.rounded(FastMath.pow(10, MIN_POWER + share * (MAX_POWER - MIN_POWER)), 2);
    }

    /** The place of a spread, from 0 to 1. */
    public static double placeOf(double spread) {
        if (spread <= 0) {
            return 0;
        }
        double share = (FastMath.log10(spread) - MIN_POWER) / (MAX_POWER - MIN_POWER);
        return ZERO_UP_TO + Math.max(0, Math.min(1, share)) * (1 - ZERO_UP_TO);
    }
}
