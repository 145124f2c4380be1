package symmetrylab.viewmodel.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StepScaleTest {

    @Test
    void a_linear_scale_gives_each_step_the_same_room() {
        StepScale scale = new StepScale(4000, false);
        assertThat(scale.share(1000)).isEqualTo(0.25);
        assertThat(scale.step(0.25)).isEqualTo(1000);
    }

    @Test
    void a_logarithmic_scale_gives_the_first_steps_as_much_room_as_the_thousands_after_them() {
        StepScale scale = new StepScale(9999, true);
        assertThat(scale.share(0)).isZero();
        assertThat(scale.share(9)).isCloseTo(0.25, within(1e-12));
        assertThat(scale.share(99)).isCloseTo(0.5, within(1e-12));
        assertThat(scale.share(9999)).isEqualTo(1);
        assertThat(scale.step(0.5)).isEqualTo(99);
    }

    @ParameterizedTest
    @CsvSource({"7, false", "7, true", "4000, false", "4000, true", "10000000, false", "10000000, true"})
    void every_step_is_found_again_at_its_place(int last, boolean logarithmic) {
        StepScale scale = new StepScale(last, logarithmic);
        for (int i = 0; i <= 1000; i++) {
            int step = (int) ((long) last * i / 1000);
            assertThat(scale.step(scale.share(step))).isEqualTo(step);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void places_off_the_scale_move_to_its_ends(boolean logarithmic) {
        StepScale scale = new StepScale(100, logarithmic);
        assertThat(scale.step(-3)).isZero();
        assertThat(scale.step(Double.NaN)).isZero();
        assertThat(scale.step(7)).isEqualTo(100);
        assertThat(scale.share(-5)).isZero();
        assertThat(scale.share(1e9)).isEqualTo(1);
        assertThat(new StepScale(0, logarithmic).share(0)).isZero();
        assertThat(new StepScale(0, logarithmic).step(0.7)).isZero();
    }

    @Test
    void its_labels_are_round_and_its_ends() {
        assertThat(new StepScale(4000, false).ticks(5)).containsExactly(0, 1000, 2000, 3000, 4000);
        assertThat(new StepScale(733, true).ticks(5)).containsExactly(0, 1, 10, 100, 733);
        assertThat(new StepScale(3, false).ticks(20)).containsExactly(0, 1, 2, 3);
        assertThat(new StepScale(1, true).ticks(20)).containsExactly(0, 1);
        assertThat(new StepScale(0, false).ticks(5)).containsExactly(0);
    }

    @Test
    void a_scale_has_an_end() {
        assertThatThrownBy(() -> new StepScale(-1, true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-1");
    }
}
