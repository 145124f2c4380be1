package symmetrylab.analysis.escape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.nn.Experiment;
import symmetrylab.nn.Initializer;
import symmetrylab.nn.Parameters;
import symmetrylab.nn.RunPlan;
import symmetrylab.testing.Runs;

class SymmetricStartTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'weights': {'kind': 'zero'}, 'noise': {'sd': 1e-3, 'biases': true}",
                "'weights': {'kind': 'zero'}, 'nudges': [{'layer': 1, 'to': 2, 'from': 0, 'add': 0.005}]",
                "'weights': {'kind': 'normal', 'sd': 1e-4}, 'biases': {'kind': 'uniform', 'min': -1e-3, 'max': 1e-3}",
                "'weights': {'kind': 'glorot_normal', 'gain': 1e-3}"
            })
    void zero_with_a_little_noise_is_near_zero(String start) {
        assertThat(near("'network': {'hidden': [3, 2]}, 'initializer': {" + start + "}")
                        .toArray())
                .containsOnly(0);
    }

    @Test
    void random_draws_are_replaced_by_their_expectation() {
        Parameters near = near("""
                'network': {'hidden': [3]}, 'initializer': {'weights': [{'kind': 'normal', 'mean': 0.5,
                   'sd': 1e-3}, {'kind': 'uniform', 'min': 1.999, 'max': 2.001}],
                 'biases': {'kind': 'constant', 'value': -1}}
                """);
        assertThat(near.toArray())
                .containsExactly(new double[] {0.5, 0.5, -1, 0.5, 0.5, -1, 0.5, 0.5, -1, 2, 2, 2, -1}, within(1e-15));
    }

    @Test
    void given_values_are_replaced_by_the_mean_of_the_neurons() {
        Parameters near = near("""
                'network': {'hidden': [2, 2]}, 'initializer': {'weights': [{'kind': 'explicit',
                   'values': [[1, 2], [3, 6]]}, {'kind': 'explicit', 'values': [[1, 2], [3, 4]]},
                  {'kind': 'explicit', 'values': [[5, 7]]}],
                 'biases': [{'kind': 'explicit', 'values': [0, 1]}, {'kind': 'explicit', 'values': [2, 4]},
                  {'kind': 'explicit', 'values': [9]}]}
                """);
        assertThat(near.toArray()).containsExactly(2, 4, 0.5, 2, 4, 0.5, 2.5, 2.5, 3, 2.5, 2.5, 3, 6, 6, 9);
        assertThat(SymmetricPart.isAll(near)).isTrue();
    }

    @Test
    void much_noise_leaves_the_mean_of_the_neurons_too() {
        Experiment experiment = Runs.experiment("""
                {'format': 1, 'network': {'hidden': [2]}, 'initializer': {'weights': {'kind': 'normal', 'sd': 1}}}
                """);
        RunPlan plan = experiment.runs().get(0);
        Parameters start = Initializer.start(plan.architecture(), plan.spec().initializer());
        Parameters near = SymmetricStart.of(plan, start);
        double mean = (start.weight(0, 0, 1) + start.weight(0, 1, 1)) / 2;
        assertThat(near.weight(0, 0, 1)).isCloseTo(mean, within(1e-15)).isEqualTo(near.weight(0, 1, 1));
        assertThat(near.weight(1, 0, 0)).isCloseTo((start.weight(1, 0, 0) + start.weight(1, 0, 1)) / 2, within(1e-15));
    }

    private static Parameters near(String text) {
        Experiment experiment = Runs.experiment("{'format': 1, " + text + "}");
        RunPlan plan = experiment.runs().get(0);
        return SymmetricStart.of(
                plan, Initializer.start(plan.architecture(), plan.spec().initializer()));
    }
}
