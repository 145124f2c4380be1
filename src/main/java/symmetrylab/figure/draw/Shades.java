package symmetrylab.figure.draw;

import java.util.Optional;
import symmetrylab.numeric.Range;

/** The colours of a map for a range of values, in more steps than the eye can tell apart; for pictures of many cells. */
public final class Shades {

    private static final int STEPS = 256;

    /** The last map with its colours: nearly all pictures are painted with one map. */
    private record Known(ColorMap map, Ink[] inks) {}

    private static volatile Optional<Known> last = Optional.empty();

    private final Ink[] inks;
    private final Range range;

    /** The colours of {@code map}, from its lowest at the least value of {@code range} to its highest at the largest. */
    public Shades(ColorMap map, Range range) {
        this.range = range;
        Optional<Known> known = last.filter(one -> one.map().equals(map));
        inks = known.isPresent() ? known.get().inks() : inks(map);
        if (known.isEmpty()) {
            last = Optional.of(new Known(map, inks));
        }
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
