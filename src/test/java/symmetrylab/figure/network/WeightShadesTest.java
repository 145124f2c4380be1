package symmetrylab.figure.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import symmetrylab.figure.draw.Palette;
import symmetrylab.figure.scales.EdgeScale;

class WeightShadesTest {

    private final WeightShades shades = new WeightShades(Palette.LIGHT, EdgeScale.linear(4));

    @Test
    void the_largest_weights_have_the_full_colour_of_their_sign_and_zero_has_its_own() {
        assertThat(shades.of(4)).isEqualTo(Palette.LIGHT.positive());
        assertThat(shades.of(-9)).isEqualTo(Palette.LIGHT.negative());
        assertThat(shades.of(0)).isEqualTo(Palette.LIGHT.grid());
        assertThat(shades.of(1e-9)).isNotEqualTo(shades.of(-1e-9)).isNotEqualTo(shades.of(0));
    }

    @Test
    void strength_is_the_root_of_the_size_as_the_width_of_edges_is() {
        // The root of a sixteenth is a quarter, up to rounding.
        assertThat(shades.strength(0.25)).isEqualTo(0.25, within(1e-15));
        assertThat(shades.strength(-1)).isEqualTo(0.5, within(1e-15));
    }
}
