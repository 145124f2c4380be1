package symmetrylab.analysis.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import symmetrylab.analysis.state.LayerFlow.Distribution;
import symmetrylab.nn.Activation;
import symmetrylab.nn.Architecture;
import symmetrylab.nn.Experiment;
import symmetrylab.nn.Parameters;
import symmetrylab.nn.Trainer;
import symmetrylab.numeric.Range;
import symmetrylab.spec.LossKind;
import symmetrylab.spec.OutputKind;
import symmetrylab.testing.Runs;

class LayerFlowTest {

    private static final String DEEP = """
            {'format': 1, 'data': {'kind': 'blobs', 'samples': 100},
             'network': {'hidden': [30, 30, 30, 30, 30, 30], 'activation': '%s'},
             'initializer': {'weights': {'kind': '%s'}, 'seed': 4}}
            """;

    private static LayerFlow flow(Experiment experiment, Range range) {
        var start = new Trainer(experiment.runs().get(0), experiment.data()).start();
        return LayerFlow.of(start.parameters(), experiment.data(), range, 10);
    }

    private static LayerFlow deep(String activation, String weights) {
        return flow(Runs.experiment(DEEP.formatted(activation, weights)), new Range(-1, 1));
    }

    /** Glorot's weights of a square layer are He's over √2, and so are the activations of ReLU, once more a layer. */
    @Test
    void with_relu_he_keeps_the_size_and_glorot_loses_a_factor_of_the_root_of_two_a_layer() {
        LayerFlow he = deep("relu", "he_normal");
        LayerFlow glorot = deep("relu", "glorot_normal");
        assertThat(shrinking(he)).isBetween(0.3, 3.0);
        assertThat(shrinking(glorot)).isCloseTo(shrinking(he) * Math.pow(0.5, 2.5), within(1e-9));
    }

    private static double shrinking(LayerFlow flow) {
        return flow.activations().get(5).deviation() / flow.activations().get(0).deviation();
    }

    @Test
    void gradients_vanish_through_sigmoids_and_not_through_tanh() {
        assertThat(ratio(deep("sigmoid", "glorot_normal"))).isLessThan(0.01);
        assertThat(ratio(deep("tanh", "glorot_normal"))).isBetween(0.1, 10.0);
    }

    private static double ratio(LayerFlow flow) {
        return flow.gradients().get(0).deviation() / flow.gradients().get(6).deviation();
    }

    @Test
    void neurons_without_any_output_are_dead() {
        LayerFlow flow = flow(Runs.experiment("""
                {'format': 1, 'data': {'kind': 'table', 'inputs': [[1], [2]], 'targets': [[0.5], [0.7]]},
                 'network': {'hidden': [3], 'activation': 'relu'}, 'initializer': {'weights': [{'kind': 'explicit',
                  'values': [[1], [-1], [-2]]}, {'kind': 'constant', 'value': 1}],
                  'biases': [{'kind': 'explicit', 'values': [0, 1.5, 0]}, {'kind': 'zero'}]}}
                """), new Range(0, 2));
        assertThat(flow.dead()).containsExactly(1);
        Distribution activations = flow.activations().get(0);
        // 1 and 2, 0.5 and 0, twice 0.
        assertThat(activations.zeros()).isEqualTo(0.5);
        assertThat(activations.shares().get(0)).isEqualTo(0.5);
        assertThat(activations.shares().get(9)).isCloseTo(1.0 / 6, within(1e-15));
        // Both gradients of the dead neuron.
        assertThat(flow.gradients().get(0).zeros()).isCloseTo(1.0 / 3, within(1e-15));
    }

    @Test
    void shares_sum_to_one_and_large_data_are_sampled() {
        Experiment experiment = Runs.experiment("""
                {'format': 1, 'data': {'kind': 'moons', 'samples': 100000}, 'network': {'hidden': [8, 8]},
                 'initializer': {'weights': {'kind': 'glorot_normal'}}}
                """);
        LayerFlow flow = flow(experiment, new Range(-1, 1));
        assertThat(flow.samples()).isBetween(1000, 20_000);
        for (Distribution layer : flow.activations()) {
            assertThat(DoubleStream.of(layer.shares().toArray()).sum()).isCloseTo(1, within(1e-12));
        }
        for (Distribution layer : flow.gradients()) {
            assertThat(DoubleStream.of(layer.shares().toArray()).sum() + layer.zeros())
                    .isCloseTo(1, within(1e-12));
        }
    }

    @Test
    void updates_are_measured_by_the_size_of_the_weights() {
        Architecture network = new Architecture(List.of(1, 2, 1), Activation.TANH, OutputKind.IDENTITY, LossKind.MSE);
        Parameters before = Parameters.copyOf(network, new double[] {3, 9, 4, 9, 0, 0, 9});
        Parameters after = Parameters.copyOf(network, new double[] {3.3, 1, 4.4, 1, 0, 1, 1});
        assertThat(LayerFlow.updates(before, after).get(0))
                .as("biases do not count")
                .isCloseTo(0.1, within(1e-12));
        assertThat(LayerFlow.updates(before, after).get(1)).isInfinite();
        assertThat(LayerFlow.updates(before, before)).containsExactly(0.0, 0.0);
    }
}
