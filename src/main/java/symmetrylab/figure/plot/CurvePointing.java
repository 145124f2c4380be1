package symmetrylab.figure.plot;

import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.nn.Parameters;
import symmetrylab.numeric.Distinct;
import symmetrylab.numeric.Range;

/**
 * Finds the curve under the mouse.
 *
 * @param frame of the plot
 * @param history the run
 * @param weights those with curves
 * @param last the last step shown
 */
record CurvePointing(PlotFrame frame, RunHistory history, TrackedWeights weights, int last) {

    /** How far from a curve still counts as on it, in pixels. */
    private static final int REACH = 6;

    /**
     * A curve at a step.
     *
     * @param neuron it belongs to
     * @param step the kept step nearest to the mouse
     */
    record Near(int neuron, int step) {}

    /** The nearest curve, if it is near enough; of several in one place that of the first neuron. */
    Optional<Near> nearest(double x, double y) {
        int[] steps = around(x);
        double nearest = REACH;
        Optional<Near> found = Optional.empty();
        Parameters before = history.recording().parameters(steps[0]);
        for (int i = 0; i < steps.length; i++) {
            Parameters now = history.recording().parameters(steps[i]);
            int from = steps[Math.max(0, i - 1)];
            for (int neuron = 0; neuron < weights.shownNeurons(); neuron++) {
                for (int curve = 0; curve < weights.curves(); curve++) {
                    double distance = distance(
                            x,
                            y,
                            at(from),
                            frame.y().at(weights.value(before, neuron, curve)),
                            at(steps[i]),
                            frame.y().at(weights.value(now, neuron, curve)));
                    if (distance < nearest) {
                        nearest = distance;
                        found = Optional.of(new Near(neuron, steps[i]));
                    }
                }
            }
            before = now;
        }
        return found;
    }

    /** Kept steps whose places are near x, about a pixel apart, in order, with one beyond on each side. */
    private int[] around(double x) {
        int stride = history.recording().strideSteps();
        double perPixel =
                frame.x().domain().length() / (frame.x().to() - frame.x().from());
        double here = frame.x().domain().min() + (x - frame.x().from()) * perPixel;
        int lastKept = Math.min(last, history.lastStep()) / stride * stride;
        DoubleStream near = IntStream.rangeClosed(-REACH, REACH)
                .mapToDouble(away -> FastMath.rint((here + away * perPixel) / stride));
        DoubleStream beyond = DoubleStream.of(
                Math.floor((here - REACH * perPixel) / stride), Math.ceil((here + REACH * perPixel) / stride));
        return DoubleStream.concat(near, beyond)
                .mapToInt(kept -> (int) Math.max(0, Math.min(lastKept, kept * stride)))
                .sorted()
                .filter(Distinct.ints())
                .toArray();
    }

    /** The place of a step, beyond the axis too. */
    private double at(int step) {
        Range steps = frame.x().domain();
        return frame.x().from()
                + (step - steps.min())
                        / steps.length()
                        * (frame.x().to() - frame.x().from());
    }

    private static double distance(double x, double y, double x1, double y1, double x2, double y2) {
        double dx = x2 - x1;
        double dy = y2 - y1;
        double square = dx * dx + dy * dy;
        double along = square == 0 ? 0 : ((x - x1) * dx + (y - y1) * dy) / square;
        double at = Math.max(0, Math.min(1, along));
        return FastMath.hypot(x1 + at * dx - x, y1 + at * dy - y);
    }
}
