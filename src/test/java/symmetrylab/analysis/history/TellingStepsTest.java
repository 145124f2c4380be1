package symmetrylab.analysis.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import symmetrylab.testing.Runs;

class TellingStepsTest {

    private static final List<RunHistory> PRESET = Runs.histories(Runs.preset("zero-against-random"));

    private static long between(int[] steps, int from, int to) {
        return Arrays.stream(steps).filter(step -> step >= from && step <= to).count();
    }

    @Test
    void there_are_as_many_as_wanted_from_the_first_to_the_last() {
        for (int count : new int[] {2, 3, 12, 160, 1000, 4001}) {
            int[] steps = TellingSteps.of(PRESET, 0, 4000, count);
            assertThat(steps).hasSize(count).isSorted().doesNotHaveDuplicates();
            assertThat(steps[0]).isZero();
            assertThat(steps[count - 1]).isEqualTo(4000);
        }
        assertThat(TellingSteps.of(PRESET, 10, 14, 100)).containsExactly(10, 11, 12, 13, 14);
        assertThat(TellingSteps.of(PRESET, 7, 7, 100)).containsExactly(7);
    }

    @Test
    void events_are_among_them_and_no_stretch_is_left_out() {
        int solved = PRESET.get(1).solvedFrom().orElseThrow();
        int[] steps = TellingSteps.of(PRESET, 0, 4000, 60);
        assertThat(steps).contains(solved);
        for (int from = 0; from < 4000; from += 500) {
            assertThat(between(steps, from, from + 500)).as("from %s", from).isPositive();
        }
    }

    @Test
    void few_steps_show_where_it_is_solved_and_not_only_how_it_begins() {
        int solved = PRESET.get(1).solvedFrom().orElseThrow();
        assertThat(TellingSteps.of(PRESET, 0, 4000, 3)).containsExactly(0, solved, 4000);
        int[] four = TellingSteps.of(PRESET, 0, 4000, 4);
        assertThat(four).contains(0, solved, 4000);
        assertThat(between(four, 1, 20)).isZero();
    }

    @Test
    void most_are_where_the_loss_falls() {
        List<RunHistory> random = List.of(PRESET.get(1));
        int[] steps = TellingSteps.of(random, 0, 4000, 100);
        assertThat(between(steps, 0, 1000)).isGreaterThan(2 * between(steps, 3000, 4000));
    }

    @Test
    void a_run_in_which_nothing_happens_has_even_ones() {
        List<RunHistory> frozen = Runs.histories(Runs.experiment(
                "{'format': 1, 'training': {'steps': 100}, 'runs': [{'initializer': {'weights': {'kind': 'zero'}}}],"
                        + " 'network': {'activation': 'tanh', 'hidden': [4]}}"));
        int[] steps = TellingSteps.of(frozen, 0, 100, 11);
        assertThat(between(steps, 0, 50)).isBetween(4L, 8L);
        assertThat(between(steps, 50, 100)).isBetween(4L, 8L);
    }
}
