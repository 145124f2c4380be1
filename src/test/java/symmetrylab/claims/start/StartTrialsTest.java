package symmetrylab.claims.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import symmetrylab.claims.Measurement;
import symmetrylab.claims.Trial;
import symmetrylab.testing.Runs;

/** The trials that look at a start alone, on starts whose answer is known. */
class StartTrialsTest {

    private static final String XOR = "{'kind': 'xor'}";

    @Test
    void ones_give_the_logistic_function_of_the_sum_and_halves_do_not() {
        assertThat(figure(new SumActivation(), "largest_difference", XOR, "sigmoid", "4", constant(1)))
                .isLessThan(1e-15);
        double halves = 1 / (1 + Math.exp(-2)) - 1 / (1 + Math.exp(-1));
        assertThat(figure(new SumActivation(), "largest_difference", XOR, "sigmoid", "4", constant(0.5)))
                .isCloseTo(halves, within(1e-12));
    }

    @Test
    void of_an_all_zero_network_with_one_hidden_layer_only_output_weights_of_sigmoid_neurons_matter() {
        Trial trial = new SingleWeights(5);
        assertThat(figure(trial, "weights", XOR, "sigmoid", "4", constant(0))).isEqualTo(12);
        assertThat(figure(trial, "weights_that_matter", XOR, "sigmoid", "4", constant(0)))
                .isEqualTo(4);
        assertThat(figure(trial, "largest_output_change", XOR, "sigmoid", "4", constant(0)))
                .isCloseTo(1 / (1 + Math.exp(-2.5)) - 0.5, within(1e-12));
        assertThat(figure(trial, "weights_that_matter", XOR, "tanh", "4", constant(0)))
                .isZero();
    }

    @Test
    void the_curvature_of_logistic_regression_at_zero_is_a_quarter_of_the_mean_square_of_its_inputs() {
        Measurement measured = measured(new StartCurvature(), "{'kind': 'and'}", "tanh", "", constant(0));
        // Of the matrix of means of x1, x2 and 1: 1/4, and the roots of t² − 7t/4 + 1/4.
        double root = Math.sqrt(49 / 16.0 - 1);
        assertThat(measured.figures().get("least_eigenvalue")).isCloseTo((1.75 - root) / 8, within(1e-12));
        assertThat(measured.figures().get("largest_eigenvalue")).isCloseTo((1.75 + root) / 8, within(1e-12));
        assertThat(measured.figures().get("positive")).isEqualTo(3);
        // Means of the residual times each input: 0, 0 and 1/4.
        assertThat(measured.figures().get("gradient_norm")).isCloseTo(0.25, within(1e-12));
    }

    @Test
    void a_start_at_a_kink_is_left_out() {
        assertThat(measured(new StartCurvature(), XOR, "relu", "4", constant(0)).leftOut())
                .isPresent();
    }

    @Test
    void there_is_a_lower_loss_near_a_saddle_and_none_near_a_minimum() {
        Trial trial = new NearbyLoss(0.1, 2, 200);
        assertThat(figure(trial, "largest_drop", XOR, "tanh", "", constant(0))).isZero();
        assertThat(figure(trial, "drop_along_eigenvector", XOR, "tanh", "", constant(0)))
                .isNegative();
        String symmetric = "{'kind': 'table', 'inputs': [[-1], [1]], 'targets': [[0], [1]]}";
        Measurement saddle = measured(trial, symmetric, "tanh", "2", constant(0));
        assertThat(saddle.figures().get("drop_along_eigenvector")).isPositive();
        assertThat(saddle.figures().get("largest_drop"))
                .isGreaterThanOrEqualTo(saddle.figures().get("drop_along_eigenvector"));
    }

    @Test
    void weights_that_double_every_input_quadruple_the_variance_in_each_layer() {
        String data = "{'kind': 'table', 'inputs': [[1, -3], [0.5, 2], [-2, 0.25]], 'targets': [[0], [1], [1]]}";
        Measurement doubled =
                measured(new SignalSizes(3), data, "identity", "2, 2, 2", "{'kind': 'identity', 'gain': 2}");
        assertThat(doubled.figures().get("activation_ratio")).isCloseTo(16, within(1e-12));
        assertThat(doubled.figures().get("largest_change")).isGreaterThanOrEqualTo(16);
        assertThat(doubled.curves().get(0).values().size()).isEqualTo(3);
    }

    @Test
    void the_identity_keeps_the_variance_as_it_is() {
        String data = "{'kind': 'table', 'inputs': [[1, -3], [0.5, 2], [-2, 0.25]], 'targets': [[0], [1], [1]]}";
        Measurement kept = measured(new KeepingScale(1), data, "identity", "2, 2", "{'kind': 'identity', 'gain': 0.5}");
        assertThat(kept.figures().get("sd_2")).isCloseTo(2, within(1e-9));
        assertThat(KeepingScale.slope(new double[] {1, 4, 16}, new double[] {3, 1.5, 0.75}))
                .isCloseTo(-0.5, within(1e-12));
    }

    private static String constant(double value) {
        return value == 0 ? "{'kind': 'zero'}" : "{'kind': 'constant', 'value': " + value + "}";
    }

    private static double figure(
            Trial trial, String figure, String data, String activation, String hidden, String weights) {
        return measured(trial, data, activation, hidden, weights).figures().get(figure);
    }

    private static Measurement measured(Trial trial, String data, String activation, String hidden, String weights) {
        return trial.measure(Runs.experiment("""
                {'format': 1, 'data': %s, 'network': {'hidden': [%s], 'activation': '%s'},
                 'initializer': {'weights': %s}, 'runs': [{}]}
                """.formatted(data, hidden, activation, weights)));
    }
}
