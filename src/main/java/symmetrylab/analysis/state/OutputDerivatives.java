package symmetrylab.analysis.state;

import org.apache.commons.math3.util.FastMath;
import symmetrylab.nn.Activation;
import symmetrylab.spec.LossKind;
import symmetrylab.spec.OutputKind;

/**
 * The outputs of one sample, and how its loss depends on the sums {@code z} before them: first and second derivatives.
 *
 * @param output the function of the outputs
 * @param loss what training makes small
 */
public record OutputDerivatives(OutputKind output, LossKind loss) {

    /** Writes the outputs {@code a} of the sums {@code z}. */
    void activate(double[] z, double[] a) {
        if (isSoftmax()) {
            softmax(z, a);
            return;
        }
        Activation function = function();
        for (int i = 0; i < z.length; i++) {
            a[i] = function.value(z[i]);
        }
    }

    /** Writes the gradient δ = ∂loss/∂z, from sums {@code z}, outputs {@code a} and targets {@code y}. */
    public void gradient(double[] z, double[] a, double[] y, double[] delta) {
        if (!isSquaredError()) {
            double total = total(y);
            for (int i = 0; i < a.length; i++) {
                delta[i] = a[i] * total - y[i];
            }
        } else if (isSoftmax()) {
            double mean = meanResidual(a, y);
            for (int i = 0; i < a.length; i++) {
                delta[i] = a[i] * ((a[i] - y[i]) - mean);
            }
        } else {
            Activation function = function();
            for (int i = 0; i < a.length; i++) {
                delta[i] = (a[i] - y[i]) * function.derivative(z[i], a[i]);
            }
        }
    }

    /**
     * Writes how δ changes when z moves along {@code move}: the matrix of second derivatives ∂²loss/∂z² times it, from
     * sums {@code z}, outputs {@code a} and targets {@code y}.
     */
    public void curve(double[] z, double[] a, double[] y, double[] move, double[] change) {
        if (isSoftmax()) {
            curveOfSoftmax(a, y, move, change);
            return;
        }
        Activation function = function();
        for (int i = 0; i < a.length; i++) {
            double slope = function.derivative(z[i], a[i]);
            // Cross-entropy's δ is a − y, mean squared error's (a − y) g'.
            double second =
                    isSquaredError() ? slope * slope + (a[i] - y[i]) * function.secondDerivative(z[i], a[i]) : slope;
            change[i] = second * move[i];
        }
    }

    private void curveOfSoftmax(double[] a, double[] y, double[] move, double[] change) {
        double along = 0;
        for (int i = 0; i < a.length; i++) {
            along += a[i] * move[i];
        }
        if (!isSquaredError()) {
            double total = total(y);
            for (int i = 0; i < a.length; i++) {
                change[i] = total * (a[i] * (move[i] - along));
            }
            return;
        }
        // δᵢ = aᵢ (rᵢ − m), r = a − y, m = Σ rₖaₖ: da = a (move − along), dm = Σ (2aₖ − yₖ) daₖ.
        double mean = meanResidual(a, y);
        double meanChange = 0;
        for (int i = 0; i < a.length; i++) {
            meanChange += (2 * a[i] - y[i]) * (a[i] * (move[i] - along));
        }
        for (int i = 0; i < a.length; i++) {
            double outputChange = a[i] * (move[i] - along);
            change[i] = outputChange * ((a[i] - y[i]) - mean) + a[i] * (outputChange - meanChange);
        }
    }

    // The targets of one sample for softmax need not add up to 1.
    private double total(double[] y) {
        if (!isSoftmax()) {
            return 1;
        }
        double total = 0;
        for (double target : y) {
            total += target;
        }
        return total;
    }

    private static double meanResidual(double[] a, double[] y) {
        double mean = 0;
        for (int i = 0; i < a.length; i++) {
            mean += (a[i] - y[i]) * a[i];
        }
        return mean;
    }

    /** Whether the loss is that of squared errors rather than of cross-entropies. */
    private boolean isSquaredError() {
        return switch (loss) {
            case MSE -> true;
            case CROSS_ENTROPY -> false;
        };
    }

    private boolean isSoftmax() {
        return switch (output) {
            case SOFTMAX -> true;
            case IDENTITY, SIGMOID, TANH -> false;
        };
    }

    /** The function of outputs that depend on their own sums alone. */
    private Activation function() {
        return switch (output) {
            case IDENTITY -> Activation.IDENTITY;
            case SIGMOID -> Activation.SIGMOID;
            case TANH -> Activation.TANH;
            case SOFTMAX -> throw new IllegalStateException("softmax depends on all sums");
        };
    }

    private static void softmax(double[] z, double[] a) {
        double largest = z[0];
        for (double sum : z) {
            largest = Math.max(largest, sum);
        }
        double total = 0;
        for (int i = 0; i < z.length; i++) {
            a[i] = FastMath.exp(z[i] - largest);
            total += a[i];
        }
        for (int i = 0; i < z.length; i++) {
            a[i] /= total;
        }
    }
}
