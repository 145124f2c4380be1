package symmetrylab.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.UnaryOperator;
import org.apache.commons.math3.dfp.Dfp;
import org.apache.commons.math3.dfp.DfpField;
import org.junit.jupiter.api.Test;
import symmetrylab.testing.Runs;

/** Compares the derivatives of the activations with arithmetic of 60 digits. */
class SlopesTest {

    private static final DfpField FIELD = new DfpField(60);
    private static final Dfp ONE = FIELD.getOne();

    @Test
    void the_slope_of_elu_keeps_its_digits_however_small() {
        assertThat(relativeError(Activation.ELU, false, SlopesTest::exp, -20, 0))
                .isLessThan(1e-14);
        assertThat(relativeError(Activation.ELU, false, SlopesTest::exp, -708, 0))
                .isLessThan(2e-13);
        assertThat(relativeError(Activation.ELU, true, SlopesTest::exp, -708, 0))
                .isLessThan(2e-13);
        assertThat(slope(Activation.ELU, 1e-300)).isEqualTo(1);
    }

    @Test
    void a_saturated_elu_neuron_gets_its_gradient() {
        // h = e⁻²⁰ − 1, ∂L/∂w₁ = (h − 1.5) · w₂ · e⁻²⁰ · x, by 30 digits.
        String text = """
                {'format': 1, 'data': {'kind': 'table', 'inputs': [[1]], 'targets': [[1.5]]},
                 'network': {'hidden': [1], 'activation': 'elu', 'output': 'identity'},
                 'initializer': {'weights': [{'kind': 'explicit', 'values': [[-20]]},
                                             {'kind': 'explicit', 'values': [[1]]}]},
                 'training': {'steps': 0}}
                """;
        double gradient = Runs.reports(Runs.experiment(text))
                .get(0)
                .evaluation()
                .gradient()
                .weight(0, 0, 0);
        assertThat(gradient).isCloseTo(-5.152884052e-9, within(5e-19));
    }

    @Test
    void the_slope_of_sigmoid_keeps_its_digits_below_zero_and_is_within_rounding_of_one_above() {
        assertThat(relativeError(Activation.SIGMOID, false, SlopesTest::logisticSlope, -708, 0))
                .isLessThan(2e-13);
        assertThat(absoluteError(Activation.SIGMOID, false, SlopesTest::logisticSlope, 0, 708))
                .isLessThan(4e-16);
    }

    @Test
    void the_slope_of_tanh_is_within_rounding_of_one() {
        assertThat(absoluteError(Activation.TANH, false, SlopesTest::tanhSlope, -50, 50))
                .isLessThan(4e-16);
        assertThat(absoluteError(Activation.TANH, false, SlopesTest::tanhSlope, -2, 2))
                .isLessThan(4e-16);
        assertThat(slope(Activation.TANH, 18)).isPositive();
        assertThat(slope(Activation.TANH, 20)).isZero();
    }

    @Test
    void the_slope_of_softplus_keeps_its_digits() {
        assertThat(relativeError(Activation.SOFTPLUS, false, SlopesTest::logistic, -708, 708))
                .isLessThan(2e-13);
    }

    @Test
    void the_slope_of_silu_keeps_its_digits_except_at_its_zero() {
        UnaryOperator<Dfp> slope = z -> logistic(z).multiply(ONE.add(z.multiply(logistic(z.negate()))));
        assertThat(relativeError(Activation.SILU, false, slope, -708, -2)).isLessThan(4e-13);
        assertThat(absoluteError(Activation.SILU, false, slope, -2, 708)).isLessThan(1e-14);
    }

    @Test
    void the_slope_of_gelu_keeps_its_digits_except_at_its_zero() {
        UnaryOperator<Dfp> slope = z -> normalCdf(z).add(z.multiply(density(z)));
        assertThat(relativeError(Activation.GELU, false, slope, -9, -2)).isLessThan(2e-14);
        assertThat(absoluteError(Activation.GELU, false, slope, -2, 9)).isLessThan(1e-15);
        for (double near : new double[] {1e-3, 1e-12}) {
            assertThat(absoluteError(Activation.GELU, false, slope, -near, near))
                    .isLessThan(1e-15);
        }
        // So close to 0, z Φ(z) has lost its digits.
        for (double z : new double[] {0, Double.MIN_VALUE, 1e-310, 1e-299}) {
            assertThat(slope(Activation.GELU, z)).as("at %s", z).isEqualTo(0.5, within(2e-16));
            assertThat(slope(Activation.GELU, -z)).as("at −%s", z).isEqualTo(0.5, within(2e-16));
        }
    }

    @Test
    void second_derivatives_keep_their_digits_even_if_slopes_saturate() {
        UnaryOperator<Dfp> sigmoid =
                z -> logisticSlope(z).multiply(logistic(z.negate()).subtract(logistic(z)));
        UnaryOperator<Dfp> tanh = z -> tanhSlope(z).multiply(-2).multiply(tanh(z));
        UnaryOperator<Dfp> silu = z -> logisticSlope(z)
                .multiply(FIELD.getTwo().subtract(z.multiply(logistic(z).subtract(logistic(z.negate())))));
        UnaryOperator<Dfp> gelu = z -> density(z).multiply(FIELD.getTwo().subtract(z.multiply(z)));
        assertThat(relativeError(Activation.SIGMOID, true, sigmoid, -700, 700)).isLessThan(4e-13);
        assertThat(relativeError(Activation.TANH, true, tanh, -350, 350)).isLessThan(4e-13);
        assertThat(relativeError(Activation.SOFTPLUS, true, SlopesTest::logisticSlope, -700, 700))
                .isLessThan(4e-13);
        assertThat(relativeError(Activation.SILU, true, silu, 3, 700)).isLessThan(4e-13);
        assertThat(relativeError(Activation.SILU, true, silu, -700, -3)).isLessThan(4e-13);
        assertThat(relativeError(Activation.GELU, true, gelu, 2, 30)).isLessThan(1e-13);
        assertThat(relativeError(Activation.GELU, true, gelu, -30, -2)).isLessThan(1e-13);
        assertThat(absoluteError(Activation.GELU, true, gelu, -2, 2)).isLessThan(1e-15);
        assertThat(absoluteError(Activation.SILU, true, silu, -3, 3)).isLessThan(1e-14);
    }

    private static double slope(Activation activation, double z) {
        return activation.derivative(z, activation.value(z));
    }

    private static double relativeError(
            Activation activation, boolean second, UnaryOperator<Dfp> exact, double from, double to) {
        return error(activation, second, exact, from, to, true);
    }

    private static double absoluteError(
            Activation activation, boolean second, UnaryOperator<Dfp> exact, double from, double to) {
        return error(activation, second, exact, from, to, false);
    }

    /** The worst error over 150 places. */
    private static double error(
            Activation activation, boolean second, UnaryOperator<Dfp> exact, double from, double to, boolean relative) {
        double worst = 0;
        for (int i = 0; i < 150; i++) {
            double z = from + (to - from) * (i + 0.37) / 150;
            double a = activation.value(z);
            Dfp found = FIELD.newDfp(second ? activation.secondDerivative(z, a) : activation.derivative(z, a));
            Dfp right = exact.apply(FIELD.newDfp(z));
            Dfp error = found.subtract(right);
            worst = Math.max(worst, Math.abs((relative ? error.divide(right) : error).toDouble()));
        }
        return worst;
    }

    private static Dfp exp(Dfp z) {
        return z.exp();
    }

    private static Dfp logistic(Dfp z) {
        return ONE.divide(ONE.add(z.negate().exp()));
    }

    private static Dfp logisticSlope(Dfp z) {
        return logistic(z).multiply(logistic(z.negate()));
    }

    private static Dfp tanh(Dfp z) {
        Dfp twice = z.multiply(2);
        return logistic(twice).subtract(logistic(twice.negate()));
    }

    private static Dfp tanhSlope(Dfp z) {
        return logisticSlope(z.multiply(2)).multiply(4);
    }

    private static Dfp density(Dfp z) {
        return z.multiply(z)
                .divide(2)
                .negate()
                .exp()
                .divide(FIELD.getPi().multiply(2).sqrt());
    }

    /** ½ + φ(z) (z + z³/3 + z⁵/(3 · 5) + …), which loses 20 of the 60 digits at −9. */
    private static Dfp normalCdf(Dfp z) {
        Dfp term = z;
        Dfp sum = z;
        for (int k = 3; k < 700; k += 2) {
            term = term.multiply(z).multiply(z).divide(k);
            sum = sum.add(term);
        }
        return FIELD.newDfp("0.5").add(density(z).multiply(sum));
    }
}
