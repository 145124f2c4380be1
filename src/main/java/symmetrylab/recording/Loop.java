package symmetrylab.recording;

/**
 * A range of steps played over and over.
 *
 * @param from the first step
 * @param to the last step, inclusive
 */
public record Loop(int from, int to) {

    /** Checks the order of the ends. */
    public Loop {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("a loop from step " + from + " to step " + to);
        }
    }

    /** The loop between two steps in either order; steps below 0 count as 0. */
    public static Loop between(int one, int other) {
        return new Loop(Math.max(0, Math.min(one, other)), Math.max(0, Math.max(one, other)));
    }

    /** The part of this loop inside a run that ends at {@code lastStep}; that step alone if there is none. */
    public Loop within(int lastStep) {
        return new Loop(Math.min(from, lastStep), Math.min(to, lastStep));
    }

    /**
     * The place after a move, wrapped back into the range from {@code low} to {@code high} if the move left it. From
     * beyond the range, playing goes to its start; from before it, playing runs into it.
     */
    static double wrapped(double before, double after, double low, double high) {
        double length = high - low;
        if (after >= before && after > high) {
            double over = (after - high) % length;
            return before > high ? low : over == 0 ? high : low + over;
        }
        if (after < before && after < low) {
            double over = (low - after) % length;
            return before < low ? high : over == 0 ? low : high - over;
        }
        return after;
    }
}
