package symmetrylab.spec.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PresetsTest {

    @Test
    void the_presets_come_in_their_order() {
        assertThat(Presets.all())
                .extracting(Presets.Preset::id)
                .containsExactly(
                        "zero-against-random",
                        "frozen",
                        "constant",
                        "tiny-noise",
                        "tie",
                        "deep",
                        "iris",
                        "one-nudge",
                        "digits",
                        "dropout",
                        "adam",
                        "small-starts",
                        "too-large",
                        "one-zero-layer",
                        "without-dice",
                        "one-bend");
    }

    @Test
    void every_preset_has_its_own_title() {
        assertThat(Presets.all())
                .extracting(Presets.Preset::title)
                .doesNotHaveDuplicates()
                .doesNotContain("");
    }

    @Test
    void an_unknown_preset_is_not_found() {
        assertThat(Presets.find("nothing")).isEmpty();
    }

    @Test
    void a_missing_shipped_text_is_named() {
        assertThatThrownBy(() -> Shipped.text("experiments/none.json"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("/symmetrylab/assets/experiments/none.json");
    }
}
