package symmetrylab.analysis.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import symmetrylab.nn.Experiment;
import symmetrylab.nn.Parameters;
import symmetrylab.testing.Runs;

class RelativeSpreadTest {

    /** Two neurons of one input. */
    private static Parameters neurons(String first, String second) {
        Experiment experiment = Runs.experiment("""
                {'format': 1, 'data': {'kind': 'table', 'inputs': [[1], [2]], 'targets': [[0], [1]]},
                 'network': {'hidden': [2]},
                 'initializer': {'weights': [{'kind': 'explicit', 'values': [[%s], [%s]]}, {'kind': 'zero'}]},
                 'training': {'steps': 1}}
                """.formatted(first, second));
        return Runs.reports(experiment).get(0).state().parameters();
    }

    @Test
    void is_the_largest_distance_over_the_longest_vector() {
        assertThat(RelativeSpread.of(neurons("4", "3"), 0)).isEqualTo(0.25);
        assertThat(RelativeSpread.of(neurons("1", "-1"), 0)).isEqualTo(2);
        assertThat(RelativeSpread.of(neurons("0.5", "0.5"), 0)).isZero();
    }

    @Test
    void is_zero_if_all_weights_are() {
        assertThat(RelativeSpread.of(neurons("0", "-0.0"), 0)).isZero();
    }

    @Test
    void does_not_depend_on_the_unit_of_the_weights() {
        assertThat(RelativeSpread.of(neurons("4e-250", "3e-250"), 0)).isCloseTo(0.25, within(1e-15));
        assertThat(RelativeSpread.of(neurons("4e200", "3e200"), 0)).isCloseTo(0.25, within(1e-15));
    }

    @Test
    void of_a_run_is_the_smallest_among_layers_of_two_neurons_or_more() {
        Experiment experiment = Runs.experiment("""
                {'format': 1, 'network': {'hidden': [1, 3, 2]}, 'initializer': {'weights': {'kind': 'normal', 'sd': 1}, 'seed': 4}}
                """);
        Parameters parameters = Runs.reports(experiment).get(0).state().parameters();
        double smallest = Math.min(RelativeSpread.of(parameters, 1), RelativeSpread.of(parameters, 2));
        assertThat(RelativeSpread.ofRun(parameters, hidden -> RelativeSpread.of(parameters, hidden)))
                .hasValue(smallest);
        assertThat(RelativeSpread.of(parameters, 0)).isZero();
    }

    @Test
    void of_a_run_without_two_neurons_in_a_layer_is_absent() {
        Experiment experiment = Runs.experiment("{'format': 1, 'network': {'hidden': [1]}}");
        Parameters parameters = Runs.reports(experiment).get(0).state().parameters();
        assertThat(RelativeSpread.ofRun(parameters, hidden -> 1)).isEmpty();
    }
}
