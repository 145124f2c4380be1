package symmetrylab.figure.function;

import java.util.Optional;
import org.apache.commons.math3.util.FastMath;

/**
 * The line of a plane of inputs where the sum of a neuron, z = across · x + up · y + offset, is 0; none where both
 * weights are 0.
 *
 * @param across the weight of x
 * @param up the weight of y
 * @param offset the bias, and what the other inputs add
 */
record Ridge(double across, double up, double offset) {

    /** A straight line between two pixels. */
    record Line(double x1, double y1, double x2, double y2) {

        /** Whether both ends are at most {@code apart} pixels from those of another line. */
        boolean coversNearly(Line other, double apart) {
            return ends(x1, y1, other.x1, other.y1, apart) && ends(x2, y2, other.x2, other.y2, apart)
                    || ends(x1, y1, other.x2, other.y2, apart) && ends(x2, y2, other.x1, other.y1, apart);
        }

        private static boolean ends(double x, double y, double otherX, double otherY, double apart) {
            return Math.abs(x - otherX) <= apart && Math.abs(y - otherY) <= apart;
        }

        double distance(double x, double y) {
            double dx = x2 - x1;
            double dy = y2 - y1;
            double square = dx * dx + dy * dy;
            double along = square == 0 ? 0 : ((x - x1) * dx + (y - y1) * dy) / square;
            double at = Math.max(0, Math.min(1, along));
            return FastMath.hypot(x1 + at * dx - x, y1 + at * dy - y);
        }
    }

    /** A ridge by its weights, which are brought near 1 by a power of two, so that products neither overflow nor vanish. */
    static Ridge of(double across, double up, double offset) {
        double largest = Math.max(Math.abs(across), Math.abs(up));
        int exponent = largest == 0 || !Double.isFinite(largest) ? 0 : -Math.getExponent(largest);
        return new Ridge(
                FastMath.scalb(across, exponent), FastMath.scalb(up, exponent), FastMath.scalb(offset, exponent));
    }

    /** Whether no number is lost; the offset may be infinite if the weights are that small. */
    boolean isFinite() {
        return Double.isFinite(across) && Double.isFinite(up) && !Double.isNaN(offset);
    }

    /** Whether there is no such line. */
    boolean isNone() {
        return across == 0 && up == 0;
    }

    /** Whether the other line has exactly the same direction. */
    boolean isParallelTo(Ridge other) {
        return across * other.up == up * other.across;
    }

    /** Whether the other line is exactly the same. */
    boolean isSameAs(Ridge other) {
        return isParallelTo(other)
                && across * other.offset == offset * other.across
                && up * other.offset == offset * other.up;
    }

    /** The part of the line inside the frame; absent if there is none. */
    Optional<Line> in(FunctionFrame frame) {
        double a = across * frame.across().length();
        double b = up * frame.up().length();
        double c = offset + across * frame.across().min() + up * frame.up().min();
        // The places where the line crosses the four sides, as shares of the width and of the height.
        double[][] crossings = {{-c / a, 0}, {-(c + b) / a, 1}, {0, -c / b}, {1, -(c + a) / b}};
        double longest = 0;
        Optional<Line> found = Optional.empty();
        for (int i = 0; i < crossings.length; i++) {
            for (int j = 0; j < i; j++) {
                double[] one = crossings[j];
                double[] two = crossings[i];
                double length = FastMath.hypot(one[0] - two[0], one[1] - two[1]);
                if (isInside(one) && isInside(two) && length > longest) {
                    longest = length;
                    found = Optional.of(new Line(
                            frame.atShareAcross(one[0]),
                            frame.atShareUp(one[1]),
                            frame.atShareAcross(two[0]),
                            frame.atShareUp(two[1])));
                }
            }
        }
        return found;
    }

    private static boolean isInside(double[] place) {
        return place[0] >= 0 && place[0] <= 1 && place[1] >= 0 && place[1] <= 1;
    }
}
