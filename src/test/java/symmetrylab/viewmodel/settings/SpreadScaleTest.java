package symmetrylab.viewmodel.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadScaleTest {

    @Test
    void the_start_is_zero_and_the_rest_goes_from_the_smallest_power_to_ten() {
        assertThat(SpreadScale.spreadAt(0)).isZero();
        assertThat(SpreadScale.spreadAt(0.039)).isZero();
        assertThat(SpreadScale.spreadAt(0.04)).isEqualTo(1e-12);
        assertThat(SpreadScale.spreadAt(1)).isEqualTo(10);
        assertThat(SpreadScale.spreadAt(0.52))
                .as("the middle of 10^-12 and 10^1")
                .isEqualTo(3.2e-6);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-12, 1e-6, 0.001, 0.025, 0.99, 1, 10})
    void the_place_of_a_spread_gives_it_back(double spread) {
        assertThat(SpreadScale.spreadAt(SpreadScale.placeOf(spread))).isEqualTo(spread);
    }

    @Test
    void a_spread_beyond_the_scale_is_at_its_end() {
        assertThat(SpreadScale.placeOf(0)).isZero();
        // The share of the scale is added to its start, which rounds.
        assertThat(SpreadScale.placeOf(1e-300)).isCloseTo(0.04, Offset.offset(1e-15));
        assertThat(SpreadScale.placeOf(1e6)).isCloseTo(1, Offset.offset(1e-15));
    }
}
