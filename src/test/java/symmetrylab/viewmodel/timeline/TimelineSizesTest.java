package symmetrylab.viewmodel.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimelineSizesTest {

    @ParameterizedTest
    @CsvSource({"1024, 700, 72, 42, 65", "1280, 800, 84, 48, 74", "1920, 1080, 112, 58, 90"})
    void the_bar_and_its_buttons_grow_with_the_window(
            double width, double height, double bar, double button, double play) {
        TimelineSizes sizes = TimelineSizes.of(width, height, false);
        assertThat(sizes.bar()).isEqualTo(bar);
        assertThat(sizes.button()).isEqualTo(button);
        assertThat(sizes.play()).isEqualTo(play);
        assertThat(sizes.small()).isGreaterThanOrEqualTo(12);
        assertThat(sizes.position() / sizes.type()).isBetween(1.45, 1.75);
    }

    @Test
    void an_open_step_adds_the_row_of_phases() {
        assertThat(TimelineSizes.of(1920, 1080, false).withPhases()).isEqualTo(162);
    }

    @Test
    void in_present_mode_the_bar_is_lower_and_its_type_larger() {
        TimelineSizes sizes = TimelineSizes.of(1920, 1080, true);
        assertThat(sizes.bar()).isEqualTo(92);
        assertThat(sizes.small()).isGreaterThanOrEqualTo(17);
        assertThat(sizes.position()).isEqualTo(30);
    }

    @Test
    void beyond_the_given_windows_sizes_stay_constant() {
        assertThat(TimelineSizes.of(800, 500, false).bar()).isEqualTo(72);
        assertThat(TimelineSizes.of(3840, 2160, false).bar()).isEqualTo(144);
    }
}
