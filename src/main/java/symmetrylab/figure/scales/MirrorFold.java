package symmetrylab.figure.scales;

import org.apache.commons.math3.util.FastMath;
import symmetrylab.nn.Activation;

/**
 * The half of a map onto which mirror images are folded: a neuron with an odd activation does the same work as its
 * mirror image, with weights, bias and outgoing weights of opposite sign, because φ(−z) = −φ(z).
 *
 * <p>The border of the half goes through the origin where the trails of the neurons cross it least: a trail that
 * crosses it goes on at the opposite place.
 *
 * @param x of the direction at a right angle to the border, into the half that is kept
 * @param y likewise
 */
record MirrorFold(double x, double y) {

    /** The upper bound of the number of borders to choose from. */
    private static final int BORDERS = 180;

    /** Whether a neuron's mirror image does the same work. */
    static boolean appliesTo(Activation activation) {
        return switch (activation) {
            case IDENTITY, TANH -> true;
            case SIGMOID, RELU, LEAKY_RELU, ELU, SOFTPLUS, SILU, GELU -> false;
        };
    }

    /** −1 if the place (x, y) moves to its mirror image, 1 if it stays. */
    int sign(double atX, double atY) {
        double side = atX * x + atY * y;
        if (side == 0) {
            side = atY * x - atX * y;
        }
        return side < 0 ? -1 : 1;
    }

    /** Collects trails, and finds the border that they cross least. */
    static final class Finder {

        private final double[] crossed = new double[BORDERS];

        /** Adds a straight piece of a trail; one with an end that is not finite does not count. */
        void add(double fromX, double fromY, double toX, double toY) {
            double size = Math.max(FastMath.hypot(fromX, fromY), FastMath.hypot(toX, toY));
            if (size == 0 || !Double.isFinite(size)) {
                return;
            }
            double from = angle(fromX, fromY);
            double to = angle(toX, toY);
            double turn = to - from;
            // Lines through the origin turn by at most half of a half turn.
            turn -= BORDERS * FastMath.rint(turn / BORDERS);
            int first = (int) Math.floor(Math.min(from, from + turn));
            int last = (int) Math.floor(Math.max(from, from + turn));
            for (int border = first; border <= last; border++) {
                crossed[Math.floorMod(border, BORDERS)] += size;
            }
        }

        /** The angle of the line through the origin and a place, from 0 to {@link #BORDERS}. */
        private static double angle(double x, double y) {
            if (x == 0 && y == 0) {
                return 0;
            }
            double turns = FastMath.atan2(y, x) / Math.PI;
            return (turns - Math.floor(turns)) * BORDERS;
        }

        /** The fold along the middle of the widest range of borders that are crossed least. */
        MirrorFold find() {
            double least = Double.POSITIVE_INFINITY;
            for (double size : crossed) {
                least = Math.min(least, size);
            }
            int best = 0;
            int widest = 0;
            for (int start = 0; start < BORDERS; start++) {
                int width = 0;
                while (width < BORDERS && crossed[(start + width) % BORDERS] <= least) {
                    width++;
                }
                if (width > widest) {
                    widest = width;
                    best = start;
                }
            }
            // Without any trail every border is as good: the upright one keeps the right half.
            double border = widest == BORDERS ? BORDERS / 2.0 : best + widest / 2.0;
            double angle = Math.PI * border / BORDERS;
            double x = FastMath.sin(angle);
            double y = -FastMath.cos(angle);
            return new MirrorFold(x, y);
        }
    }
}
