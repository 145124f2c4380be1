package symmetrylab.nn.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadScaleTest {

    @Test
    void the_start_is_zero_and_the_rest_goes_from_the_smallest_power_to_ten() {
        assertThat(SpreadScale.spreadAt(0)).isZero();
        assertThat(SpreadScale.spreadAt(0.159)).isZero();
        assertThat(SpreadScale.spreadAt(0.16)).isEqualTo(1e-12);
        assertThat(SpreadScale.spreadAt(1)).isEqualTo(10);
        assertThat(SpreadScale.spreadAt(0.58))
                .as("the middle of 10^-12 and 10^1")
                .isEqualTo(3.2e-6);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-12, 1e-6, 0.001, 0.025, 0.99, 1, 10})
    void the_place_of_a_spread_gives_it_back(double spread) {
        assertThat(SpreadScale.spreadAt(SpreadScale.placeOf(spread))).isEqualTo(spread);
    }

    @Test
    void the_ticks_under_the_slider_are_in_order_from_end_to_end() {
        List<Double> places =
                SpreadScale.ticks().stream().map(SpreadScale::placeOf).toList();
        assertThat(places).isSorted().doesNotHaveDuplicates().startsWith(0.0);
        assertThat(places.get(places.size() - 1)).isCloseTo(1, Offset.offset(1e-15));
    }

    @Test
    void a_spread_beyond_the_scale_is_at_its_end() {
        assertThat(SpreadScale.placeOf(0)).isZero();
        // The share of the scale is added to its start, which rounds.
        assertThat(SpreadScale.placeOf(1e-300)).isCloseTo(0.16, Offset.offset(1e-15));
        assertThat(SpreadScale.placeOf(1e6)).isCloseTo(1, Offset.offset(1e-15));
    }
}
