package symmetrylab.analysis.escape;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * The spreads of the layers over the steps: of every step while there are few, then of steps at equal distances, so that
 * at most {@value #MOST} of each layer are kept.
 */
final class SpreadTrack {

    /** The most kept spreads of a layer; even. */
    static final int MOST = 16_384;

    private final int layers;
    private double[] spreads;
    private int strideSteps = 1;
    private int steps;
    private int kept;

    SpreadTrack(int layers) {
        this.layers = layers;
        spreads = new double[16 * layers];
    }

    /** Adds the spreads of the next step, from step 0 on. */
    void add(double[] next) {
        if (steps % strideSteps == 0) {
            if (kept == MOST) {
                thin();
            }
            // After thinning, the step may no longer be one of those kept.
            if (steps % strideSteps == 0) {
                keep(next);
            }
        }
        steps++;
    }

    private void keep(double[] next) {
        if ((kept + 1) * layers > spreads.length) {
            spreads = Arrays.copyOf(spreads, 2 * spreads.length);
        }
        System.arraycopy(next, 0, spreads, kept * layers, layers);
        kept++;
    }

    /** Keeps every second. */
    private void thin() {
        for (int i = 1; 2 * i < kept; i++) {
            System.arraycopy(spreads, 2 * i * layers, spreads, i * layers, layers);
        }
        kept = (kept + 1) / 2;
        strideSteps *= 2;
    }

    /** The distance of kept steps. */
    int strideSteps() {
        return strideSteps;
    }

    /** The last step added; −1 if there is none. */
    int lastStep() {
        return steps - 1;
    }

    /** The spread of a layer at the last kept step up to {@code step}; absent if {@code step} was not added. */
    OptionalDouble at(int step, int layer) {
        return step >= 0 && step < steps
                ? OptionalDouble.of(spreads[step / strideSteps * layers + layer])
                : OptionalDouble.empty();
    }
}
