package symmetrylab.analysis.starts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StartAxisTest {

    @Test
    void the_axes_span_what_the_sliders_span() {
        assertThat(StartAxis.COMMON.value(0)).isEqualTo(-2);
        assertThat(StartAxis.COMMON.value(20)).isZero();
        assertThat(StartAxis.COMMON.value(23)).isEqualTo(0.3);
        assertThat(StartAxis.COMMON.value(40)).isEqualTo(2);
        assertThat(StartAxis.SPREAD.value(0)).isZero();
        assertThat(StartAxis.SPREAD.value(1)).isEqualTo(1e-12);
        assertThat(StartAxis.SPREAD.value(2)).isEqualTo(2.2e-12);
        assertThat(StartAxis.SPREAD.value(40)).isEqualTo(10);
        assertThat(StartAxis.RATE.value(20)).isEqualTo(0.1);
        assertThat(StartAxis.DEPTH.value(9)).isEqualTo(10);
        assertThat(StartAxis.GAIN.value(21)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void the_place_of_a_value_is_its_point(StartAxis axis) {
        for (int i = 0; i < axis.points(); i++) {
            // Values are rounded to two digits: by 0.05 of 1 at most, which is a ninth of a point at 20 a decade.
            assertThat(axis.place(axis.value(i))).isCloseTo(i, within(0.45));
        }
        assertThat(axis.place(1e300)).isEqualTo(axis.points() - 1);
        assertThat(axis.place(-1e300)).isZero();
    }

    @Test
    void a_tiny_value_is_not_at_the_exact_zero() {
        assertThat(StartAxis.SPREAD.place(0)).isZero();
        assertThat(StartAxis.SPREAD.place(1e-300)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void a_coarse_map_has_the_nearest_points_and_0_as_its_own(StartAxis axis) {
        for (int level = 0; level < StartAxis.LEVELS; level++) {
            int count = 0;
            for (int i = 0; i < axis.points(); i++) {
                int near = axis.nearest(i, level);
                assertThat(axis.isAt(near, level))
                        .as("%s %s %s", axis, i, level)
                        .isTrue();
                assertThat(axis.hasZero() && near == 0).isEqualTo(axis.hasZero() && i == 0);
                count += axis.isAt(i, level) ? 1 : 0;
            }
            int most = new int[] {6, 10, 23, 42}[level];
            assertThat(count).as("%s %s", axis, level).isBetween(4, most);
        }
        assertThat(axis.isAt(axis.points() - 1, 0)).isTrue();
    }
}
