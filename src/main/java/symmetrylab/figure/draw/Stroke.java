package symmetrylab.figure.draw;

import symmetrylab.numeric.Vec;

/**
 * The style of a line; ends and joins are round.
 *
 * @param ink its colour
 * @param width its width, in pixels of the picture at scale 1
 * @param dash lengths of dash, gap, dash, gap …; empty for a solid line
 */
public record Stroke(Ink ink, double width, Vec dash) {

    private static final Vec SOLID = Vec.of();

    /** A solid line. */
    public static Stroke solid(Ink ink, double width) {
        return new Stroke(ink, width, SOLID);
    }

    /** This stroke with dashes and gaps of the given lengths. */
    public Stroke dashed(double... lengths) {
        return new Stroke(ink, width, Vec.of(lengths));
    }
}
