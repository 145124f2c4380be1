package symmetrylab.figure.network;

import org.apache.commons.math3.util.FastMath;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.Palette;
import symmetrylab.figure.scales.EdgeScale;

/**
 * The colours of weights in pictures: blue for positive and orange for negative ones, stronger for larger ones. Like
 * the width of an edge, the strength is the root of the size, so that weights far below the limit are still visible.
 */
final class WeightShades {

    private static final int SHADES = 64;

    private final EdgeScale scale;
    private final Ink[] shades = new Ink[2 * SHADES + 1];

    WeightShades(Palette palette, EdgeScale scale) {
        this.scale = scale;
        for (int i = 0; i <= SHADES; i++) {
            double strength = 0.08 + 0.92 * i / SHADES;
            shades[SHADES + i] = palette.page().mix(palette.positive(), strength);
            shades[SHADES - i] = palette.page().mix(palette.negative(), strength);
        }
        shades[SHADES] = palette.grid();
    }

    /** The strength of a weight's colour, from 0 to 1. */
    double strength(double weight) {
        double share = scale.share(weight);
        return scale.logarithmic() ? share : Math.sqrt(share);
    }

    /** The colour of a weight; exactly 0 has its own colour. */
    Ink of(double weight) {
        if (weight == 0) {
            return shades[SHADES];
        }
        int shade = 1 + (int) FastMath.round((SHADES - 1) * strength(weight));
        return shades[weight < 0 ? SHADES - shade : SHADES + shade];
    }
}
