package symmetrylab.nn;

import org.apache.commons.math3.util.FastMath;
import symmetrylab.spec.LossKind;
import symmetrylab.spec.OutputKind;

/**
 * The function of the output layer together with the loss, since their derivatives belong together.
 *
 * <p>Sums {@code z}, outputs {@code a}, targets {@code y} and deltas are those of one or more samples one after the other
 * in flat arrays, {@code width} numbers each.
 *
 * @param output the function of the outputs
 * @param loss what training makes small
 */
record OutputLayer(OutputKind output, LossKind loss) {

    /** Writes the outputs {@code a = g(z)}. */
    void activate(double[] z, double[] a, int samples, int width) {
        switch (output) {
            case IDENTITY -> System.arraycopy(z, 0, a, 0, samples * width);
            case SIGMOID -> Elementary.sigmoid(z, a, samples * width);
            case TANH -> Elementary.tanh(z, a, samples * width);
            case SOFTMAX -> {
                for (int start = 0; start < samples * width; start += width) {
                    softmax(z, a, start, width);
                }
            }
        }
    }

    /** {@code sum} and the loss of each sample, added one after the other. */
    double addLosses(double sum, double[] z, double[] a, double[] y, int samples, int width) {
        double total = sum;
        for (int start = 0; start < samples * width; start += width) {
            total += switch (loss) {
                case MSE -> squaredError(a, y, start, width);
                case CROSS_ENTROPY -> crossEntropy(z, y, start, width);
            };
        }
        return total;
    }

    /**
     * Writes the derivatives {@code delta} of each sample's loss by its sums {@code z}; with squared errors the slopes of the
     * logistic function and tanh have the errors that {@link Activation} states.
     */
    void deltas(double[] a, double[] y, double[] delta, int samples, int width) {
        int values = samples * width;
        switch (output) {
            case SOFTMAX -> {
                for (int start = 0; start < values; start += width) {
                    softmaxDeltas(a, y, delta, start, width);
                }
            }
            case IDENTITY -> residuals(a, y, delta, values);
            case SIGMOID -> {
                residuals(a, y, delta, values);
                if (isSquaredError()) {
                    for (int i = 0; i < values; i++) {
                        delta[i] *= a[i] * (1 - a[i]);
                    }
                }
            }
            case TANH -> {
                residuals(a, y, delta, values);
                for (int i = 0; i < values; i++) {
                    delta[i] *= 1 - a[i] * a[i];
                }
            }
        }
    }

    private static void residuals(double[] a, double[] y, double[] delta, int values) {
        for (int i = 0; i < values; i++) {
            delta[i] = a[i] - y[i];
        }
    }

    /** How many samples are classified right. */
    static int countRight(double[] a, double[] y, int samples, int width) {
        int right = 0;
        for (int start = 0; start < samples * width; start += width) {
            right += Classification.of(a, start, width) == Classification.of(y, start, width) ? 1 : 0;
        }
        return right;
    }

    private static double squaredError(double[] a, double[] y, int start, int width) {
        double sum = 0;
        for (int i = start; i < start + width; i++) {
            double residual = a[i] - y[i];
            sum += residual * residual;
        }
        return sum / 2;
    }

    private double crossEntropy(double[] z, double[] y, int start, int width) {
        return switch (output) {
            case SOFTMAX -> softmaxCrossEntropy(z, y, start, width);
            case SIGMOID -> sigmoidCrossEntropy(z, y, start, width);
            case IDENTITY, TANH -> throw new IllegalStateException(output.id() + " has no cross-entropy");
        };
    }

    private static double sigmoidCrossEntropy(double[] z, double[] y, int start, int width) {
        double sum = 0;
        for (int i = start; i < start + width; i++) {
            // −y ln σ(z) − (1 − y) ln(1 − σ(z)) = max(z, 0) − yz + ln(1 + exp(−|z|)), which cannot overflow.
            sum += Math.max(z[i], 0) - y[i] * z[i] + FastMath.log1p(FastMath.exp(-Math.abs(z[i])));
        }
        return sum;
    }

    private static double softmaxCrossEntropy(double[] z, double[] y, int start, int width) {
        double largest = largest(z, start, width);
        double sum = 0;
        for (int i = start; i < start + width; i++) {
            sum += FastMath.exp(z[i] - largest);
        }
        double normalizer = largest + FastMath.log(sum);
        double loss = 0;
        for (int i = start; i < start + width; i++) {
            loss += y[i] * (normalizer - z[i]);
        }
        return loss;
    }

    private void softmaxDeltas(double[] a, double[] y, double[] delta, int start, int width) {
        boolean squared = isSquaredError();
        double sum = 0;
        for (int i = start; i < start + width; i++) {
            sum += squared ? (a[i] - y[i]) * a[i] : y[i];
        }
        for (int i = start; i < start + width; i++) {
            delta[i] = squared ? a[i] * ((a[i] - y[i]) - sum) : a[i] * sum - y[i];
        }
    }

    /** Whether the deltas are those of squared errors rather than of cross-entropies. */
    private boolean isSquaredError() {
        return switch (loss) {
            case MSE -> true;
            case CROSS_ENTROPY -> false;
        };
    }

    private static void softmax(double[] z, double[] a, int start, int width) {
        double largest = largest(z, start, width);
        double sum = 0;
        for (int i = start; i < start + width; i++) {
            a[i] = FastMath.exp(z[i] - largest);
            sum += a[i];
        }
        for (int i = start; i < start + width; i++) {
            a[i] /= sum;
        }
    }

    private static double largest(double[] z, int start, int width) {
        double largest = z[start];
        for (int i = start; i < start + width; i++) {
            largest = Math.max(largest, z[i]);
        }
        return largest;
    }
}
