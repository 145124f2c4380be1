package symmetrylab.figure.lane;

import java.util.OptionalDouble;
import org.apache.commons.math3.util.FastMath;
import symmetrylab.analysis.history.RunHistory;

/** Estimates how fast the neurons of a run move apart. */
final class Doubling {

    /** A spread that takes longer than this many times the run so far to double does not count as growing. */
    private static final double MAX_RUNS = 10;

    private Doubling() {}

    /**
     * The number of steps in which the spread of the least split layer doubles, at its pace over the last tenth of the
     * steps up to {@code step}; absent if it does not grow, or there are too few states to tell.
     */
    static OptionalDouble of(RunHistory history, int step) {
        int stride = history.recording().strideSteps();
        int now = step / stride * stride;
        int before = now - Math.max(1, now / 10 / stride) * stride;
        if (before < 0) {
            return OptionalDouble.empty();
        }
        int layer = leastSplit(history, now);
        double growth = FastMath.log(history.spread(now, layer)) - FastMath.log(history.spread(before, layer));
        double steps = (now - before) * FastMath.log(2) / growth;
        return growth > 0 && steps <= MAX_RUNS * now ? OptionalDouble.of(steps) : OptionalDouble.empty();
    }

    /** The spread of the layer whose neurons differ the least for their size; 0 without a layer of two neurons. */
    static double leastSpread(RunHistory history, int step) {
        return history.hiddenLayers() == 0 ? 0 : history.spread(step, leastSplit(history, step));
    }

    private static int leastSplit(RunHistory history, int step) {
        int least = 0;
        double smallest = Double.POSITIVE_INFINITY;
        for (int layer = 0; layer < history.hiddenLayers(); layer++) {
            boolean isCompared = history.recording().plan().architecture().fanOut(layer) >= 2;
            double relative = isCompared ? history.relativeSpread(step, layer) : Double.POSITIVE_INFINITY;
            if (relative < smallest) {
                smallest = relative;
                least = layer;
            }
        }
        return least;
    }
}
