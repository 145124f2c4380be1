package symmetrylab.analysis.history;

import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import symmetrylab.numeric.Distinct;
import symmetrylab.numeric.Vec;
import symmetrylab.recording.Recording;

/**
 * A number over the steps of a run.
 *
 * @param steps the steps with known values, in order
 * @param values one for each step; NaN if it has none
 */
public record Curve(List<Integer> steps, Vec values) {

    /** Copies the list. */
    public Curve {
        steps = List.copyOf(steps);
        if (steps.size() != values.size()) {
            throw new IllegalArgumentException(steps.size() + " steps and " + values.size() + " values");
        }
    }

    /**
     * The values of {@code number} at steps of a run, until given up.
     *
     * @param steps the steps, in order
     * @param givenUp polled before each step
     */
    public static Curve of(List<Integer> steps, IntToDoubleFunction number, BooleanSupplier givenUp) {
        double[] values = new double[steps.size()];
        int count = 0;
        while (count < values.length && !givenUp.getAsBoolean()) {
            values[count] = number.applyAsDouble(steps.get(count));
            count++;
        }
        return new Curve(steps.subList(0, count), Vec.of(Arrays.copyOf(values, count)));
    }

    /** At most {@code most} steps with kept states, at equal distances, including the first and the last. */
    public static List<Integer> keptSteps(Recording recording, int most) {
        int stride = recording.strideSteps();
        int last = recording.lastStep();
        int kept = last / stride;
        int every = stride * Math.max(1, (kept + most - 3) / Math.max(1, most - 2));
        return IntStream.concat(IntStream.rangeClosed(0, last / every).map(i -> i * every), IntStream.of(last))
                .filter(Distinct.ints())
                .boxed()
                .toList();
    }
}
