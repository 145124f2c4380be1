package symmetrylab.figure.scene;

import symmetrylab.numeric.Range;

/**
 * A part of the steps of a run, for plots that show no others.
 *
 * @param from the first step
 * @param to the last step, after {@code from}
 */
public record StepRange(int from, int to) {

    /** Checks the order. */
    public StepRange {
        if (from < 0 || to <= from) {
            throw new IllegalArgumentException("no steps from " + from + " to " + to);
        }
    }

    /** The number of steps from the first to the last. */
    public int length() {
        return to - from;
    }

    /** Whether {@code step} is one of them. */
    public boolean contains(int step) {
        return step >= from && step <= to;
    }

    /** This range in a run of {@code lastStep} steps, at least 1: moved towards its start if it ends too late. */
    public StepRange within(int lastStep) {
        int end = Math.min(to, lastStep);
        return new StepRange(Math.max(0, Math.min(from, end - length())), end);
    }

    /**
     * The range at {@code step} of an animation: turned like a page, by whole lengths, if it ends before that step.
     *
     * @param lastStep of the run, which the range does not pass
     */
    public StepRange turnedTo(int step, int lastStep) {
        StepRange own = within(lastStep);
        if (step <= own.to) {
            return own;
        }
        int lengths = (step - own.to + own.length() - 1) / own.length();
        int end = (int) Math.min(lastStep, own.to + (long) lengths * own.length());
        return new StepRange(end - own.length(), end);
    }

    /** The steps as an axis. */
    public Range axis() {
        return new Range(from, to);
    }
}
