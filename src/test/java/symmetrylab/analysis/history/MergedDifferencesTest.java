package symmetrylab.analysis.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import symmetrylab.analysis.state.MergedNetwork;
import symmetrylab.data.DataSet;
import symmetrylab.nn.Experiment;
import symmetrylab.nn.Network;
import symmetrylab.nn.TrainingState;
import symmetrylab.numeric.Vec;
import symmetrylab.spec.ActivationKind;
import symmetrylab.testing.Runs;

class MergedDifferencesTest {

    static Stream<Arguments> networks() {
        return Stream.of(ActivationKind.values()).flatMap(activation -> Stream.of("3", "6", "5, 4", "4, 4, 3")
                .map(hidden -> Arguments.of(activation.name().toLowerCase(Locale.ROOT), hidden)));
    }

    /** Equal neurons from a constant start; two of them are parted on the way. */
    @ParameterizedTest
    @MethodSource("networks")
    void a_merged_network_answers_like_the_whole_one_at_every_step_of_a_run(String activation, String hidden) {
        Experiment experiment = Runs.experiment("""
                {'format': 1, 'data': {'kind': 'circle', 'samples': 40, 'seed': 2},
                 'network': {'hidden': [%s], 'activation': '%s'},
                 'initializer': {'weights': {'kind': 'constant', 'value': 0.3}},
                 'training': {'optimizer': {'kind': 'sgd', 'learning_rate': 0.1}, 'batch': 10, 'steps': 300},
                 'runs': [{'edits': [{'step': 150, 'kind': 'nudge', 'layer': 1, 'to': 2, 'from': 1, 'add': 0.1}]}]}
                """.formatted(hidden, activation));
        RunHistory history = Runs.histories(experiment).get(0);
        DataSet data = experiment.data();
        List<Integer> narrowed = new ArrayList<>();
        for (int step : IntStream.rangeClosed(0, 12).map(i -> 25 * i).toArray()) {
            TrainingState state = history.recording().state(step);
            MergedNetwork merged = MergedNetwork.of(state);
            Network whole = new Network(state.parameters());
            Network narrow = new Network(merged.parameters());
            double largest = 0;
            for (int sample = 0; sample < data.size(); sample++) {
                Vec one = whole.outputs(data.inputs().row(sample));
                Vec other = narrow.outputs(data.inputs().row(sample));
                for (int i = 0; i < one.size(); i++) {
                    largest = Math.max(largest, Math.abs(one.get(i) - other.get(i)));
                }
            }
            assertThat(largest).as("step " + step).isLessThan(1e-12);
            assertThat(history.knownMergedDifference(step)).isEmpty();
            // The same sums in another order, on outputs up to about 1.
            assertThat(Math.abs(history.mergedDifference(step) - largest)).isLessThan(1e-14);
            assertThat(history.knownMergedDifference(step)).hasValue(history.mergedDifference(step));
            for (int layer = 0; layer < history.hiddenLayers(); layer++) {
                assertThat(merged.architecture().fanOut(layer)).isEqualTo(history.classCount(step, layer));
            }
            narrowed.add(merged.architecture().fanOut(0));
        }
        assertThat(narrowed.subList(0, 6)).containsOnly(1);
        assertThat(narrowed.subList(6, narrowed.size())).containsOnly(2);
    }

    @Test
    void a_network_without_equal_neurons_does_not_differ_at_all() {
        RunHistory random = Runs.histories(Runs.preset("zero-against-random")).get(1);
        assertThat(random.mergedDifference(random.lastStep())).isZero();
    }
}
