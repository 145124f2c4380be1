package symmetrylab.figure.page;

/**
 * Steps at equal distances, always with the last one.
 *
 * @param from the first step
 * @param to the last step, not before {@code from}
 * @param stride distance, at least 1
 */
public record FrameSteps(int from, int to, int stride) {

    /** Checks the order. */
    public FrameSteps {
        if (from < 0 || to < from || stride < 1) {
            throw new IllegalArgumentException("no steps: " + from + " to " + to + " by " + stride);
        }
    }

    /** One step. */
    public static FrameSteps single(int step) {
        return new FrameSteps(step, step, 1);
    }

    /** About {@code frames} steps, at least 2, from 0 to {@code last}. */
    public static FrameSteps evenly(int last, int frames) {
        return new FrameSteps(0, last, Math.max(1, (int) Math.ceil(last / (double) Math.max(1, frames - 1))));
    }

    /** The number of steps. */
    public int count() {
        int regular = (to - from) / stride + 1;
        return (to - from) % stride == 0 ? regular : regular + 1;
    }

    /** Step number {@code index}, from 0. */
    public int at(int index) {
        if (index < 0 || index >= count()) {
            throw new IndexOutOfBoundsException("step number " + index + " of " + count());
        }
        return (int) Math.min(to, from + (long) index * stride);
    }
}
