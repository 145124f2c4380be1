package symmetrylab.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LoopTest {

    private static final long SECOND = 1_000_000_000L;

    @Test
    void every_step_of_a_loop_is_shown_equally_long() {
        Loop loop = new Loop(3, 5);
        Timeline timeline = new Timeline(3, 100);
        int[] seen = new int[6];
        for (int i = 0; i < 240; i++) {
            seen[timeline.step()]++;
            timeline = timeline.advanced(SECOND / 8, 1, loop);
        }
        assertThat(seen).containsExactly(0, 0, 0, 80, 80, 80);
    }

    @Test
    void the_last_step_of_the_run_takes_part_like_the_others() {
        Loop loop = new Loop(9, 10);
        Timeline timeline = new Timeline(9, 10);
        int[] seen = new int[11];
        for (int i = 0; i < 160; i++) {
            seen[timeline.step()]++;
            timeline = timeline.advanced(SECOND / 8, 1, loop);
        }
        assertThat(seen[9]).isEqualTo(80);
        assertThat(seen[10]).isEqualTo(80);
    }

    @Test
    void backwards_a_loop_wraps_from_its_first_step_to_its_last() {
        Loop loop = new Loop(3, 5);
        Timeline timeline = new Timeline(3, 100).advanced(SECOND / 4, -1, loop);
        assertThat(timeline.position()).isEqualTo(5.75);
        assertThat(timeline.advanced(SECOND * 3, -1, loop).position()).isEqualTo(5.75);
    }

    @Test
    void playing_runs_into_a_loop_from_before_and_jumps_to_its_start_from_beyond() {
        Loop loop = new Loop(10, 20);
        assertThat(new Timeline(2, 100).advanced(SECOND, 3, loop).position()).isEqualTo(5);
        assertThat(new Timeline(50, 100).advanced(SECOND, 3, loop).position()).isEqualTo(10);
        assertThat(new Timeline(50, 100).advanced(SECOND, -3, loop).position()).isEqualTo(47);
        assertThat(new Timeline(2, 100).advanced(SECOND, -3, loop).step()).isEqualTo(20);
    }

    @Test
    void a_loop_is_cut_to_the_steps_of_the_run() {
        assertThat(new Loop(10, 20).within(15)).isEqualTo(new Loop(10, 15));
        assertThat(new Loop(10, 20).within(5)).isEqualTo(new Loop(5, 5));
        assertThat(new Timeline(5, 5).advanced(SECOND, 7, new Loop(10, 20)).step())
                .isEqualTo(5);
    }

    @Test
    void its_ends_may_be_given_in_any_order() {
        assertThat(Loop.between(7, 3)).isEqualTo(new Loop(3, 7));
        assertThat(Loop.between(-2, 3)).isEqualTo(new Loop(0, 3));
        assertThatThrownBy(() -> new Loop(7, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("7")
                .hasMessageContaining("3");
    }
}
