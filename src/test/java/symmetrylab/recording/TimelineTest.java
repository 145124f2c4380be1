package symmetrylab.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TimelineTest {

    private static final long SECOND = 1_000_000_000L;

    @Test
    void time_and_speed_give_a_place_and_the_step_before_it_is_shown() {
        Timeline played = new Timeline(0, 100).advanced(SECOND / 2, 25);
        assertThat(played.position()).isEqualTo(12.5);
        assertThat(played.step()).isEqualTo(12);
        assertThat(played.atEnd()).isFalse();
    }

    @Test
    void playing_ends_at_the_last_step_and_backwards_at_the_first() {
        assertThat(new Timeline(90, 100).advanced(SECOND, 1e9).position()).isEqualTo(100);
        assertThat(new Timeline(90, 100).advanced(SECOND, 1e9).atEnd()).isTrue();
        assertThat(new Timeline(90, 100).advanced(SECOND, -1e9).step()).isZero();
    }

    @Test
    void slow_playing_adds_up() {
        Timeline timeline = new Timeline(0, 10);
        for (int i = 0; i < 64; i++) {
            timeline = timeline.advanced(SECOND / 64, 2);
        }
        assertThat(timeline.step()).isEqualTo(2);
    }

    @Test
    void places_off_the_timeline_move_to_the_nearest_on_it() {
        assertThat(new Timeline(5, 10).at(-3).step()).isZero();
        assertThat(new Timeline(5, 10).at(11).step()).isEqualTo(10);
        assertThat(new Timeline(Double.NaN, 10).step()).isZero();
        assertThat(new Timeline(8, 10).withLastStep(3).step()).isEqualTo(3);
        assertThat(new Timeline(8, 10).withLastStep(30).step()).isEqualTo(8);
        assertThat(new Timeline(0, 0).atEnd()).isTrue();
    }

    @Test
    void a_timeline_has_at_least_one_step() {
        assertThatThrownBy(() -> new Timeline(0, -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-1");
    }
}
