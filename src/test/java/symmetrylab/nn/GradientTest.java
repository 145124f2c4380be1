package symmetrylab.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import symmetrylab.data.DataSet;
import symmetrylab.numeric.Mat;
import symmetrylab.spec.LossKind;
import symmetrylab.spec.OutputKind;
import symmetrylab.testing.Networks;
import symmetrylab.testing.Runs;

class GradientTest {

    private static final double SHIFT = 1e-5;

    static Stream<Architecture> networks() {
        return Stream.of(
                        List.of(2, 3),
                        List.of(2, 1, 3),
                        List.of(2, 5, 3),
                        List.of(2, 4, 3, 3),
                        List.of(2, 3, 4, 2, 3, 3))
                .flatMap(Networks::all);
    }

    @ParameterizedTest
    @MethodSource("networks")
    void gradient_matches_central_differences(Architecture network) {
        DataSet data = Networks.threeClasses();
        for (long seed = 1; seed <= 3; seed++) {
            Parameters parameters = Networks.awayFromKinks(network, data, 1, seed);
            Backprop backprop = new Backprop(network, data);
            double[] gradient = backprop.evaluate(parameters).gradient().toArray();
            double size = Arrays.stream(gradient).map(Math::abs).max().orElseThrow();
            for (int i = 0; i < gradient.length; i++) {
                double slope = (lossAt(backprop, parameters, i, SHIFT) - lossAt(backprop, parameters, i, -SHIFT))
                        / (2 * SHIFT);
                // The shift leaves an error of its square, and rounding 1e-16 over it: both some 1e-10.
                assertThat(gradient[i]).isCloseTo(slope, within(1e-7 * Math.max(size, 1e-2)));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("networks")
    void gradient_of_a_batch_is_that_of_its_samples_as_a_data_set(Architecture network) {
        DataSet data = Networks.threeClasses();
        Parameters parameters = Runs.randomParameters(network, 1, 5);
        int[] batch = {3, 0, 4};
        Parameters ofBatch = new Backprop(network, data).gradient(parameters, batch);
        Mat inputs = Mat.of(Arrays.stream(batch)
                .mapToObj(i -> data.inputs().row(i).toArray())
                .toArray(double[][]::new));
        Mat targets = Mat.of(Arrays.stream(batch)
                .mapToObj(i -> data.targets().row(i).toArray())
                .toArray(double[][]::new));
        DataSet alone = new DataSet(inputs, targets, data.targetKind(), data.featureNames(), data.outputNames());
        assertThat(new Backprop(network, alone).evaluate(parameters).gradient()).isEqualTo(ofBatch);
    }

    @ParameterizedTest
    @EnumSource(
            value = Activation.class,
            names = {"SIGMOID", "TANH", "RELU", "IDENTITY"})
    void at_zero_the_residuals_of_xor_cancel_exactly(Activation activation) {
        var experiment = Runs.experiment("""
                {'format': 1, 'initializer': {'weights': {'kind': 'zero'}},
                 'network': {'hidden': [4], 'activation': '%s'}}
                """.formatted(activation.name().toLowerCase(java.util.Locale.ROOT)));
        StepReport report = Runs.reports(experiment).get(0);
        assertThat(report.evaluation().loss()).isEqualTo(Math.log(2));
        assertThat(report.evaluation().gradient().toArray()).containsOnly(0.0);
        assertThat(report.frozen()).isTrue();
    }

    @Test
    void at_zero_the_output_bias_is_drawn_by_the_share_of_each_class() {
        assertThat(outputBiasGradient("and")).isEqualTo(0.25);
        assertThat(outputBiasGradient("or")).isEqualTo(-0.25);
        assertThat(outputBiasGradient("nand")).isEqualTo(-0.25);
        assertThat(outputBiasGradient("xnor")).isEqualTo(0);
    }

    @Test
    void logistic_regression_has_its_closed_form() {
        DataSet data = Networks.twoClasses();
        Architecture network =
                new Architecture(List.of(2, 1), Activation.TANH, OutputKind.SIGMOID, LossKind.CROSS_ENTROPY);
        Parameters parameters = Parameters.copyOf(network, new double[] {0.3, -0.7, 0.2});
        double[] p = {sigma(0.3 - 1.4 + 0.2), sigma(-0.3 - 0.35 + 0.2), sigma(2.1 + 0.2)};
        Evaluation evaluation = new Backprop(network, data).evaluate(parameters);
        assertThat(evaluation.loss())
                .isCloseTo(-(Math.log(p[0]) + Math.log(1 - p[1]) + Math.log(p[2])) / 3, within(1e-15));
        double[] expected = {
            ((p[0] - 1) - p[1]) / 3,
            (2 * (p[0] - 1) + 0.5 * p[1] - 3 * (p[2] - 1)) / 3,
            (p[0] - 1 + p[1] + p[2] - 1) / 3
        };
        // Some three roundings of numbers around 1.
        assertThat(evaluation.gradient().toArray()).containsExactly(expected, within(1e-15));
    }

    @Test
    void least_squares_has_its_closed_form() {
        DataSet data = Networks.twoRealTargets();
        Architecture network = new Architecture(List.of(1, 2), Activation.RELU, OutputKind.IDENTITY, LossKind.MSE);
        Evaluation evaluation =
                new Backprop(network, data).evaluate(Parameters.copyOf(network, new double[] {1, 1, 0, 0}));
        // Residuals −1, −2 for the first output, 0, −1 for the second.
        assertThat(evaluation.loss()).isEqualTo((1 + 4 + 0 + 1) / 2.0 / 2);
        assertThat(evaluation.gradient().toArray()).containsExactly(-2.5, -1.5, -1, -0.5);
        assertThat(evaluation.accuracy()).isEmpty();
    }

    private static double outputBiasGradient(String gate) {
        var experiment = Runs.experiment("""
                {'format': 1, 'data': {'kind': '%s'}, 'network': {'hidden': [2]},
                 'initializer': {'weights': {'kind': 'zero'}}}
                """.formatted(gate));
        Parameters gradient = Runs.reports(experiment).get(0).evaluation().gradient();
        assertThat(gradient.hasNoWeight()).isTrue();
        assertThat(gradient.bias(0, 0)).isZero();
        return gradient.bias(1, 0);
    }

    private static double sigma(double z) {
        return 1 / (1 + Math.exp(-z));
    }

    private static double lossAt(Backprop backprop, Parameters parameters, int index, double shift) {
        double[] flat = parameters.toArray();
        flat[index] += shift;
        return backprop.evaluate(Parameters.copyOf(parameters.architecture(), flat))
                .loss();
    }
}
