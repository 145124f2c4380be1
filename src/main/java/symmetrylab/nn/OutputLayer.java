package symmetrylab.nn;

import org.apache.commons.math3.util.FastMath;
import symmetrylab.spec.LossKind;
import symmetrylab.spec.OutputKind;

/**
 * The function of the output layer together with the loss, since their derivatives belong together.
 *
 * <p>Sums {@code z}, outputs {@code a}, targets {@code y} and deltas are flat arrays of one or more samples, {@code
 * width} numbers each.
 */
final class OutputLayer {

    private final Outputs outputs;
    private final Loss loss;
    private final Deltas deltas;

    /**
     * @param output the function of the outputs
     * @param loss the loss function
     * @throws IllegalArgumentException if the loss is cross-entropy and the outputs are not probabilities
     */
    OutputLayer(OutputKind output, LossKind loss) {
        this.outputs = switch (output) {
            case IDENTITY -> (z, a, samples, width) -> Activation.IDENTITY.values(z, a, samples * width);
            case SIGMOID -> (z, a, samples, width) -> Activation.SIGMOID.values(z, a, samples * width);
            case TANH -> (z, a, samples, width) -> Activation.TANH.values(z, a, samples * width);
            case SOFTMAX -> OutputLayer::softmax;
        };
        this.loss = switch (loss) {
            case MSE -> OutputLayer::squaredError;
            case CROSS_ENTROPY ->
                switch (output) {
                    case SIGMOID -> OutputLayer::sigmoidCrossEntropy;
                    case SOFTMAX -> OutputLayer::softmaxCrossEntropy;
                    case IDENTITY, TANH -> throw new IllegalArgumentException(output.id() + " has no cross-entropy");
                };
        };
        this.deltas = switch (output) {
            case IDENTITY -> OutputLayer::residuals;
            case SIGMOID ->
                switch (loss) {
                    case MSE -> OutputLayer::sigmoidDeltas;
                    case CROSS_ENTROPY -> OutputLayer::residuals;
                };
            case TANH -> OutputLayer::tanhDeltas;
            case SOFTMAX ->
                switch (loss) {
                    case MSE -> OutputLayer::softmaxDeltas;
                    case CROSS_ENTROPY -> OutputLayer::softmaxResiduals;
                };
        };
    }

    private interface Outputs {
        void write(double[] z, double[] a, int samples, int width);
    }

    /** The loss of the sample whose numbers begin at {@code start}. */
    private interface Loss {
        double of(double[] z, double[] a, double[] y, int start, int width);
    }

    private interface Deltas {
        void write(double[] a, double[] y, double[] delta, int samples, int width);
    }

    /** Writes the outputs {@code a = g(z)}. */
    void activate(double[] z, double[] a, int samples, int width) {
        outputs.write(z, a, samples, width);
    }

    /** Adds the loss of each sample to {@code sum}, one after the other. */
    double addLosses(double sum, double[] z, double[] a, double[] y, int samples, int width) {
        double total = sum;
        for (int start = 0; start < samples * width; start += width) {
            total += loss.of(z, a, y, start, width);
        }
        return total;
    }

    /**
     * Writes the derivatives {@code delta} of each sample's loss with respect to its sums {@code z}; with squared
     * errors the slopes of the logistic function and tanh have the errors given in {@link Activation}.
     */
    void deltas(double[] a, double[] y, double[] delta, int samples, int width) {
        deltas.write(a, y, delta, samples, width);
    }

    private static void residuals(double[] a, double[] y, double[] delta, int samples, int width) {
        for (int i = 0; i < samples * width; i++) {
            delta[i] = a[i] - y[i];
        }
    }

    private static void sigmoidDeltas(double[] a, double[] y, double[] delta, int samples, int width) {
        for (int i = 0; i < samples * width; i++) {
            delta[i] = (a[i] - y[i]) * (a[i] * (1 - a[i]));
        }
    }

    private static void tanhDeltas(double[] a, double[] y, double[] delta, int samples, int width) {
        for (int i = 0; i < samples * width; i++) {
            delta[i] = (a[i] - y[i]) * (1 - a[i] * a[i]);
        }
    }

    private static void softmaxDeltas(double[] a, double[] y, double[] delta, int samples, int width) {
        for (int start = 0; start < samples * width; start += width) {
            double mean = 0;
            for (int i = start; i < start + width; i++) {
                mean += (a[i] - y[i]) * a[i];
            }
            for (int i = start; i < start + width; i++) {
                delta[i] = a[i] * ((a[i] - y[i]) - mean);
            }
        }
    }

    private static void softmaxResiduals(double[] a, double[] y, double[] delta, int samples, int width) {
        for (int start = 0; start < samples * width; start += width) {
            double total = 0;
            for (int i = start; i < start + width; i++) {
                total += y[i];
            }
            for (int i = start; i < start + width; i++) {
                delta[i] = a[i] * total - y[i];
            }
        }
    }

    /** The number of samples classified right. */
    static int countRight(double[] a, double[] y, int samples, int width) {
        int right = 0;
        for (int start = 0; start < samples * width; start += width) {
            right += Classification.of(a, start, width) == Classification.of(y, start, width) ? 1 : 0;
        }
        return right;
    }

    private static double squaredError(double[] z, double[] a, double[] y, int start, int width) {
        double sum = 0;
        for (int i = start; i < start + width; i++) {
            double residual = a[i] - y[i];
            sum += residual * residual;
        }
        return sum / 2;
    }

    private static double sigmoidCrossEntropy(double[] z, double[] a, double[] y, int start, int width) {
        double sum = 0;
        for (int i = start; i < start + width; i++) {
            // −y ln σ(z) − (1 − y) ln(1 − σ(z)) = max(z, 0) − yz + ln(1 + exp(−|z|)), which cannot overflow.
            sum += Math.max(z[i], 0) - y[i] * z[i] + FastMath.log1p(FastMath.exp(-Math.abs(z[i])));
        }
        return sum;
    }

    private static double softmaxCrossEntropy(double[] z, double[] a, double[] y, int start, int width) {
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

    private static void softmax(double[] z, double[] a, int samples, int width) {
        for (int start = 0; start < samples * width; start += width) {
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
    }

    private static double largest(double[] z, int start, int width) {
        double largest = z[start];
        for (int i = start; i < start + width; i++) {
            largest = Math.max(largest, z[i]);
        }
        return largest;
    }
}
