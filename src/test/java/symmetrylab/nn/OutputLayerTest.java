package symmetrylab.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.data.DataSet;
import symmetrylab.data.DataSet.TargetKind;
import symmetrylab.numeric.Mat;
import symmetrylab.numeric.Vec;
import symmetrylab.spec.LossKind;
import symmetrylab.spec.OutputKind;
import symmetrylab.testing.Runs;

class OutputLayerTest {

    private static final OutputLayer LOGISTIC = new OutputLayer(OutputKind.SIGMOID, LossKind.CROSS_ENTROPY);
    private static final OutputLayer SOFTMAX = new OutputLayer(OutputKind.SOFTMAX, LossKind.CROSS_ENTROPY);

    @Test
    void an_undecided_output_loses_the_logarithm_of_two() {
        assertThat(loss(LOGISTIC, new double[] {0}, 1)).isEqualTo(Math.log(2));
        assertThat(loss(LOGISTIC, new double[] {0}, 0)).isEqualTo(Math.log(2));
        assertThat(loss(SOFTMAX, new double[] {3, 3}, 0, 1)).isCloseTo(Math.log(2), within(1e-15));
        assertThat(loss(SOFTMAX, new double[] {-1, -1, -1}, 0, 1, 0)).isCloseTo(Math.log(3), within(1e-15));
    }

    @ParameterizedTest
    @CsvSource({"800, 0, 800", "-800, 1, 800", "800, 1, 0", "-800, 0, 0", "1e308, 0, 1e308", "-1e308, 1, 1e308"})
    void logistic_loss_of_large_sums_is_their_size_or_zero(double z, double y, double expected) {
        assertThat(loss(LOGISTIC, new double[] {z}, y)).isEqualTo(expected);
    }

    @Test
    void softmax_loss_of_large_sums_does_not_overflow() {
        assertThat(loss(SOFTMAX, new double[] {1000, -1000, 0}, 0, 1, 0)).isEqualTo(2000);
        assertThat(loss(SOFTMAX, new double[] {1000, -1000, 0}, 1, 0, 0)).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-8, 1, 30, 745, 1e6})
    void logistic_loss_agrees_with_its_definition(double z) {
        double exact = z > 700 ? z : Math.log1p(Math.exp(z));
        assertThat(loss(LOGISTIC, new double[] {z}, 0)).isCloseTo(exact, within(4e-16 * Math.max(1, exact)));
        assertThat(loss(LOGISTIC, new double[] {-z}, 1)).isCloseTo(exact, within(4e-16 * Math.max(1, exact)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, 50, 1e4, 1e308})
    void softmax_outputs_sum_to_one(double size) {
        double[] z = {size, -size, 0, size / 2};
        double[] a = new double[4];
        SOFTMAX.activate(z, a, 1, 4);
        assertThat(a[0] + a[1] + a[2] + a[3]).isCloseTo(1, within(4e-16));
        assertThat(java.util.Arrays.stream(a)).allMatch(value -> value >= 0 && value <= 1);
    }

    @Test
    void a_nan_passes_every_activation() {
        for (Activation activation : Activation.values()) {
            assertThat(activation.value(Double.NaN)).isNaN();
        }
    }

    @Test
    void the_derivative_of_relu_at_its_kink_is_zero() {
        assertThat(Activation.RELU.derivative(0, Activation.RELU.value(0))).isZero();
        assertThat(Activation.RELU.derivative(-0.0, Activation.RELU.value(-0.0)))
                .isZero();
        assertThat(Activation.RELU.derivative(Double.MIN_VALUE, Double.MIN_VALUE))
                .isEqualTo(1);
    }

    @Test
    void the_derivative_of_leaky_relu_at_its_kink_is_the_leak() {
        assertThat(Activation.LEAKY_RELU.derivative(0, 0)).isEqualTo(0.01);
        assertThat(Activation.LEAKY_RELU.value(-2)).isEqualTo(-0.02);
    }

    @Test
    void one_output_of_exactly_a_half_counts_as_class_zero() {
        assertThat(accuracy(new double[] {0, 0}, new double[][] {{0}, {1}, {1}, {1}}))
                .isEqualTo(0.25);
        // The output is above ½ by a quarter of the sum.
        assertThat(accuracy(new double[] {0, 3.9e-9}, new double[][] {{0}, {1}, {1}, {1}}))
                .isEqualTo(0.25);
        assertThat(accuracy(new double[] {0, 4.1e-9}, new double[][] {{0}, {1}, {1}, {1}}))
                .isEqualTo(0.75);
    }

    @Test
    void the_first_of_equal_outputs_wins() {
        DataSet data = new DataSet(
                Mat.of(new double[][] {{0}, {0}, {0}}),
                Mat.of(new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}),
                TargetKind.ONE_HOT,
                List.of("x"),
                List.of("a", "b", "c"));
        Architecture network =
                new Architecture(List.of(1, 3), Activation.TANH, OutputKind.SOFTMAX, LossKind.CROSS_ENTROPY);
        Backprop backprop = new Backprop(network, data);
        assertThat(backprop.evaluate(Parameters.copyOf(network, new double[6])).accuracy())
                .hasValue(1 / 3.0);
        // The second and third output tie: the second wins.
        Parameters tie = Parameters.copyOf(network, new double[] {0, 0, 0, 1, 0, 1});
        assertThat(backprop.evaluate(tie).accuracy()).hasValue(1 / 3.0);
        assertThat(new Network(tie).activations(Vec.of(7)).get(0).get(1))
                .isEqualTo(new Network(tie).activations(Vec.of(7)).get(0).get(2));
    }

    private static double accuracy(double[] weightAndBias, double[][] targets) {
        DataSet data = new DataSet(
                Mat.of(new double[targets.length][1]), Mat.of(targets), TargetKind.BINARY, List.of("x"), List.of("y"));
        Architecture network =
                new Architecture(List.of(1, 1), Activation.TANH, OutputKind.SIGMOID, LossKind.CROSS_ENTROPY);
        return new Backprop(network, data)
                .evaluate(Parameters.copyOf(network, weightAndBias))
                .accuracy()
                .orElseThrow();
    }

    private static double loss(OutputLayer layer, double[] z, double... y) {
        double[] a = new double[z.length];
        layer.activate(z, a, 1, z.length);
        return layer.addLosses(0, z, a, y, 1, z.length);
    }

    @ParameterizedTest
    @CsvSource({"0.5, 0", "0.5000000009, 0", "0.5000000011, 1", "0.4999999, 0", "NaN, 0"})
    void one_output_means_class_1_if_it_exceeds_a_half_by_more_than_rounding(double output, int expected) {
        assertThat(Classification.of(Vec.of(output))).isEqualTo(expected);
        assertThat(OutputLayer.countRight(new double[] {output}, new double[] {expected}, 1, 1))
                .isEqualTo(1);
    }

    @Test
    void among_several_outputs_the_first_within_rounding_of_the_largest_counts() {
        assertThat(Classification.of(Vec.of(0.2, 0.4, 0.4000000009))).isEqualTo(1);
        assertThat(Classification.of(Vec.of(0.2, 0.4, 0.4000000011))).isEqualTo(2);
        assertThat(Classification.of(Vec.of(0.5, 0.5 + 1e-16))).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[17]"})
    void two_outputs_that_tie_up_to_rounding_score_half(String hidden) {
        // XOR one-hot without a hidden layer ends at ½ each; so does any network from zero, narrow or wide.
        String text = """
                {'format': 1, 'data': {'kind': 'table', 'inputs': [[0, 0], [0, 1], [1, 0], [1, 1]],
                 'targets': [[0, 1], [1, 0], [1, 0], [0, 1]]}, 'network': {'hidden': %s},
                 'training': {'optimizer': {'kind': 'sgd', 'learning_rate': 0.5}, 'steps': 3000},
                 'initializer': {'weights': {'kind': '%s', 'sd': 1}}}
                """.formatted(hidden, "normal");
        if (!hidden.equals("[]")) {
            text = text.replace("'kind': 'normal', 'sd': 1", "'kind': 'zero'");
        }
        var reports = Runs.reports(Runs.experiment(text));
        assertThat(reports.get(3000).evaluation().accuracy()).hasValue(0.5);
    }
}
