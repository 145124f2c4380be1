package symmetrylab.figure.draw;

import java.util.List;
import symmetrylab.numeric.Range;

/**
 * Maps values to colours, along stops at equal distances.
 *
 * @param stops from the lowest to the highest value, at least two
 */
public record ColorMap(List<Ink> stops) {

    /** From dark blue through grey to pale yellow: lightness grows with the value, so it can be read without hue. */
    public static final ColorMap LOW_TO_HIGH = new ColorMap(
            List.of(Ink.rgb(0x12295C), Ink.rgb(0x4A5C7E), Ink.rgb(0x8A8C8A), Ink.rgb(0xC9B866), Ink.rgb(0xFFE873)));

    /** Copies the list. */
    public ColorMap {
        stops = List.copyOf(stops);
        if (stops.size() < 2) {
            throw new IllegalArgumentException("a colour map of " + stops.size() + " stops; 2 or more are needed");
        }
    }

    /** The colour of {@code value} in {@code range}; values outside get the nearest end, NaN the lowest. */
    public Ink at(double value, Range range) {
        double share = range.length() == 0 ? 0.5 : (value - range.min()) / range.length();
        double place = (share > 0 ? Math.min(share, 1) : 0) * (stops.size() - 1);
        int stop = Math.min((int) place, stops.size() - 2);
        return stops.get(stop).mix(stops.get(stop + 1), place - stop);
    }
}
