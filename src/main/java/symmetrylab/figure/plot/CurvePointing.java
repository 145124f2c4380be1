package symmetrylab.figure.plot;

import java.util.Optional;
import java.util.stream.IntStream;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.nn.Parameters;

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
                            frame.x().at(from),
                            frame.y().at(weights.value(before, neuron, curve)),
                            frame.x().at(steps[i]),
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

    /** Kept steps whose places are near x, about a pixel apart, in order. */
    private int[] around(double x) {
        int stride = history.recording().strideSteps();
        double stepsPerPixel =
                frame.x().domain().length() / (frame.x().to() - frame.x().from());
        int lastKept = Math.min(last, history.lastStep()) / stride * stride;
        return IntStream.rangeClosed(-REACH, REACH)
                .map(away -> (int) Math.round((x + away - frame.x().from()) * stepsPerPixel / stride) * stride)
                .map(step -> Math.max(0, Math.min(lastKept, step)))
                .distinct()
                .toArray();
    }

    private static double distance(double x, double y, double x1, double y1, double x2, double y2) {
        double dx = x2 - x1;
        double dy = y2 - y1;
        double square = dx * dx + dy * dy;
        double along = square == 0 ? 0 : ((x - x1) * dx + (y - y1) * dy) / square;
        double at = Math.max(0, Math.min(1, along));
        return Math.hypot(x1 + at * dx - x, y1 + at * dy - y);
    }
}
