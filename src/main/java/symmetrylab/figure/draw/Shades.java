package symmetrylab.figure.draw;

import symmetrylab.numeric.Range;

/** The colours of a map for a range of values, in more steps than the eye can tell apart; for pictures of many cells. */
public final class Shades {

    private static final int STEPS = 256;

    /** Those of the map that nearly all pictures are painted with. */
    private static final Ink[] LOW_TO_HIGH = inks(ColorMap.LOW_TO_HIGH);

    private final Ink[] inks;
    private final Range range;

    /** The colours of {@code map}, from its lowest at the least value of {@code range} to its highest at the largest. */
    public Shades(ColorMap map, Range range) {
        this.range = range;
        inks = map.equals(ColorMap.LOW_TO_HIGH) ? LOW_TO_HIGH : inks(map);
    }

    private static Ink[] inks(ColorMap map) {
        Ink[] inks = new Ink[STEPS];
        Range steps = new Range(0, STEPS - 1);
        for (int i = 0; i < STEPS; i++) {
            inks[i] = map.at(i, steps);
        }
        return inks;
    }

    /** The colour of {@code value}; values outside the range get the nearest end, NaN the lowest. */
    public Ink at(double value) {
        double share = range.length() == 0 ? 0.5 : (value - range.min()) / range.length();
        return inks[share > 0 ? (int) (Math.min(1, share) * (STEPS - 1) + 0.5) : 0];
    }
}
