package symmetrylab.analysis.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.nn.Experiment;
import symmetrylab.nn.StepReport;
import symmetrylab.nn.TrainingState;
import symmetrylab.numeric.Vec;
import symmetrylab.testing.Runs;

class StateMeasuresTest {

    @Test
    void a_weight_that_is_not_finite_means_diverged_before_all_else() {
        StepReport last = Runs.lastReport(Runs.experiment("""
                {'format': 1, 'data': {'kind': 'table', 'inputs': [[1], [2]], 'targets': [[1], [3.5]]},
                 'network': {'hidden': [1], 'activation': 'identity'},
                 'training': {'optimizer': {'kind': 'sgd', 'learning_rate': 1e6}}}
                """));
        assertThat(StateMeasures.of(last).state()).isEqualTo(RunState.DIVERGED);
    }

    @Test
    void tanh_at_zero_is_frozen_and_so_is_a_single_neuron_there() {
        assertThat(stateAt("'network': {'hidden': [4]}, " + zero(), 0)).isEqualTo(RunState.FROZEN);
        assertThat(stateAt("'network': {'hidden': [1]}, " + zero(), 0)).isEqualTo(RunState.FROZEN);
        assertThat(stateAt("""
                'data': {'kind': 'and'}, 'network': {'hidden': [4]}, 'training': {'batch': 1}, %s
                """.formatted(zero()), 50)).isEqualTo(RunState.FROZEN);
    }

    @Test
    void sigmoid_on_xor_is_frozen_by_balance_with_the_full_batch_only() {
        String network = "'network': {'hidden': [4], 'activation': 'sigmoid'}, " + zero();
        assertThat(stateAt(network, 0)).isEqualTo(RunState.FROZEN);
        assertThat(stateAt(network, 2000)).isEqualTo(RunState.FROZEN);
        assertThat(stateAt(network + ", 'training': {'batch': 2}", 0)).isEqualTo(RunState.IDENTICAL);
        assertThat(stateAt(network + ", 'training': {'batch': 4}", 0)).isEqualTo(RunState.FROZEN);
    }

    @Test
    void momentum_that_is_not_yet_at_rest_is_not_frozen() {
        // ReLU neurons that are dead for every sample: no gradient, but the memory of one still moves weights.
        Experiment experiment = Runs.experiment("""
                {'format': 1, 'network': {'hidden': [2], 'activation': 'relu'},
                 'initializer': {'weights': {'kind': 'constant', 'value': 1}},
                 'training': {'steps': 400, 'optimizer': {'kind': 'sgd', 'learning_rate': 20, 'momentum': 0.5}}}
                """);
        boolean coasting = Runs.reports(experiment).stream()
                .anyMatch(report -> report.evaluation().gradient().hasNoWeight() && !report.frozen());
        assertThat(coasting).isTrue();
    }

    @Test
    void one_neuron_a_layer_or_no_layer_is_single() {
        assertThat(stateAt("'network': {'hidden': [1, 1]}", 0)).isEqualTo(RunState.SINGLE);
        assertThat(stateAt("'network': {'hidden': []}", 0)).isEqualTo(RunState.SINGLE);
    }

    @Test
    void equal_neurons_in_every_layer_are_identical() {
        String constant = "'initializer': {'weights': {'kind': 'constant', 'value': 0.5}}";
        assertThat(stateAt("'network': {'hidden': [3, 1, 2]}, " + constant, 100))
                .isEqualTo(RunState.IDENTICAL);
    }

    @Test
    void equal_neurons_in_one_layer_are_partly_identical() {
        assertThat(stateAt("""
                'network': {'hidden': [2, 2]}, 'initializer': {'weights': {'kind': 'constant', 'value': 0.5},
                 'nudges': [{'layer': 1, 'to': 1, 'from': 1, 'add': 0.1}]}
                """, 10)).isEqualTo(RunState.PARTLY_IDENTICAL);
    }

    @Test
    void neurons_that_differ_only_in_outgoing_weights_have_the_same_features() {
        String nudged = """
                'network': {'hidden': [2]}, 'initializer': {'weights': {'kind': 'constant', 'value': 0.5},
                 'nudges': [{'layer': 2, 'to': 1, 'from': 1, 'add': 0.1}]}
                """;
        assertThat(stateAt(nudged, 0)).isEqualTo(RunState.SAME_FEATURES);
        assertThat(stateAt(nudged, 1)).isEqualTo(RunState.SPLIT);
    }

    @Test
    void random_neurons_are_split() {
        assertThat(stateAt("'network': {'hidden': [3, 3]}", 5)).isEqualTo(RunState.SPLIT);
    }

    // Widths on both sides of what one comparison can settle; the figures by vectors and maps, as they are defined.
    @ParameterizedTest
    @ValueSource(strings = {"[6]", "[3, 5]", "[1, 2, 4]"})
    void measures_follow_their_definitions(String hidden) {
        Experiment experiment = Runs.experiment("""
                {'format': 1, 'data': {'kind': 'blobs', 'samples': 20}, 'network': {'hidden': %s},
                 'initializer': {'weights': {'kind': 'constant', 'value': 0.5},
                  'nudges': [{'layer': 1, 'to': 1, 'from': 1, 'add': 0.5},
                   {'layer': 2, 'to': 1, 'from': 1, 'add': 1e-9}]},
                 'training': {'batch': 5, 'steps': 40, 'optimizer': {'kind': 'sgd', 'momentum': 0.5}}}
                """.formatted(hidden));
        for (StepReport report : Runs.reports(experiment)) {
            StateMeasures measures = StateMeasures.of(report);
            assertThat(StateMeasures.stateOf(report)).isEqualTo(measures.state());
            for (int layer = 0; layer < measures.spreads().size(); layer++) {
                NeuronClasses classes = NeuronClasses.of(report.state(), layer);
                assertThat(classes.classes()).isEqualTo(groups(report.state(), layer, true));
                assertThat(classes.features()).isEqualTo(groups(report.state(), layer, false));
                assertThat(measures.classCounts().get(layer))
                        .isEqualTo(classes.classes().size());
                assertThat(measures.spreads().get(layer))
                        .isEqualTo(Spread.of(report.state().parameters(), layer));
            }
        }
    }

    private static List<List<Integer>> groups(TrainingState state, int layer, boolean whole) {
        Map<List<Vec>, List<Integer>> groups = new LinkedHashMap<>();
        for (int neuron = 0; neuron < state.parameters().architecture().fanOut(layer); neuron++) {
            List<Vec> key = new ArrayList<>(List.of(state.parameters().incoming(layer, neuron)));
            if (whole) {
                key.add(state.parameters().outgoing(layer + 1, neuron));
                key.add(state.memory().get(0).incoming(layer, neuron));
                key.add(state.memory().get(0).outgoing(layer + 1, neuron));
            }
            groups.computeIfAbsent(key, any -> new ArrayList<>()).add(neuron);
        }
        return List.copyOf(groups.values());
    }

    private static String zero() {
        return "'initializer': {'weights': {'kind': 'zero'}}";
    }

    private static RunState stateAt(String fields, int step) {
        return StateMeasures.of(Runs.reports(Runs.experiment("{'format': 1, " + fields + "}"))
                        .get(step))
                .state();
    }
}
