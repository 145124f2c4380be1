package symmetrylab.analysis.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.recording.Recording;
import symmetrylab.testing.Runs;

class CondensationTest {

    private static Recording recording(String activation, int neurons, int steps, long seed) {
        return Runs.recording(Runs.experiment("""
                        {'format': 1, 'data': {'kind': 'blobs', 'noise': 0.35},
                         'network': {'hidden': [%d], 'activation': '%s'},
                         'training': {'steps': %d, 'batch': 'full', 'optimizer': {'kind': 'sgd', 'learning_rate': 0.1}},
                         'initializer': {'weights': {'kind': 'normal', 'sd': 1e-6}, 'seed': %d}}
                        """.formatted(neurons, activation, steps, seed)), 0);
    }

    /** The first step at which the loss is a hundredth below its start. */
    private static int fall(Recording recording) {
        int step = 0;
        while (recording.loss(step) > 0.99 * recording.loss(0)) {
            step++;
        }
        return step;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void sixteen_tiny_tanh_neurons_are_on_two_lines_at_most_when_the_loss_starts_to_fall(long seed) {
        Recording recording = recording("tanh", 16, 600, seed);
        Condensation counts = Condensation.of(recording, 0);
        int fall = fall(recording);
        assertThat(fall).isBetween(20, 599);
        int[] steps = counts.steps();
        assertThat(counts.lines()[0]).isGreaterThan(5);
        boolean seen = false;
        for (int i = 0; i < steps.length; i++) {
            if (Math.abs(steps[i] - fall) <= 2) {
                assertThat(counts.lines()[i]).as("lines at %d", steps[i]).isBetween(1.0, 2.0);
                seen = true;
            }
        }
        assertThat(seen).isTrue();
    }

    @Test
    void tiny_tanh_neurons_point_both_ways_along_their_line() {
        Recording recording = recording("tanh", 16, 600, 1);
        Similarity similarity = Similarity.of(recording.parameters(fall(recording)), 0);
        assertThat(similarity.lines()).isEqualTo(1);
        assertThat(similarity.directions()).isEqualTo(2);
    }

    @Test
    void counts_are_those_of_the_states_at_their_steps() {
        Recording recording = recording("relu", 8, 900, 1);
        Condensation counts = Condensation.of(recording, 0);
        int[] steps = counts.steps();
        assertThat(steps.length).isBetween(200, 401);
        assertThat(steps[0]).isZero();
        assertThat(steps[steps.length - 1]).isEqualTo(900);
        for (int i = 0; i < steps.length; i += 50) {
            Similarity similarity = Similarity.of(recording.parameters(steps[i]), 0);
            assertThat(counts.directions()[i]).isEqualTo(similarity.directions());
            assertThat(counts.lines()[i]).isEqualTo(similarity.lines());
            assertThat(counts.lines()[i]).isLessThanOrEqualTo(counts.directions()[i]);
        }
    }

    @Test
    void fewer_steps_are_counted_more_finely() {
        Recording recording = recording("tanh", 8, 2000, 1);
        int[] whole = Condensation.of(recording, 0).steps();
        int[] some = Condensation.of(recording, 0, 101, 203).steps();
        assertThat(whole[1] - whole[0]).isGreaterThan(1);
        assertThat(some).isEqualTo(IntStream.rangeClosed(101, 203).toArray());
    }

    @Test
    void zeros_count_as_nothing_until_they_move() {
        Recording recording = Runs.recording(Runs.preset("zero-against-random"), 0);
        Condensation counts = Condensation.of(recording, 0);
        assertThat(counts.directions()[0]).isZero();
        assertThat(counts.lines()[0]).isZero();
        assertThat(counts.directions()[counts.steps().length - 1]).isEqualTo(1);
    }

    @Test
    void wide_layers_are_counted_at_fewer_steps_and_very_wide_ones_not_at_all() {
        assertThat(Condensation.of(recording("tanh", 200, 300, 1), 0).steps().length)
                .isBetween(25, 60);
        Recording wide = recording("tanh", 257, 1, 1);
        assertThatThrownBy(() -> Condensation.of(wide, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("257 neurons; at most 256");
    }
}
