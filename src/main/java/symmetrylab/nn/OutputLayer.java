package symmetrylab.nn;

import org.apache.commons.math3.util.FastMath;
import symmetrylab.spec.LossKind;
import symmetrylab.spec.OutputKind;

/**
 * The function of the output layer together with the loss, since their derivatives belong together.
 *
 * @param output the function of the outputs
 * @param loss what training makes small
 */
record OutputLayer(OutputKind output, LossKind loss) {

    /** Writes the outputs {@code a = g(z)} of one sample. */
    void activate(double[] z, double[] a) {
        switch (output) {
            case IDENTITY -> System.arraycopy(z, 0, a, 0, z.length);
            case SIGMOID -> Elementary.sigmoid(z, a, z.length);
            case TANH -> Elementary.tanh(z, a, z.length);
            case SOFTMAX -> softmax(z, a);
        }
    }

    /** The loss of one sample, from its sums {@code z}, outputs {@code a} and targets {@code y}. */
    double loss(double[] z, double[] a, double[] y) {
        double sum = 0;
        if (loss == LossKind.MSE) {
            for (int i = 0; i < a.length; i++) {
                double residual = a[i] - y[i];
                sum += residual * residual;
            }
            return sum / 2;
        }
        if (output == OutputKind.SOFTMAX) {
            double normalizer = logSumExp(z);
            for (int i = 0; i < z.length; i++) {
                sum += y[i] * (normalizer - z[i]);
            }
            return sum;
        }
        for (int i = 0; i < z.length; i++) {
            // −y ln σ(z) − (1 − y) ln(1 − σ(z)) = max(z, 0) − yz + ln(1 + exp(−|z|)), which cannot overflow.
            sum += Math.max(z[i], 0) - y[i] * z[i] + FastMath.log1p(FastMath.exp(-Math.abs(z[i])));
        }
        return sum;
    }

    /** Writes the derivatives {@code delta} of one sample's loss by its sums {@code z}. */
    void deltas(double[] a, double[] y, double[] delta) {
        if (loss == LossKind.CROSS_ENTROPY) {
            double total = output == OutputKind.SOFTMAX ? sum(y) : 1;
            for (int i = 0; i < a.length; i++) {
                delta[i] = a[i] * total - y[i];
            }
            return;
        }
        switch (output) {
            case IDENTITY -> {
                for (int i = 0; i < a.length; i++) {
                    delta[i] = a[i] - y[i];
                }
            }
            case SIGMOID -> {
                for (int i = 0; i < a.length; i++) {
                    delta[i] = (a[i] - y[i]) * (a[i] * (1 - a[i]));
                }
            }
            case TANH -> {
                for (int i = 0; i < a.length; i++) {
                    delta[i] = (a[i] - y[i]) * (1 - a[i] * a[i]);
                }
            }
            case SOFTMAX -> {
                double mean = 0;
                for (int i = 0; i < a.length; i++) {
                    mean += (a[i] - y[i]) * a[i];
                }
                for (int i = 0; i < a.length; i++) {
                    delta[i] = a[i] * ((a[i] - y[i]) - mean);
                }
            }
        }
    }

    private static void softmax(double[] z, double[] a) {
        double largest = largest(z);
        double sum = 0;
        for (int i = 0; i < z.length; i++) {
            a[i] = FastMath.exp(z[i] - largest);
            sum += a[i];
        }
        for (int i = 0; i < z.length; i++) {
            a[i] /= sum;
        }
    }

    private static double logSumExp(double[] z) {
        double largest = largest(z);
        double sum = 0;
        for (double value : z) {
            sum += FastMath.exp(value - largest);
        }
        return largest + FastMath.log(sum);
    }

    private static double largest(double[] z) {
        double largest = z[0];
        for (double value : z) {
            largest = Math.max(largest, value);
        }
        return largest;
    }

    private static double sum(double[] y) {
        double sum = 0;
        for (double value : y) {
            sum += value;
        }
        return sum;
    }
}
