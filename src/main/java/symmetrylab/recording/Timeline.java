package symmetrylab.recording;

import java.util.Optional;

/**
 * The arithmetic of playing a run: elapsed time and speed to a place among its steps.
 *
 * @param position place, in steps; between two steps the earlier one is shown, and the last one for as long as any other
 * @param lastStep the last step there is
 */
public record Timeline(double position, int lastStep) {

    /** Keeps the position on the timeline. */
    public Timeline {
        if (lastStep < 0) {
            throw new IllegalArgumentException("lastStep is " + lastStep + "; it must be at least 0");
        }
        position = Double.isNaN(position) ? 0 : Math.max(0, Math.min(Math.nextDown(lastStep + 1.0), position));
    }

    /** The step that is shown. */
    public int step() {
        return (int) position;
    }

    /** Whether the last step is shown. */
    public boolean atEnd() {
        return position >= lastStep;
    }

    /** Whether this is where playing backwards ends. */
    public boolean atStart() {
        return position <= 0;
    }

    /**
     * The place after playing on for a while.
     *
     * @param stepsPerSecond below 0 for backwards
     */
    public Timeline advanced(long elapsedNanos, double stepsPerSecond) {
        return new Timeline(Math.min(lastStep, position + stepsPerSecond * (elapsedNanos / 1e9)), lastStep);
    }

    /** The place after playing on for a while, over and over through {@code loop}, each of whose steps is shown as long. */
    public Timeline advanced(long elapsedNanos, double stepsPerSecond, Loop loop) {
        Loop inside = loop.within(lastStep);
        double after = position + stepsPerSecond * (elapsedNanos / 1e9);
        // The end of the last step starts no other: it counts as the moment before.
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

    /** The step that is shown, opened at the start of its first phase; absent for the last one, which no update leaves. */
    public Optional<OpenedStep> opened(int layers) {
        return step() < lastStep
                ? Optional.of(OpenedStep.at((long) step() * Phase.count(layers), layers, lastStep))
                : Optional.empty();
    }
}
