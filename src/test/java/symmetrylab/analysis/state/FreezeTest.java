package symmetrylab.analysis.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.nn.Experiment;
import symmetrylab.nn.StepReport;
import symmetrylab.testing.Runs;

class FreezeTest {

    private static final String ZERO = """
            {'format': 1, 'data': {'kind': '%s'}, 'network': {'hidden': %s, 'activation': '%s'},
             'initializer': {'weights': {'kind': 'zero'}}, 'training': {%s 'steps': 40}}
            """;

    @Test
    void and_at_zero_without_a_hidden_layer_is_frozen_at_the_start_only() {
        List<Optional<Freeze>> states = all(ZERO.formatted("and", "[]", "tanh", ""));
        assertThat(states.get(0)).hasValue(Freeze.AT_THIS_STEP);
        assertThat(states.subList(1, states.size())).allMatch(Optional::isEmpty);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tanh", "relu", "gelu", "silu", "elu"})
    void zero_with_an_activation_through_the_origin_is_frozen_for_ever(String activation) {
        assertThat(all(ZERO.formatted("and", "[3, 2]", activation, "")))
                .allMatch(freeze -> freeze.equals(Optional.of(Freeze.NO_SIGNAL)));
        assertThat(all(ZERO.formatted("and", "[3, 2]", activation, "'batch': 1, 'optimizer': {'kind': 'adam'},")))
                .allMatch(freeze -> freeze.equals(Optional.of(Freeze.NO_SIGNAL)));
    }

    @Test
    void a_run_without_any_gradient_is_at_rest() {
        assertThat(all(ZERO.formatted("xor", "[3]", "tanh", "")))
                .allMatch(freeze -> freeze.equals(Optional.of(Freeze.AT_REST)));
    }

    @Test
    void weights_that_rest_with_biases_held_rest_for_ever() {
        for (String training : List.of("'hold': 'biases',", "'hold': 'biases', 'batch': 1, 'dropout': 0.5,")) {
            assertThat(all(ZERO.formatted("and", "[3]", "tanh", training)))
                    .allMatch(freeze -> freeze.equals(Optional.of(Freeze.HELD)));
        }
        // Without the bias, which moved first, the weights never follow.
        assertThat(all(ZERO.formatted("and", "[]", "tanh", "'hold': 'biases',")))
                .allMatch(freeze -> freeze.equals(Optional.of(Freeze.HELD)));
    }

    @Test
    void sigmoid_neurons_that_cancel_by_chance_are_frozen_only_for_now() {
        assertThat(all(ZERO.formatted("xor", "[3]", "sigmoid", "'batch': 2, 'shuffle': false,")))
                .allMatch(freeze -> freeze.equals(Optional.of(Freeze.AT_THIS_STEP)));
    }

    @Test
    void nothing_is_for_ever_before_an_edit() {
        String edited = ZERO.replace("'training'", "'edits': [{'kind': 'zero', 'step': 20, 'layer': 1}], 'training'");
        List<Optional<Freeze>> states = all(edited.formatted("xor", "[3]", "tanh", ""));
        assertThat(states.subList(0, 20)).allMatch(freeze -> freeze.equals(Optional.of(Freeze.AT_THIS_STEP)));
        assertThat(states.subList(20, 41)).allMatch(freeze -> freeze.equals(Optional.of(Freeze.AT_REST)));
    }

    @Test
    void with_dropout_nothing_is_for_ever() {
        for (String gate : List.of("and", "xor")) {
            assertThat(all(ZERO.formatted(gate, "[3]", "tanh", "'dropout': 0.5,")))
                    .allMatch(freeze -> freeze.equals(Optional.of(Freeze.AT_THIS_STEP)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'kind': 'set', 'step': 1, 'layer': 2, 'to': 1, 'from': 1, 'value': 0}",
                "{'kind': 'set', 'step': 1, 'layer': 2, 'to': 1, 'from': 0, 'value': 1}"
            })
    void nothing_is_for_ever_while_the_momentum_of_a_bias_goes_on(String edit) {
        // The input is 0, so only biases learn at first. The edits cut the layer off, or hit the target.
        List<Optional<Freeze>> states = all("""
                {'format': 1, 'data': {'kind': 'table', 'inputs': [[0]], 'targets': [[1]]},
                 'network': {'hidden': [1], 'activation': 'tanh', 'output': 'identity'},
                 'initializer': {'weights': {'kind': 'constant', 'value': 1}},
                 'training': {'steps': 3, 'optimizer': {'kind': 'sgd', 'momentum': 0.9}},
                 'edits': [%s, {'kind': 'set', 'step': 1, 'layer': 1, 'to': 1, 'from': 0, 'value': 0}]}
                """.formatted(edit));
        assertThat(states.get(1)).hasValue(Freeze.AT_THIS_STEP);
        assertThat(states.get(2)).as("the bias has moved").isEmpty();
    }

    @Test
    void a_run_that_moves_is_not_frozen() {
        assertThat(all(ZERO.formatted("and", "[3]", "sigmoid", "")).get(1)).isEmpty();
        assertThat(Freeze.AT_THIS_STEP.isForEver()).isFalse();
        assertThat(Freeze.NO_SIGNAL.isForEver()).isTrue();
    }

    private static List<Optional<Freeze>> all(String text) {
        Experiment experiment = Runs.experiment(text);
        List<StepReport> reports = Runs.reports(experiment);
        return reports.stream()
                .map(report -> Freeze.of(report, experiment.runs().get(0), experiment.data()))
                .toList();
    }
}
