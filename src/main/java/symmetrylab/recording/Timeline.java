package symmetrylab.recording;

import java.util.Optional;

/**
 * The arithmetic of playing a run: from elapsed time and speed to a place among its steps.
 *
 * @param position the place, in steps; between two steps the earlier one is shown, and the last one as long as any
 *     other
 * @param lastStep the last step so far
 */
public record Timeline(double position, int lastStep) {

    /** Keeps the position on the timeline. */
    public Timeline {
        if (lastStep < 0) {
            throw new IllegalArgumentException("lastStep is " + lastStep + "; it must be at least 0");
        }
        position = Double.isNaN(position) ? 0 : Math.max(0, Math.min(Math.nextDown(lastStep + 1.0), position));
    }

    /** The current step. */
    public int step() {
        return (int) position;
    }

    /** Whether the current step is the last. */
    public boolean atEnd() {
        return position >= lastStep;
    }

    /** Whether playing backwards ends here. */
    public boolean atStart() {
        return position <= 0;
    }

    /**
     * The place after playing on for a while.
     *
     * @param stepsPerSecond negative for backwards
     */
    public Timeline advanced(long elapsedNanos, double stepsPerSecond) {
        return new Timeline(Math.min(lastStep, position + stepsPerSecond * (elapsedNanos / 1e9)), lastStep);
    }

    /** The place after playing on for a while in {@code loop}, whose steps are all shown equally long. */
    public Timeline advanced(long elapsedNanos, double stepsPerSecond, Loop loop) {
        Loop inside = loop.within(lastStep);
        double after = position + stepsPerSecond * (elapsedNanos / 1e9);
        // No step starts at the end of the last one: it counts as the moment before.
        double place = Loop.wrapped(position, after, inside.from(), inside.to() + 1.0);
        return new Timeline(place == inside.to() + 1.0 ? Math.nextDown(place) : place, lastStep);
    }

    /** The place at {@code step}, or at the nearest there is. */
    public Timeline at(int step) {
        return new Timeline(Math.min(step, lastStep), lastStep);
    }

    /** The same place, or the nearest there is, on a timeline of another length. */
    public Timeline withLastStep(int newLastStep) {
        return new Timeline(Math.min(newLastStep, position), newLastStep);
    }

    /** The current step, opened at the start of its first phase; absent for the last one, which has no update. */
    public Optional<OpenedStep> opened(int layers) {
        return step() < lastStep
                ? Optional.of(OpenedStep.at((long) step() * Phase.count(layers), layers, lastStep))
                : Optional.empty();
    }
}
