package symmetrylab.nn;

import org.apache.commons.math3.util.FastMath;
import symmetrylab.data.DataSet;

/**
 * Decides without a pass through the network whether a state certainly has not diverged.
 *
 * <p>As long as no weight or bias exceeds a bound, which follows from the network and the data, no sum, loss or
 * derivative over the training set can overflow. Only states beyond the bound need to be evaluated.
 */
final class FiniteBound {

    private static final double LARGEST_LOG = 1000;
    private static final int LARGEST_BOUND_LOG = 500;

    /** Below all that are tried. */
    private static final int NO_LOG = -500;

    private final double squared;

    FiniteBound(Architecture architecture, DataSet data) {
        double largest = Math.max(
                largest(data.inputs().toArray()), largest(data.targets().toArray()));
        // The largest whole number whose power of 2 is a bound; what is finite with one is finite with every smaller
        // one.
        int log = NO_LOG;
        int above = LARGEST_BOUND_LOG + 1;
        while (above - log > 1) {
            int middle = Math.floorDiv(log + above, 2);
            if (isFinite(architecture, data.size(), Math.max(1, largest), middle)) {
                log = middle;
            } else {
                above = middle;
            }
        }
        squared = log > NO_LOG ? FastMath.scalb(1.0, 2 * log) : -1;
    }

    /** Whether loss and gradient are certainly finite with parameters in these rows. */
    boolean holds(double[][] rows) {
        double sum0 = 0;
        double sum1 = 0;
        double sum2 = 0;
        double sum3 = 0;
        for (double[] row : rows) {
            int j = 0;
            for (; j + 3 < row.length; j += 4) {
                sum0 += row[j] * row[j];
                sum1 += row[j + 1] * row[j + 1];
                sum2 += row[j + 2] * row[j + 2];
                sum3 += row[j + 3] * row[j + 3];
            }
            for (; j < row.length; j++) {
                sum0 += row[j] * row[j];
            }
        }
        // A NaN is not within the bound.
        return sum0 + sum1 + sum2 + sum3 <= squared;
    }

    /** Whether all numbers of a pass stay below 2^1000 if no parameter exceeds 2^log in size. */
    private static boolean isFinite(Architecture network, int samples, double largestDatum, double log) {
        int layers = network.layers();
        double[] activation = new double[layers + 1];
        activation[0] = log2(largestDatum) + 1;
        for (int layer = 0; layer < layers; layer++) {
            // |z| ≤ |w| (Σ|a| + 1); every activation has |g(z)| ≤ |z| + 1, and +1 is a factor of 2.
            activation[layer + 1] =
                    Math.max(0, log + log2(network.fanIn(layer) + 1) + Math.max(0, activation[layer])) + 1;
        }
        int outputs = network.fanOut(layers - 1);
        // A residual, times the largest factor from softmax or a derivative.
        double delta = Math.max(activation[layers], activation[0]) + 3 + log2(outputs);
        double worst = 2 * delta + log2(outputs) + log2(samples);
        for (int layer = layers - 1; layer >= 0; layer--) {
            worst = Math.max(worst, delta + activation[layer] + log2(samples));
            // Derivatives of activations are at most 2.
            delta = Math.max(delta, delta + log + log2(network.fanOut(layer)) + 1);
        }
        return worst < LARGEST_LOG && delta < LARGEST_LOG;
    }

    private static double log2(double value) {
        return FastMath.log(2, value);
    }

    private static double largest(double[][] rows) {
        double largest = 0;
        for (double[] row : rows) {
            for (double value : row) {
                largest = Math.max(largest, Math.abs(value));
            }
        }
        return largest;
    }
}
