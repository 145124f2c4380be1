package symmetrylab.claims.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import symmetrylab.claims.Figures;
import symmetrylab.claims.Measurement;
import symmetrylab.claims.seeds.LeavingDirections;
import symmetrylab.claims.seeds.LeavingDirections.Counted;
import symmetrylab.claims.start.ClaimedActivations;
import symmetrylab.claims.start.Saturation;
import symmetrylab.nn.Experiment;
import symmetrylab.numeric.Vec;
import symmetrylab.testing.Runs;

class ZeroTrialsTest {

    private static final String AND = "'kind': 'and'";
    private static final String BLOBS = "'kind': 'blobs', 'samples': 60";

    @Test
    void gradients_of_layers_are_norms_over_weights_and_biases() {
        // One input of 1, one neuron, weights of 1, target 0: every activation and delta is 1.
        Experiment experiment = experiment(
                "'kind': 'table', 'inputs': [[1]], 'targets': [[0]]",
                "{'kind': 'constant', 'value': 1}",
                "'activation': 'identity', 'hidden': [1, 1], 'output': 'identity', 'loss': 'mse'",
                0);
        Figures figures = new HiddenGradients().measure(experiment).figures();
        for (String layer : new String[] {"layer_1_gradient", "layer_2_gradient", "output_gradient"}) {
            assertThat(figures.get(layer)).as(layer).isEqualTo(Math.sqrt(2), within(1e-15));
        }
        assertThat(figures.get("largest_hidden_gradient")).isEqualTo(figures.get("layer_1_gradient"));
    }

    @Test
    void from_zero_only_the_output_bias_has_a_gradient() {
        Experiment experiment = experiment(AND, "{'kind': 'zero'}", "'activation': 'tanh', 'hidden': [3, 3]", 0);
        Figures figures = new HiddenGradients().measure(experiment).figures();
        assertThat(figures.get("largest_hidden_gradient")).isZero();
        assertThat(figures.get("output_gradient")).isEqualTo(0.25);
    }

    @Test
    void the_sigmoid_of_zero_is_a_half_for_every_input() {
        Experiment experiment = experiment(
                "'kind': 'table', 'inputs': [[1, 2], [3, -4]], 'targets': [[0], [1]]",
                "{'kind': 'zero'}",
                "'activation': 'sigmoid'",
                0);
        Figures figures =
                new ClaimedActivations(Vec.of(0.5, 0.9)).measure(experiment).figures();
        assertThat(figures.get("activation_1")).isEqualTo(0.5);
        assertThat(figures.get("activation_2")).isEqualTo(0.5);
        assertThat(figures.get("largest_difference")).isEqualTo(0.4, within(1e-15));
    }

    @Test
    void zeros_are_counted_among_weights_activations_and_neurons() {
        Experiment sparse = experiment(AND, "{'kind': 'sparse', 'nonzero': 1, 'sd': 1}", "'activation': 'sigmoid'", 0);
        Figures few = new ExactZeros().measure(sparse).figures();
        // One of two weights of each of four neurons, and three of four at the output.
        assertThat(few.get("zero_weight_share")).isEqualTo(7 / 12.0, within(1e-15));
        assertThat(few.get("zero_activation_share")).isZero();
        Experiment zero = experiment(AND, "{'kind': 'zero'}", "'activation': 'relu'", 100);
        Figures all = new ExactZeros().measure(zero).figures();
        assertThat(all.get("zero_weight_share")).isEqualTo(1);
        assertThat(all.get("zero_activation_share")).isEqualTo(1);
        assertThat(all.get("dead_neuron_share")).isEqualTo(1);
        assertThat(all.get("accuracy")).isEqualTo(0.75);
    }

    @Test
    void two_layers_that_double_let_signals_grow_fourfold() {
        Experiment experiment =
                experiment(AND, "{'kind': 'identity', 'gain': 2}", "'activation': 'identity', 'hidden': [2, 2]", 0);
        Figures figures = new Saturation(3).measure(experiment).figures();
        assertThat(figures.get("signal_growth")).isEqualTo(4, within(1e-14));
        assertThat(figures.get("saturated_share")).isNaN();
    }

    @Test
    void large_weights_saturate_and_small_ones_do_not() {
        String network = "'activation': 'tanh', 'hidden': [8]";
        Experiment large = experiment(BLOBS, "{'kind': 'normal', 'sd': 1000}", network, 0);
        Experiment small = experiment(BLOBS, "{'kind': 'normal', 'sd': 0.001}", network, 0);
        assertThat(new Saturation(3).measure(large).figures().get("saturated_share"))
                .isGreaterThan(0.99);
        assertThat(new Saturation(3).measure(small).figures().get("saturated_share"))
                .isZero();
    }

    @Test
    void factors_scale_weights_but_not_zero() {
        Vec factors = Vec.of(1, 10);
        Experiment half = experiment(AND, "{'kind': 'constant', 'value': 0.5}", "'activation': 'tanh'", 5);
        Experiment zero = experiment(AND, "{'kind': 'zero'}", "'activation': 'tanh'", 5);
        Figures scaled = new ScaledStart(factors).measure(half).figures();
        assertThat(scaled.get("largest_scaled_weight")).isEqualTo(5);
        assertThat(scaled.get("largest_final_spread")).isZero();
        assertThat(new ScaledStart(factors).measure(zero).figures().get("largest_scaled_weight"))
                .isZero();
    }

    @Test
    void weights_of_zero_cannot_be_normalized() {
        Experiment zero = experiment(AND, "{'kind': 'zero'}", "'activation': 'sigmoid'", 50);
        Figures figures = new WeightNormalization().measure(zero).figures();
        assertThat(figures.get("finite_weight_share")).isZero();
        assertThat(figures.get("largest_spread")).isNaN();
        assertThat(figures.get("largest_spread_with_epsilon")).isZero();
    }

    @Test
    void normalized_weights_learn() {
        Experiment random = experiment(AND, "{'kind': 'glorot_normal'}", "'activation': 'tanh'", 500);
        Figures figures = new WeightNormalization().measure(random).figures();
        assertThat(figures.get("finite_weight_share")).isEqualTo(1);
        assertThat(figures.get("largest_spread"))
                .isGreaterThan(1)
                .isEqualTo(figures.get("largest_spread_with_epsilon"), within(1e-9));
        assertThat(figures.get("loss_with_epsilon")).isLessThan(0.05);
    }

    @Test
    void tiny_neurons_leave_zero_in_two_directions() {
        Experiment tiny =
                experiment(BLOBS, "{'kind': 'normal', 'sd': 1e-6}", "'activation': 'tanh', 'hidden': [8]", 500);
        Figures figures =
                new LeavingDirections(3, Counted.DIRECTIONS).measure(tiny).figures();
        assertThat(figures.get("directions")).isEqualTo(2);
        assertThat(figures.get("left_step")).isBetween(10.0, 100.0);
    }

    @Test
    void neurons_that_never_leave_do_not_count() {
        Measurement stuck = new LeavingDirections(3, Counted.DIRECTIONS)
                .measure(experiment("'kind': 'xor'", "{'kind': 'zero'}", "'activation': 'tanh'", 50));
        assertThat(stuck.leftOut()).isPresent();
        assertThat(stuck.figures().get("left_step")).isInfinite();
    }

    @Test
    void the_largest_hidden_gradient_is_0_where_no_hidden_weight_moves() {
        Experiment relu = experiment(AND, "{'kind': 'zero'}", "'activation': 'relu'", 50);
        Experiment sigmoid = experiment(AND, "{'kind': 'zero'}", "'activation': 'sigmoid'", 50);
        assertThat(new SpreadTrial().measure(relu).figures().get("largest_hidden_gradient"))
                .isZero();
        assertThat(new SpreadTrial().measure(sigmoid).figures().get("largest_hidden_gradient"))
                .isGreaterThan(1e-3);
    }

    private static Experiment experiment(String data, String weights, String network, int steps) {
        return Runs.experiment("{'format': 1, 'data': {" + data + "}, 'runs': [{'name': 'Run', 'network': {" + network
                + "}, 'initializer': {'weights': " + weights + "}, 'training': {'steps': " + steps
                + ", 'optimizer': {'kind': 'sgd', 'learning_rate': 0.5}}}]}");
    }
}
