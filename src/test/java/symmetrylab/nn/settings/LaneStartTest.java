package symmetrylab.nn.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import symmetrylab.spec.InitializerSpec;
import symmetrylab.spec.InitializerSpec.Noise;
import symmetrylab.spec.InitializerSpec.Nudge;
import symmetrylab.spec.LayerInitializer.Constant;
import symmetrylab.spec.LayerInitializer.Zero;

class LaneStartTest {

    private static final InitializerSpec PLAIN = InitializerSpec.DEFAULT;

    @Test
    void a_start_fully_shown_by_the_controls_needs_no_sentence() {
        assertThat(new LaneStart(PLAIN).hasMore()).isFalse();
        assertThat(new LaneStart(PLAIN.withSeed(7).withNoise(Optional.of(new Noise(0.1, false)))).hasMore())
                .isFalse();
    }

    @Test
    void nudges_biases_and_differing_layers_are_described_in_words() {
        assertThat(new LaneStart(PLAIN.withNudges(List.of(new Nudge(1, 1, 1, 0.1)))).hasMore())
                .isTrue();
        assertThat(new LaneStart(PLAIN.withBiases(List.of(new Constant(1)))).hasMore())
                .isTrue();
        assertThat(new LaneStart(PLAIN.withWeights(List.of(new Zero(), new Constant(1)))).hasMore())
                .isTrue();
    }

    @Test
    void noise_applies_to_biases_if_it_did_before() {
        LaneStart quiet = new LaneStart(PLAIN);
        assertThat(quiet.noise()).isZero();
        assertThat(quiet.withNoise(0.5).noise()).contains(new Noise(0.5, false));
        LaneStart noisy = new LaneStart(PLAIN.withNoise(Optional.of(new Noise(0.1, true))));
        assertThat(noisy.noise()).isEqualTo(0.1);
        assertThat(noisy.withNoise(0.5).noise()).contains(new Noise(0.5, true));
        assertThat(noisy.withNoise(0).noise()).isEmpty();
    }
}
