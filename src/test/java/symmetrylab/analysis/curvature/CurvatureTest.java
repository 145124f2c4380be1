package symmetrylab.analysis.curvature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.analysis.curvature.Spectrum.Verdict;
import symmetrylab.data.DataSet;
import symmetrylab.nn.Activation;
import symmetrylab.nn.Architecture;
import symmetrylab.nn.Backprop;
import symmetrylab.nn.Experiment;
import symmetrylab.nn.Parameters;
import symmetrylab.nn.StepReport;
import symmetrylab.numeric.Mat;
import symmetrylab.spec.LossKind;
import symmetrylab.spec.OutputKind;
import symmetrylab.testing.Networks;
import symmetrylab.testing.Runs;

class CurvatureTest {

    @ParameterizedTest
    @ValueSource(strings = {"tanh", "identity", "silu", "gelu", "sigmoid", "softplus"})
    void xor_at_zero_is_flat_except_along_the_output_bias(String activation) {
        StepReport start = Runs.lastReport(Runs.experiment("""
                {'format': 1, 'network': {'hidden': [4], 'activation': '%s'},
                 'initializer': {'weights': {'kind': 'zero'}}, 'training': {'steps': 0}}
                """.formatted(activation)));
        Spectrum spectrum = spectrum(
                start.state().parameters(), Runs.preset("zero-against-random").data());
        double atZero = activation.equals("sigmoid") ? 0.5 : activation.equals("softplus") ? Math.log(2) : 0;
        double[] values = spectrum.eigenvalues().toArray();
        for (int i = 0; i < 16; i++) {
            assertThat(values[i]).isCloseTo(0, within(1e-15));
        }
        // p(1 − p) (1 + Σ a²) of the output's own weights and bias: ¼ where the hidden neurons answer 0.
        assertThat(values[16]).isCloseTo(0.25 * (1 + 4 * atZero * atZero), within(1e-15));
        assertThat(start.evaluation().gradient().toArray()).containsOnly(0.0);
        assertThat(start.evaluation().loss()).isEqualTo(Math.log(2));
        assertThat(spectrum.verdict()).isEqualTo(Verdict.FLAT);
        assertThat(spectrum.negative()).isZero();
        assertThat(spectrum.zero()).isEqualTo(16);
        assertThat(spectrum.positive()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"and, 0.25", "or, -0.25"})
    void and_and_or_at_zero_become_strict_saddles_once_the_bias_has_settled(String gate, double biasGradient) {
        Experiment experiment = Runs.experiment("""
                {'format': 1, 'data': {'kind': '%s'}, 'network': {'hidden': [2]},
                 'initializer': {'weights': {'kind': 'zero'}},
                 'training': {'optimizer': {'kind': 'sgd', 'learning_rate': 1}, 'steps': 400}}
                """.formatted(gate));
        List<StepReport> reports = Runs.reports(experiment);
        StepReport start = reports.get(0);
        assertThat(start.evaluation().gradient().bias(1, 0)).isEqualTo(biasGradient);
        assertThat(spectrum(start.state().parameters(), experiment.data()).verdict())
                .isEqualTo(Verdict.NOT_STATIONARY);
        StepReport settled = reports.get(400);
        assertThat(settled.state().parameters().hasNoWeight()).isTrue();
        Spectrum spectrum = spectrum(settled.state().parameters(), experiment.data());
        // Only each neuron's outgoing weight and incoming weights are coupled, by c = mean of (p − y) x = ∓1/8 for both
        // inputs: eigenvalues ±|c| for each of the two, p(1 − p) for the bias, 0 for the rest.
        double coupling = Math.sqrt(2) / 8;
        assertThat(spectrum.eigenvalues().toArray())
                .containsExactly(
                        new double[] {-coupling, -coupling, 0, 0, 0, 0, coupling, coupling, 3.0 / 16}, within(1e-12));
        assertThat(spectrum.verdict()).isEqualTo(Verdict.SADDLE);
    }

    @Test
    void a_trained_convex_network_is_at_a_minimum() {
        Experiment experiment = Runs.experiment("""
                {'format': 1, 'data': {'kind': 'table', 'inputs': [[0], [1], [2.5]],
                  'targets': [[1], [0.5], [3]]}, 'network': {'hidden': []},
                 'training': {'steps': 1000, 'optimizer': {'kind': 'sgd', 'learning_rate': 0.3}}}
                """);
        Parameters last = Runs.lastReport(experiment).state().parameters();
        assertThat(spectrum(last, experiment.data()).verdict()).isEqualTo(Verdict.MINIMUM);
    }

    @Test
    void a_sigmoid_output_pushed_to_the_wrong_side_is_on_a_hilltop() {
        // ½ σ(z)² curves down where σ > ⅔; its slope is small far out only, so this is its second derivative alone.
        DataSet data = new DataSet(
                Mat.of(new double[][] {{0}}),
                Mat.of(new double[][] {{0}}),
                DataSet.TargetKind.BINARY,
                List.of("x"),
                List.of("y"));
        Architecture network = new Architecture(List.of(1, 1), Activation.TANH, OutputKind.SIGMOID, LossKind.MSE);
        Spectrum spectrum = spectrum(Parameters.copyOf(network, new double[] {0, 14.5}), data);
        assertThat(spectrum.smallest()).isNegative();
        assertThat(spectrum.verdict()).isEqualTo(Verdict.MAXIMUM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RELU", "LEAKY_RELU", "ELU"})
    void curvature_is_undefined_at_a_kink(Activation activation) {
        Architecture network = new Architecture(List.of(2, 2, 2, 3), activation, OutputKind.IDENTITY, LossKind.MSE);
        double[] flat = new double[network.parameterCount()];
        Arrays.fill(flat, 0.3);
        DataSet data = Networks.threeClasses();
        // The second neuron of the second layer: its inputs from the two equal neurons of the first cancel.
        flat[9] = 1;
        flat[10] = -1;
        flat[11] = 0;
        assertThat(curvature(Parameters.copyOf(network, flat), data))
                .isEqualTo(new Curvature.AtKink(new Kink(1, 1, 0)));
        flat[11] = 0.01;
        assertThat(curvature(Parameters.copyOf(network, flat), data)).isInstanceOf(Spectrum.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"relu", "leaky_relu", "elu"})
    void kinked_networks_at_zero_have_no_curvature(String activation) {
        Experiment experiment = Runs.experiment("""
                {'format': 1, 'network': {'hidden': [4], 'activation': '%s'},
                 'initializer': {'weights': {'kind': 'zero'}}, 'training': {'steps': 0}}
                """.formatted(activation));
        assertThat(curvature(Runs.lastReport(experiment).state().parameters(), experiment.data()))
                .isEqualTo(new Curvature.AtKink(new Kink(0, 0, 0)));
    }

    @Test
    void a_network_too_large_is_reported_and_not_computed() {
        DataSet data = Networks.threeClasses();
        Architecture network =
                new Architecture(List.of(2, 128, 128, 3), Activation.TANH, OutputKind.SOFTMAX, LossKind.CROSS_ENTROPY);
        Curvature curvature = curvature(Runs.randomParameters(network, 1, 1), data);
        assertThat(curvature).isEqualTo(new Curvature.TooLarge(17_283, 5));
        assertThat(curvature)
                .asInstanceOf(InstanceOfAssertFactories.type(Curvature.TooLarge.class))
                .extracting(Curvature.TooLarge::bytes)
                .isEqualTo(8L * 17_283 * 17_283);
    }

    @Test
    void a_state_that_is_not_finite_has_no_curvature() {
        Architecture network = Networks.all(List.of(2, 2, 3)).findFirst().orElseThrow();
        double[] flat = new double[network.parameterCount()];
        flat[3] = Double.POSITIVE_INFINITY;
        assertThat(curvature(Parameters.copyOf(network, flat), Networks.threeClasses()))
                .isEqualTo(new Curvature.NotFinite());
        Arrays.fill(flat, 1e100);
        assertThat(curvature(Parameters.copyOf(network, flat), Networks.threeClasses()))
                .isEqualTo(new Curvature.NotFinite());
    }

    private static Spectrum spectrum(Parameters parameters, DataSet data) {
        return (Spectrum) curvature(parameters, data);
    }

    private static Curvature curvature(Parameters parameters, DataSet data) {
        return Curvature.of(parameters, new Backprop(parameters.architecture(), data).evaluate(parameters), data);
    }
}
