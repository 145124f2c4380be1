package symmetrylab.figure.page;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;

/** The steps that the frames of a moving picture show, in ascending order; a value. */
public final class FrameSteps {

    private final int[] steps;

    private FrameSteps(int[] steps) {
        this.steps = steps;
    }

    /** These steps, from 0 and each after the one before; at least one. */
    public static FrameSteps of(int... steps) {
        if (steps.length == 0 || steps[0] < 0) {
            throw new IllegalArgumentException("no steps: " + Arrays.toString(steps));
        }
        for (int i = 1; i < steps.length; i++) {
            if (steps[i] <= steps[i - 1]) {
                throw new IllegalArgumentException("step " + steps[i] + " is not after step " + steps[i - 1]);
            }
        }
        return new FrameSteps(steps.clone());
    }

    /** One step. */
    public static FrameSteps single(int step) {
        return of(step);
    }

    /**
     * Steps at equal distances, always with the last one.
     *
     * @param from the first step
     * @param to the last step, not before {@code from}
     * @param stride the distance, at least 1
     */
    public static FrameSteps every(int from, int to, int stride) {
        if (from < 0 || to < from || stride < 1) {
            throw new IllegalArgumentException("no steps: " + from + " to " + to + " by " + stride);
        }
        int regular = (to - from) / stride + 1;
        int count = (to - from) % stride == 0 ? regular : regular + 1;
        return new FrameSteps(IntStream.range(0, count)
                .map(i -> (int) Math.min(to, from + (long) i * stride))
                .toArray());
    }

    /**
     * Steps at distances that differ by 1 at most, from the first step to the last.
     *
     * @param from the first step
     * @param to the last step, not before {@code from}
     * @param frames how many, at least 2; all steps if there are fewer
     */
    public static FrameSteps evenly(int from, int to, int frames) {
        if (from < 0 || to < from || frames < 2) {
            throw new IllegalArgumentException("no steps: " + frames + " from " + from + " to " + to);
        }
        int count = Math.min(frames, to - from + 1);
        return new FrameSteps(IntStream.range(0, count)
                .map(i -> i == 0 ? from : from + (int) FastMath.round(i * (double) (to - from) / (count - 1)))
                .toArray());
    }

    /** The first step. */
    public int from() {
        return steps[0];
    }

    /** The last step. */
    public int to() {
        return steps[steps.length - 1];
    }

    /** The distance between the first two; 1 if there is one. */
    public int stride() {
        return steps.length == 1 ? 1 : steps[1] - steps[0];
    }

    /** The number of steps. */
    public int count() {
        return steps.length;
    }

    /** Step number {@code index}, from 0. */
    public int at(int index) {
        return steps[index];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FrameSteps that && Arrays.equals(steps, that.steps);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(steps);
    }

    @Override
    public String toString() {
        return Arrays.toString(steps);
    }
}
