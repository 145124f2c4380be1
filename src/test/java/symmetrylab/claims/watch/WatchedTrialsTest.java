package symmetrylab.claims.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import symmetrylab.claims.Figures;
import symmetrylab.claims.Measurement;
import symmetrylab.claims.Trial;
import symmetrylab.claims.trial.EachRun;
import symmetrylab.claims.watch.EntryDifferences.Entries;
import symmetrylab.claims.watch.SampleBackprop.Signal;
import symmetrylab.claims.watch.TwoRuns.Score;
import symmetrylab.testing.Runs;

/** The trials that watch a training, on short ones whose answer is known. */
class WatchedTrialsTest {

    private static final String ZERO = "'initializer': {'weights': {'kind': 'zero'}}";

    @Test
    void differences_are_told_apart_by_rows_and_columns() {
        Figures figures = measured(new EntryDifferences(Entries.WEIGHTS), """
                'network': {'hidden': [2]}, 'training': {'steps': 0}, 'runs': [{}],
                'initializer': {'weights': [{'kind': 'explicit', 'values': [[1, 2], [4, 8]]}, {'kind': 'zero'}]}
                """).figures();
        assertThat(figures.get("largest_difference")).isEqualTo(7);
        assertThat(figures.get("across_neurons")).isEqualTo(6);
        assertThat(figures.get("across_inputs")).isEqualTo(4);
    }

    @Test
    void gradients_of_equal_neurons_differ_across_inputs_only() {
        Figures figures = measured(new EntryDifferences(Entries.GRADIENT), """
                'data': {'kind': 'table', 'inputs': [[1, 3]], 'targets': [[1]]}, 'training': {'steps': 0},
                'network': {'hidden': [3], 'activation': 'identity', 'output': 'identity', 'loss': 'mse'},
                'initializer': {'weights': {'kind': 'constant', 'value': 1}}, 'runs': [{}]
                """).figures();
        assertThat(figures.get("across_neurons")).isZero();
        assertThat(figures.get("across_inputs")).isPositive().isEqualTo(figures.get("largest_difference"));
    }

    @Test
    void the_first_step_from_zero_moves_output_weights_of_sigmoid_neurons_only() {
        String and = "'data': {'kind': 'and'}, " + ZERO
                + ", 'training': {'steps': 1, 'optimizer': {'kind': 'sgd', 'learning_rate': 0.5}}";
        Figures sigmoid = measured(new WeightMoves(), and + ", 'network': {'activation': 'sigmoid'}, 'runs': [{}]")
                .figures();
        // The rate times the mean residual, 1/4, times the activation, 1/2.
        assertThat(sigmoid.get("largest_output_weight_change")).isCloseTo(0.0625, within(1e-15));
        assertThat(sigmoid.get("largest_hidden_weight_change")).isZero();
        assertThat(measured(new WeightMoves(), and + ", 'network': {'activation': 'tanh'}, 'runs': [{}]")
                        .figures()
                        .get("largest_weight_change"))
                .isZero();
    }

    @Test
    void every_run_by_itself_names_its_figures() {
        Measurement measured = measured(
                new EachRun(new WeightMoves(), List.of("with_tanh", "sigmoid")),
                "'data': {'kind': 'and'}, " + ZERO + ", 'training': {'steps': 2},"
                        + "'runs': [{'name': 'A', 'network': {'activation': 'tanh'}},"
                        + " {'name': 'B', 'network': {'activation': 'sigmoid'}}]");
        assertThat(measured.figures().get("with_tanh_largest_weight_change")).isZero();
        assertThat(measured.figures().get("sigmoid_largest_weight_change")).isPositive();
        assertThat(measured.curves().get(2).name()).isEqualTo("sigmoid_hidden_change");
    }

    @Test
    void every_run_needs_a_word() {
        assertThatThrownBy(
                        () -> measured(new EachRun(new WeightMoves(), List.of("one")), "'runs': [{}, {'name': 'B'}]"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("one");
    }

    @Test
    void layers_of_sigmoid_neurons_wake_one_a_step_and_those_of_tanh_never() {
        String deep = "'data': {'kind': 'and'}, " + ZERO + ", 'training': {'steps': 5}, 'runs': [{}], ";
        Figures sigmoid = measured(new FirstMoves(), deep + "'network': {'hidden': [2, 2], 'activation': 'sigmoid'}")
                .figures();
        assertThat(sigmoid.get("layer_3_step")).isEqualTo(1);
        assertThat(sigmoid.get("layer_1_step")).isEqualTo(3);
        assertThat(sigmoid.get("least_lag")).isEqualTo(1);
        assertThat(sigmoid.get("largest_lag")).isEqualTo(1);
        assertThat(measured(new FirstMoves(), deep + "'network': {'hidden': [2, 2], 'activation': 'tanh'}")
                        .figures()
                        .get("least_lag"))
                .isNaN();
    }

    @Test
    void the_range_of_outputs_is_the_largest_less_the_smallest() {
        Figures figures = measured(new OutputRange(), """
                'data': {'kind': 'table', 'inputs': [[0], [2], [1]], 'targets': [[0.5], [3], [1.5]]},
                'network': {'hidden': [], 'output': 'identity', 'loss': 'mse'}, 'training': {'steps': 0},
                'initializer': {'weights': {'kind': 'constant', 'value': 3}}, 'runs': [{}]
                """).figures();
        assertThat(figures.get("first_output_range")).isEqualTo(6);
    }

    @Test
    void samples_have_gradients_and_deltas_even_where_their_means_cancel() {
        String zero = "'data': {'kind': 'xor'}, " + ZERO + ", 'training': {'steps': 100}, 'runs': [{}], ";
        Figures gradients = measured(
                        new SampleBackprop(Signal.WEIGHT_GRADIENT), zero + "'network': {'activation': 'sigmoid'}")
                .figures();
        // Residual 1/2 times activation 1/2; nothing comes back through weights of 0.
        assertThat(gradients.get("strongest_layer")).isCloseTo(0.25, within(1e-15));
        assertThat(gradients.get("strongest_layer_later")).isCloseTo(0.25, within(1e-15));
        assertThat(gradients.get("weakest_layer")).isZero();
        Figures deltas = measured(new SampleBackprop(Signal.DELTA), zero + "'network': {'activation': 'tanh'}")
                .figures();
        assertThat(deltas.get("strongest_layer")).isCloseTo(0.5, within(1e-15));
        assertThat(deltas.get("weakest_layer_later")).isZero();
    }

    @Test
    void a_tanh_network_whose_layers_were_all_set_to_zero_is_left_with_its_output_bias() {
        Figures figures = measured(new LossAfterEdit(), """
                'data': {'kind': 'and'}, 'training': {'steps': 400, 'optimizer': {'kind': 'sgd', 'learning_rate': 1}},
                'runs': [{'edits': [{'step': 100, 'kind': 'zero', 'layer': 1},
                                    {'step': 100, 'kind': 'zero', 'layer': 2}]}]
                """).figures();
        double biasOnly = -0.25 * Math.log(0.25) - 0.75 * Math.log(0.75);
        assertThat(figures.get("bias_only_loss")).isCloseTo(biasOnly, within(1e-12));
        assertThat(figures.get("loss_before")).isLessThan(0.5);
        assertThat(figures.get("loss_at_edit")).isCloseTo(Math.log(2), within(1e-12));
        assertThat(figures.get("lowest_loss_after")).isCloseTo(biasOnly, within(1e-6));
        assertThat(figures.get("recovered_step")).isInfinite();
    }

    @Test
    void two_equal_runs_do_not_differ_and_two_rates_do() {
        String two = "'training': {'steps': 20}, 'runs': [{}, {'name': 'Other'%s}]";
        assertThat(measured(new TwoRuns(Score.LOSS), two.formatted(""))
                        .figures()
                        .get("largest_difference"))
                .isZero();
        Figures faster = measured(
                        new TwoRuns(Score.LOSS),
                        two.formatted(
                                ", 'training': {'steps': 20, 'optimizer':" + " {'kind': 'sgd', 'learning_rate': 0.3}}"))
                .figures();
        assertThat(faster.get("final_difference")).isPositive();
        assertThat(faster.get("largest_difference")).isGreaterThanOrEqualTo(faster.get("final_difference"));
    }

    private static Measurement measured(Trial trial, String fields) {
        return trial.measure(Runs.experiment("{'format': 1, " + fields + "}"));
    }
}
