package symmetrylab.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import symmetrylab.recording.Phase.Kind;

class OpenedStepTest {

    private static final long SECOND = 1_000_000_000L;
    private static final int LAYERS = 2;

    @Test
    void a_step_opens_before_its_first_phase() {
        OpenedStep open = opened(7);
        assertThat(open.step()).isEqualTo(7);
        assertThat(open.moment()).isEqualTo(new Moment(new Phase(Kind.FORWARD, 0), 0));
    }

    @Test
    void the_last_state_has_no_update_to_open() {
        assertThat(new Timeline(100, 100).opened(LAYERS)).isEmpty();
        assertThat(new Timeline(0, 0).opened(LAYERS)).isEmpty();
    }

    @Test
    void stepping_through_ends_each_phase_in_turn_and_goes_on_into_the_next_step() {
        List<String> seen = new ArrayList<>();
        OpenedStep open = opened(7);
        for (int i = 0; i < 7; i++) {
            open = open.phaseBy(1);
            seen.add(words(open));
        }
        assertThat(seen)
                .containsExactly(
                        "7 FORWARD 0 1.0",
                        "7 FORWARD 1 1.0",
                        "7 LOSS 0 1.0",
                        "7 BACKWARD 1 1.0",
                        "7 BACKWARD 0 1.0",
                        "7 UPDATE 0 1.0",
                        "8 FORWARD 0 1.0");
        for (int i = seen.size() - 2; i >= 0; i--) {
            open = open.phaseBy(-1);
            assertThat(words(open)).isEqualTo(seen.get(i));
        }
    }

    @Test
    void stepping_back_from_the_start_of_a_step_takes_the_update_before_it_back() {
        assertThat(words(opened(7).phaseBy(-1))).isEqualTo("6 BACKWARD 0 1.0");
    }

    @Test
    void stepping_within_a_phase_ends_it_or_takes_it_back() {
        OpenedStep midst = opened(7).at(3, 0.4);
        assertThat(words(midst.phaseBy(1))).isEqualTo("7 BACKWARD 1 1.0");
        assertThat(words(midst.phaseBy(-1))).isEqualTo("7 LOSS 0 1.0");
        assertThat(words(midst.phaseBy(2))).isEqualTo("7 BACKWARD 0 1.0");
    }

    @Test
    void stepping_ends_before_step_0_and_after_the_last_update() {
        assertThat(words(opened(0).phaseBy(-1))).isEqualTo("0 FORWARD 0 0.0");
        assertThat(opened(0).phaseBy(-1).atStart()).isTrue();
        assertThat(words(opened(99).phaseBy(1000))).isEqualTo("99 UPDATE 0 1.0");
        assertThat(opened(99).phaseBy(6).atEnd()).isTrue();
        assertThat(opened(99).toEnd()).isEqualTo(opened(99).phaseBy(6));
        assertThat(opened(99).toStart()).isEqualTo(opened(0));
    }

    @Test
    void time_and_speed_lead_through_the_phases_into_the_next_step() {
        OpenedStep open = opened(7).advanced(SECOND * 5 / 2, 1, Optional.empty());
        assertThat(words(open)).isEqualTo("7 LOSS 0 0.5");
        assertThat(words(open.advanced(SECOND * 4, 1, Optional.empty()))).isEqualTo("8 FORWARD 0 0.5");
        assertThat(words(open.advanced(SECOND * 4, -1, Optional.empty()))).isEqualTo("6 BACKWARD 0 0.5");
    }

    @Test
    void slow_playing_adds_up_and_then_stepping_does_not_stick() {
        OpenedStep open = new Timeline(9_999_990, 10_000_000).opened(17).orElseThrow();
        for (int i = 0; i < 600; i++) {
            open = open.advanced(SECOND / 60, 0.25, Optional.empty());
        }
        assertThat(open.phaseIndex() + open.moment().progress()).isCloseTo(2.5, within(1e-4));
        OpenedStep nearlyEnded = opened(7).at(2, 1 - 1e-9);
        assertThat(words(nearlyEnded.phaseBy(1))).isEqualTo("7 BACKWARD 1 1.0");
    }

    @Test
    void one_step_can_be_looped() {
        Optional<Loop> loop = Optional.of(new Loop(7, 7));
        OpenedStep open = opened(7).advanced(SECOND * 6, 1, loop);
        assertThat(words(open)).isEqualTo("7 UPDATE 0 1.0");
        assertThat(words(open.advanced(SECOND / 2, 1, loop))).isEqualTo("7 FORWARD 0 0.5");
        assertThat(words(opened(7).advanced(SECOND / 2, -1, loop))).isEqualTo("7 UPDATE 0 0.5");
        assertThat(words(opened(50).advanced(SECOND, 1, loop))).isEqualTo("7 FORWARD 0 0.0");
        assertThat(words(opened(2).advanced(SECOND, -1, loop))).isEqualTo("7 UPDATE 0 1.0");
    }

    @Test
    void a_loop_to_the_end_of_the_run_ends_with_the_last_update() {
        Optional<Loop> loop = Optional.of(new Loop(98, 100));
        OpenedStep open = opened(99).toEnd().advanced(SECOND / 2, 1, loop);
        assertThat(words(open)).isEqualTo("98 FORWARD 0 0.5");
    }

    @Test
    void a_moment_is_kept_for_networks_of_another_depth_where_it_exists() {
        OpenedStep open = opened(7).at(3, 0.25);
        assertThat(words(open.fitted(5, 100).orElseThrow())).isEqualTo("7 BACKWARD 1 0.25");
        assertThat(words(open.fitted(1, 100).orElseThrow())).isEqualTo("7 LOSS 0 1.0");
        assertThat(words(open.fitted(LAYERS, 4).orElseThrow())).isEqualTo("3 BACKWARD 1 0.25");
        assertThat(open.fitted(LAYERS, 0)).isEmpty();
    }

    @Test
    void there_is_no_place_outside_the_run_or_the_step() {
        assertThatThrownBy(() -> opened(7).at(6, 0)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> new OpenedStep(100, new Moment(new Phase(Kind.LOSS, 0), 0), LAYERS, 100))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new OpenedStep(1, new Moment(new Phase(Kind.FORWARD, 2), 0), LAYERS, 100))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(opened(7).at(1000).step()).isEqualTo(99);
    }

    private static OpenedStep opened(int step) {
        return new Timeline(step, 100).opened(LAYERS).orElseThrow();
    }

    private static String words(OpenedStep open) {
        Phase phase = open.moment().phase();
        return open.step() + " " + phase.kind() + " " + phase.layer() + " "
                + open.moment().progress();
    }
}
