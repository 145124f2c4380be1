package symmetrylab.analysis.state;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import symmetrylab.nn.Parameters;
import symmetrylab.testing.Runs;

class DistancesTest {

    private static Parameters parameters(String values) {
        return Runs.state(Runs.experiment("""
                {'format': 1, 'network': {'hidden': [3]}, 'training': {'steps': 0},
                 'initializer': {'weights': [{'kind': 'explicit', 'values': %s}, {'kind': 'zero'}]}}
                """.formatted(values)), 0).parameters();
    }

    @Test
    void distances_are_between_incoming_vectors() {
        Parameters network = parameters("[[0, 0], [3, 4], [0, -0.0]]");
        Distances distances = Distances.of(network, 0);
        assertThat(distances.values().toArray()).isDeepEqualTo(new double[][] {{0, 5, 0}, {5, 0, 5}, {0, 5, 0}});
        assertThat(distances.largest()).isEqualTo(Spread.of(network, 0));
        assertThat(distances.smallest()).hasValue(5);
    }

    @Test
    void equal_neurons_have_no_smallest_distance() {
        Distances distances = Distances.of(parameters("[[1, 2], [1, 2], [1, 2]]"), 0);
        assertThat(distances.largest()).isZero();
        assertThat(distances.smallest()).isEmpty();
    }
}
