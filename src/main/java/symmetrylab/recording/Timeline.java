package symmetrylab.recording;

/**
 * The arithmetic of playing a run: elapsed time and speed to a place among its steps.
 *
 * @param position place, in steps; between two steps the earlier one is shown
 * @param lastStep the last step there is
 */
public record Timeline(double position, int lastStep) {

    /** Keeps the position on the timeline. */
    public Timeline {
        if (lastStep < 0) {
            throw new IllegalArgumentException("lastStep is " + lastStep + "; it must be at least 0");
        }
        position = Double.isNaN(position) ? 0 : Math.max(0, Math.min(lastStep, position));
    }

    /** The step that is shown. */
    public int step() {
        return (int) position;
    }

    /** Whether the last step is shown. */
    public boolean atEnd() {
        return position >= lastStep;
    }

    /** The place after playing on for a while. */
    public Timeline advanced(long elapsedNanos, double stepsPerSecond) {
        return new Timeline(position + stepsPerSecond * (elapsedNanos / 1e9), lastStep);
    }

    /** The place at {@code step}, or at the nearest there is. */
    public Timeline at(int step) {
        return new Timeline(step, lastStep);
    }

    /** The same place, or the nearest there is, on a timeline of another length. */
    public Timeline withLastStep(int newLastStep) {
        return new Timeline(position, newLastStep);
    }
}
