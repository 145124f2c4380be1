package symmetrylab.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.numeric.Mat;
import symmetrylab.numeric.Vec;
import symmetrylab.spec.InitializerSpec;
import symmetrylab.spec.InitializerSpec.Noise;
import symmetrylab.spec.InitializerSpec.Nudge;
import symmetrylab.spec.LayerInitializer;
import symmetrylab.spec.LossKind;
import symmetrylab.spec.OutputKind;

class InitializerTest {

    private static final Architecture SMALL = network(2, 3, 1);
    private static final Architecture WIDE = network(100, 200, 2);

    @Test
    void zero_and_constant_fill_every_weight_and_leave_biases() {
        assertThat(Initializer.start(SMALL, InitializerSpec.of(new LayerInitializer.Zero()))
                        .toArray())
                .containsOnly(0);
        Parameters constant = Initializer.start(SMALL, InitializerSpec.of(new LayerInitializer.Constant(-0.7)));
        assertThat(constant.incoming(0, 2)).isEqualTo(Vec.of(-0.7, -0.7, 0));
        assertThat(constant.incoming(1, 0)).isEqualTo(Vec.of(-0.7, -0.7, -0.7, 0));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, -7, Long.MAX_VALUE})
    void random_kinds_have_their_stated_mean_and_deviation(long seed) {
        // 20,000 draws: the mean is within 5 standard errors, the deviation within 3%.
        assertStatistics(new LayerInitializer.Normal(0.3, 2), seed, 0.3, 2);
        assertStatistics(new LayerInitializer.Uniform(-1, 3), seed, 1, 4 / Math.sqrt(12));
    }

    @Test
    void uniform_weights_stay_inside_their_limits() {
        SummaryStatistics drawn = weights(new LayerInitializer.Uniform(-0.1, 0.2), 1);
        assertThat(drawn.getMin()).isBetween(-0.1, -0.0999);
        assertThat(drawn.getMax()).isBetween(0.1999, 0.2);
    }

    @Test
    void a_seed_gives_the_same_weights_and_another_seed_others() {
        InitializerSpec spec = InitializerSpec.DEFAULT;
        assertThat(Initializer.start(SMALL, spec)).isEqualTo(Initializer.start(SMALL, spec));
        assertThat(Initializer.start(SMALL, spec.withSeed(2))).isNotEqualTo(Initializer.start(SMALL, spec));
        assertThat(Initializer.start(SMALL, spec.withSeed(1L << 32)))
                .isNotEqualTo(Initializer.start(SMALL, spec.withSeed(1L << 33)));
    }

    @Test
    void layers_of_one_shape_draw_different_weights() {
        Parameters drawn = Initializer.start(network(3, 3, 3, 3), InitializerSpec.DEFAULT);
        assertThat(drawn.incoming(0, 0)).isNotEqualTo(drawn.incoming(1, 0));
        assertThat(drawn.incoming(1, 0)).isNotEqualTo(drawn.incoming(2, 0));
    }

    @Test
    void a_wider_layer_does_not_change_the_layer_before_it() {
        InitializerSpec spec = InitializerSpec.of(new LayerInitializer.Normal(0, 1));
        Parameters narrow = Initializer.start(network(2, 3, 4, 1), spec);
        Parameters wide = Initializer.start(network(2, 3, 9, 1), spec);
        for (int neuron = 0; neuron < 3; neuron++) {
            assertThat(wide.incoming(0, neuron)).isEqualTo(narrow.incoming(0, neuron));
        }
    }

    @Test
    void noise_is_added_to_the_values_drawn_without_it() {
        InitializerSpec drawn = InitializerSpec.of(new LayerInitializer.Normal(0, 1))
                .withBiases(List.of(new LayerInitializer.Uniform(0, 1)));
        double[] without = Initializer.start(SMALL, drawn).toArray();
        double[] small = Initializer.start(SMALL, drawn.withNoise(Optional.of(new Noise(1e-3, true))))
                .toArray();
        double[] large = Initializer.start(SMALL, drawn.withNoise(Optional.of(new Noise(1, true))))
                .toArray();
        for (int i = 0; i < without.length; i++) {
            assertThat(small[i]).isNotEqualTo(without[i]);
            // The same deviate, scaled.
            assertThat(1000 * (small[i] - without[i])).isCloseTo(large[i] - without[i], within(1e-12));
        }
        assertThat(Initializer.start(SMALL, drawn.withNoise(Optional.of(new Noise(0, true)))))
                .isEqualTo(Initializer.start(SMALL, drawn));
    }

    @Test
    void noise_leaves_biases_alone_unless_requested() {
        InitializerSpec spec = InitializerSpec.of(new LayerInitializer.Zero());
        Parameters onWeights = Initializer.start(SMALL, spec.withNoise(Optional.of(new Noise(1, false))));
        Parameters onBoth = Initializer.start(SMALL, spec.withNoise(Optional.of(new Noise(1, true))));
        for (int neuron = 0; neuron < 3; neuron++) {
            assertThat(onWeights.bias(0, neuron)).isZero();
            assertThat(onBoth.bias(0, neuron)).isNotZero();
            assertThat(onBoth.weight(0, neuron, 0)).isEqualTo(onWeights.weight(0, neuron, 0));
        }
    }

    @Test
    void nudges_are_counted_from_one_and_added_last() {
        InitializerSpec spec = InitializerSpec.of(new LayerInitializer.Constant(0.5))
                .withNudges(List.of(new Nudge(1, 2, 1, 0.25), new Nudge(1, 2, 1, 0.25), new Nudge(2, 1, 0, -1)));
        Parameters nudged = Initializer.start(SMALL, spec);
        assertThat(nudged.incoming(0, 0)).isEqualTo(Vec.of(0.5, 0.5, 0));
        assertThat(nudged.incoming(0, 1)).isEqualTo(Vec.of(1, 0.5, 0));
        assertThat(nudged.incoming(1, 0)).isEqualTo(Vec.of(0.5, 0.5, 0.5, -1));
    }

    @Test
    void lists_and_given_values_fill_layer_by_layer() {
        Mat rows = Mat.of(new double[][] {{1, 2}, {3, 4}, {5, 6}});
        InitializerSpec spec = InitializerSpec.DEFAULT
                .withWeights(List.of(new LayerInitializer.ExplicitWeights(rows), new LayerInitializer.Constant(9)))
                .withBiases(List.of(
                        new LayerInitializer.ExplicitBiases(Vec.of(-1, -2, -3)), new LayerInitializer.Constant(7)));
        Parameters start = Initializer.start(SMALL, spec);
        assertThat(start.toArray()).containsExactly(1, 2, -1, 3, 4, -2, 5, 6, -3, 9, 9, 9, 7);
    }

    private static void assertStatistics(LayerInitializer kind, long seed, double mean, double deviation) {
        SummaryStatistics drawn = weights(kind, seed);
        assertThat(drawn.getMean()).isCloseTo(mean, within(5 * deviation / Math.sqrt(drawn.getN())));
        assertThat(drawn.getStandardDeviation()).isCloseTo(deviation, within(0.03 * deviation));
    }

    private static SummaryStatistics weights(LayerInitializer kind, long seed) {
        Parameters drawn = Initializer.start(WIDE, InitializerSpec.of(kind).withSeed(seed));
        SummaryStatistics statistics = new SummaryStatistics();
        for (int to = 0; to < 200; to++) {
            for (int from = 0; from < 100; from++) {
                statistics.addValue(drawn.weight(0, to, from));
            }
        }
        return statistics;
    }

    private static Architecture network(Integer... sizes) {
        return new Architecture(List.of(sizes), Activation.TANH, OutputKind.SIGMOID, LossKind.CROSS_ENTROPY);
    }
}
