package symmetrylab.figure.raster;

import org.apache.commons.math3.util.FastMath;
import symmetrylab.figure.draw.Stroke;

/**
 * The visible dashes along consecutive lines; a line that leads far out of the picture costs no more than one that
 * crosses it.
 */
final class Dashes {

    /** Draws dashes, each from one length along a line to another. */
    @FunctionalInterface
    interface Drawing {
        /** Draws one dash. */
        void dash(double from, double to);
    }

    /** The least length of a dash or gap, in pixels; shorter ones are drawn this long. */
    private static final double SHORTEST = 1e-3;

    private final double[] lengths;
    private final double period;
    private double phase;

    /**
     * The dashes of {@code stroke}, which must have some; {@code scale} is the number of pixels per unit of its
     * lengths.
     */
    Dashes(Stroke stroke, double scale) {
        int given = stroke.dash().size();
        // With an odd number of lengths, dashes become gaps the second time round.
        lengths = new double[given % 2 == 0 ? given : 2 * given];
        double sum = 0;
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = Math.max(SHORTEST, scale * stroke.dash().get(i % given));
            sum += lengths[i];
        }
        period = sum;
    }

    /** Draws the dashes of a line that touch {@code raster}'s clip, widened by {@code margin}; the next line continues them. */
    void along(double x1, double y1, double x2, double y2, Raster raster, double margin, Drawing drawing) {
        double length = FastMath.hypot(x2 - x1, y2 - y1);
        if (!(length <= Double.MAX_VALUE)) {
            return;
        }
        if (length == 0) {
            // A line without length is a dot.
            drawing.dash(0, 0);
            return;
        }
        double first = 0;
        double last = 1;
        double[] enters = {raster.clipLeft() - margin - x1, raster.clipTop() - margin - y1};
        double[] leaves = {raster.clipRight() + margin - x1, raster.clipBottom() + margin - y1};
        double[] ways = {x2 - x1, y2 - y1};
        for (int axis = 0; axis < 2; axis++) {
            if (ways[axis] == 0) {
                last = enters[axis] <= 0 && leaves[axis] >= 0 ? last : -1;
            } else {
                double one = enters[axis] / ways[axis];
                double other = leaves[axis] / ways[axis];
                first = Math.max(first, Math.min(one, other));
                last = Math.min(last, Math.max(one, other));
            }
        }
        draw(first * length, last * length, drawing);
        phase = inPeriod(phase + length);
    }

    /** A place within the first period; most are, and a remainder takes longer than the rest of a short line. */
    private double inPeriod(double place) {
        return place < period ? place : place % period;
    }

    private void draw(double from, double to, Drawing drawing) {
        double left = inPeriod(phase + from);
        int number = 0;
        while (number < lengths.length - 1 && left >= lengths[number]) {
            left -= lengths[number];
            number++;
        }
        double at = from;
        double next = at + Math.max(SHORTEST, lengths[number] - left);
        while (at < to) {
            if (number % 2 == 0) {
                drawing.dash(at, Math.min(to, next));
            }
            number = (number + 1) % lengths.length;
            at = next;
            next = at + lengths[number];
            if (next == at) {
                // Too far out for single dashes to matter.
                return;
            }
        }
    }
}
