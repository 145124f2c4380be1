package symmetrylab.lesson;

import java.util.function.DoubleUnaryOperator;
import symmetrylab.spec.Named;

/**
 * The shape of a drawn or measured curve: it waits, then rises or falls in a straight line, then stays.
 *
 * @param kind which of four ordinary shapes it is
 * @param rises whether it goes up from its start, by its farthest place on the axis; false if it goes down or stays
 * @param waits the share of the steps before it moves, 0 to 1
 * @param until the share of the steps after which it stays, from {@code waits} to 1
 */
public record CurveShape(Kind kind, boolean rises, double waits, double until) {

    /** A curve that moves by less than this share of the axis stays. */
    private static final double MOVES = 0.08;

    /** What is over by this share of the steps came at once. */
    private static final double AT_ONCE = 0.15;

    /** A curve waits if it does so for this share of the time until it stays, or more. */
    private static final double WAITS = 0.35;

    private static final int GRID = 40;

    /** The ordinary shapes, in the order in which they are offered. */
    public enum Kind implements Named {
        /** It stays where it is. */
        STAYS("stays"),
        /** A straight line, then flat. */
        LINE_THEN_FLAT("line_then_flat"),
        /** It waits, then jumps. */
        WAITS_THEN_JUMPS("waits_then_jumps"),
        /** It moves at once, then stays. */
        AT_ONCE("at_once");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        @Override
        public String id() {
            return id;
        }

        /** How much of its way a curve of this shape has gone after the share {@code time} of the steps, both 0 to 1. */
        public double progress(double time) {
            return switch (this) {
                case STAYS -> 0;
                case LINE_THEN_FLAT -> ramp(time, 0, 0.6);
                case WAITS_THEN_JUMPS -> ramp(time, 0.55, 0.75);
                case AT_ONCE -> ramp(time, 0, 0.06);
            };
        }
    }

    /**
     * The shape of a curve, by the nearest of all curves that wait, move in a line and stay.
     *
     * @param place where the curve is on its axis, 0 to 1, after a share of the steps, 0 to 1
     */
    public static CurveShape of(DoubleUnaryOperator place) {
        double[] places = new double[GRID + 1];
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i <= GRID; i++) {
            places[i] = place.applyAsDouble((double) i / GRID);
            low = Math.min(low, places[i]);
            high = Math.max(high, places[i]);
        }
        if (high - low < MOVES) {
            return new CurveShape(Kind.STAYS, false, 1, 1);
        }
        boolean rises = high - places[0] >= places[0] - low;
        double end = rises ? high : low;
        int bestFrom = 0;
        int bestTo = 1;
        double least = Double.POSITIVE_INFINITY;
        for (int from = 0; from < GRID; from++) {
            for (int to = from + 1; to <= GRID; to++) {
                double distance = distance(places, end, from, to);
                if (distance < least) {
                    least = distance;
                    bestFrom = from;
                    bestTo = to;
                }
            }
        }
        double waits = (double) bestFrom / GRID;
        double until = (double) bestTo / GRID;
        Kind kind =
                until <= AT_ONCE ? Kind.AT_ONCE : waits >= WAITS * until ? Kind.WAITS_THEN_JUMPS : Kind.LINE_THEN_FLAT;
        return new CurveShape(kind, rises, waits, until);
    }

    private static double distance(double[] places, double end, int from, int to) {
        double sum = 0;
        for (int i = 0; i <= GRID; i++) {
            double difference = places[0] + (end - places[0]) * ramp(i, from, to) - places[i];
            sum += difference * difference;
        }
        return sum;
    }

    private static double ramp(double time, double from, double to) {
        return Math.max(0, Math.min(1, (time - from) / (to - from)));
    }
}
