package symmetrylab.analysis.state;

import java.util.Optional;
import org.apache.commons.math3.util.FastMath;
import symmetrylab.nn.Activation;
import symmetrylab.spec.LossKind;
import symmetrylab.spec.OutputKind;

/**
 * The outputs of one sample, and the first and second derivatives of its loss with respect to the sums {@code z} before
 * them.
 *
 * @param output the function of the outputs
 * @param loss the loss function
 */
public record OutputDerivatives(OutputKind output, LossKind loss) {

    /** Writes the outputs {@code a} of the sums {@code z}. */
    void activate(double[] z, double[] a) {
        Optional<Activation> function = Activation.of(output);
        if (function.isEmpty()) {
            softmax(z, a);
            return;
        }
        for (int i = 0; i < z.length; i++) {
            a[i] = function.get().value(z[i]);
        }
    }

    /** Writes the gradient δ = ∂loss/∂z, from sums {@code z}, outputs {@code a} and targets {@code y}. */
    public void gradient(double[] z, double[] a, double[] y, double[] delta) {
        Optional<Activation> function = Activation.of(output);
        double total = total(y);
        double mean = meanResidual(a, y);
        for (int i = 0; i < a.length; i++) {
            delta[i] = switch (loss) {
                case CROSS_ENTROPY -> a[i] * total - y[i];
                case MSE ->
                    function.isPresent()
                            ? (a[i] - y[i]) * function.get().derivative(z[i], a[i])
                            : a[i] * ((a[i] - y[i]) - mean);
            };
        }
    }

    /**
     * Writes the change of δ when z moves along {@code move}: the matrix of second derivatives ∂²loss/∂z² times {@code
     * move}, from sums {@code z}, outputs {@code a} and targets {@code y}.
     */
    public void curve(double[] z, double[] a, double[] y, double[] move, double[] change) {
        Optional<Activation> function = Activation.of(output);
        if (function.isEmpty()) {
            curveOfSoftmax(a, y, move, change);
            return;
        }
        for (int i = 0; i < a.length; i++) {
            double slope = function.get().derivative(z[i], a[i]);
            // Cross-entropy's δ is a − y, mean squared error's (a − y) g'.
            double second =
                    switch (loss) {
                        case MSE ->
                            slope * slope + (a[i] - y[i]) * function.get().secondDerivative(z[i], a[i]);
                        case CROSS_ENTROPY -> slope;
                    };
            change[i] = second * move[i];
        }
    }

    private void curveOfSoftmax(double[] a, double[] y, double[] move, double[] change) {
        double along = 0;
        for (int i = 0; i < a.length; i++) {
            along += a[i] * move[i];
        }
        double total = total(y);
        double mean = meanResidual(a, y);
        double meanChange = 0;
        for (int i = 0; i < a.length; i++) {
            meanChange += (2 * a[i] - y[i]) * (a[i] * (move[i] - along));
        }
        for (int i = 0; i < a.length; i++) {
            double outputChange = a[i] * (move[i] - along);
            change[i] = switch (loss) {
                case CROSS_ENTROPY -> total * outputChange;
                // δᵢ = aᵢ (rᵢ − m), r = a − y, m = Σ rₖaₖ: da = a (move − along), dm = Σ (2aₖ − yₖ) daₖ.
                case MSE -> outputChange * ((a[i] - y[i]) - mean) + a[i] * (outputChange - meanChange);
            };
        }
    }

    // A sample's targets for softmax need not add up to 1.
    private double total(double[] y) {
        if (Activation.of(output).isPresent()) {
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
