package symmetrylab.figure.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.testing.Runs;

class SpacingTest {

    private static final List<RunHistory> PRESET = Runs.histories(Runs.preset("zero-against-random"));

    private static List<Integer> list(FrameSteps steps) {
        return IntStream.range(0, steps.count()).mapToObj(steps::at).toList();
    }

    @Test
    void even_steps_are_as_many_as_asked_for_and_end_with_the_last() {
        assertThat(list(Spacing.EVEN.steps(0, 10, 4, PRESET))).containsExactly(0, 3, 7, 10);
        assertThat(list(Spacing.EVEN.steps(5, 5, 4, PRESET))).containsExactly(5);
        assertThat(list(Spacing.EVEN.steps(0, 3, 100, PRESET))).containsExactly(0, 1, 2, 3);
        assertThat(list(Spacing.EVEN.steps(7, 1_999_999_999, 3, PRESET)))
                .containsExactly(7, 1_000_000_003, 1_999_999_999);
    }

    @Test
    void every_spacing_makes_the_frames_asked_for() {
        for (Spacing spacing : Spacing.values()) {
            for (int frames : new int[] {2, 3, 40, 80, 120, 160, 200, 400, 1000}) {
                List<Integer> steps = list(spacing.steps(0, 4000, frames, PRESET));
                assertThat(steps).as(spacing.word()).hasSize(frames).contains(0, 4000);
            }
            assertThat(list(spacing.steps(0, 60, 200, PRESET)))
                    .as(spacing.word() + ", more than there are")
                    .hasSize(61);
        }
    }

    @Test
    void logarithmic_steps_grow_by_equal_ratios() {
        assertThat(list(Spacing.LOG.steps(0, 1023, 11, PRESET)))
                .containsExactly(0, 1, 3, 7, 15, 31, 63, 127, 255, 511, 1023);
        assertThat(list(Spacing.LOG.steps(100, 104, 9, PRESET))).containsExactly(100, 101, 102, 103, 104);
        assertThat(list(Spacing.LOG.steps(0, 4000, 200, PRESET)))
                .hasSize(200)
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(list(Spacing.LOG.steps(9, 9, 2, PRESET))).containsExactly(9);
    }

    @Test
    void events_are_the_telling_steps() {
        assertThat(list(Spacing.EVENTS.steps(0, 4000, 40, PRESET)))
                .hasSize(40)
                .contains(PRESET.get(1).solvedFrom().orElseThrow());
    }

    @Test
    void each_has_a_word() {
        for (Spacing spacing : Spacing.values()) {
            assertThat(Spacing.find(spacing.word())).contains(spacing);
        }
        assertThat(Spacing.find("random")).isEmpty();
    }

    @Test
    void steps_are_in_order() {
        assertThatIllegalArgumentException().isThrownBy(() -> FrameSteps.of());
        assertThatIllegalArgumentException().isThrownBy(() -> FrameSteps.of(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> FrameSteps.of(3, 3));
        assertThat(FrameSteps.every(2, 8, 3)).isEqualTo(FrameSteps.of(2, 5, 8)).hasToString("[2, 5, 8]");
    }
}
