package symmetrylab.figure.claim;

import symmetrylab.numeric.Vec;

/**
 * What was measured of a case, along an axis.
 *
 * @param name the words at the curve
 * @param color the number of its colour, from 0
 * @param dash the number of its dash, from 0: solid, dashed, dotted and so on
 * @param places along the axis, ascending
 * @param values one for each place
 */
public record ClaimCurve(String name, int color, int dash, Vec places, Vec values) {

    /** Checks that each place has a value. */
    public ClaimCurve {
        if (places.size() != values.size()) {
            throw new IllegalArgumentException(values.size() + " values at " + places.size() + " places");
        }
    }
}
