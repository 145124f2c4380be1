package symmetrylab.analysis.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.commons.math3.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.nn.Activation;
import symmetrylab.nn.Architecture;
import symmetrylab.nn.Parameters;
import symmetrylab.numeric.Mat;
import symmetrylab.numeric.RandomStreams;
import symmetrylab.spec.LossKind;
import symmetrylab.spec.OutputKind;
import symmetrylab.testing.Runs;

class SimilarityTest {

    @Test
    void it_is_the_cosine_between_weights_and_bias() {
        Similarity similarity = of(new double[][] {{1, 0, 0}, {1, 1, 0}, {-3, 0, 0}, {0, 0, 2}, {1, 1, 1}});
        double root = Math.sqrt(0.5);
        assertThat(similarity.cosines().row(0).toArray())
                .containsExactly(new double[] {1, root, -1, 0, Math.sqrt(1 / 3.0)}, within(1e-15));
        assertThat(similarity.cosines().row(1).toArray())
                .containsExactly(new double[] {root, 1, -root, 0, Math.sqrt(2 / 3.0)}, within(1e-15));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void equal_vectors_have_exactly_one_and_opposite_ones_exactly_minus_one(long seed) {
        RandomGenerator random = RandomStreams.DATA.open(seed, 0);
        double[][] neurons = new double[40][];
        for (int i = 0; i < 40; i += 4) {
            neurons[i] = new double[7];
            for (int j = 0; j < 7; j++) {
                neurons[i][j] = random.nextGaussian();
            }
            neurons[i + 1] = neurons[i].clone();
            neurons[i + 2] = times(neurons[i], -1);
            neurons[i + 3] = times(neurons[i], 0x1p-600);
        }
        Similarity similarity = of(neurons);
        for (int i = 0; i < 40; i += 4) {
            assertThat(similarity.cosines().get(i, i)).isEqualTo(1);
            assertThat(similarity.cosines().get(i, i + 1)).isEqualTo(1);
            assertThat(similarity.cosines().get(i, i + 2)).isEqualTo(-1);
            assertThat(similarity.cosines().get(i, i + 3)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void it_is_symmetric_and_never_beyond_one(long seed) {
        Architecture network = network(6, 30);
        Similarity similarity = Similarity.of(Runs.randomParameters(network, 1, seed), 0);
        assertThat(similarity.neurons()).isEqualTo(30);
        for (int i = 0; i < 30; i++) {
            assertThat(similarity.cosines().row(i))
                    .isEqualTo(similarity.cosines().column(i));
            for (int j = 0; j < 30; j++) {
                assertThat(similarity.cosines().get(i, j)).isBetween(-1.0, 1.0);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-320, 1e-300, 1e-200, 1e-12, 1e200, 1e307})
    void vectors_of_any_size_have_their_direction(double size) {
        Similarity similarity =
                of(new double[][] {{size, 0, 0}, {4 * size, 3 * size, 0}, {1, 1, 0}, {-2 * size, 0, -2 * size}});
        // Numbers like 1e-320 have only some ten bits left.
        double rounding = size < 1e-307 ? 1e-3 : 1e-15;
        assertThat(similarity.cosines().get(0, 1)).isCloseTo(0.8, within(rounding));
        assertThat(similarity.cosines().get(1, 2)).isCloseTo(7 / Math.sqrt(50), within(rounding));
        assertThat(similarity.cosines().get(2, 3)).isCloseTo(-0.5, within(rounding));
    }

    @Test
    void vectors_of_zeros_or_not_finite_have_no_direction() {
        Similarity similarity = of(new double[][] {
            {0, -0.0, 0}, {1, 0, 0}, {Double.POSITIVE_INFINITY, 0, 0}, {Double.NaN, 1, 1}, {1, 1e-3, 0}
        });
        for (int none : new int[] {0, 2, 3}) {
            assertThat(similarity.hasDirection(none)).isFalse();
            for (int other = 0; other < 5; other++) {
                assertThat(similarity.cosines().get(none, other)).isNaN();
                assertThat(similarity.cosines().get(other, none)).isNaN();
            }
        }
        assertThat(similarity.hasDirection(1)).isTrue();
        assertThat(similarity.directions()).isEqualTo(1);
        assertThat(similarity.lines()).isEqualTo(1);
        assertThat(of(new double[3][3]).directions()).isZero();
        assertThat(of(new double[3][3]).lines()).isZero();
    }

    @Test
    void cosines_within_a_hundredth_are_one_direction() {
        double in = 0.9901;
        double out = 0.9899;
        assertThat(of(new double[][] {{1, 0, 0}, {in, Math.sqrt(1 - in * in), 0}})
                        .directions())
                .isEqualTo(1);
        assertThat(of(new double[][] {{1, 0, 0}, {out, Math.sqrt(1 - out * out), 0}})
                        .directions())
                .isEqualTo(2);
        assertThat(of(new double[][] {{1, 0, 0}, {-in, Math.sqrt(1 - in * in), 0}})
                        .directions())
                .isEqualTo(2);
        assertThat(of(new double[][] {{1, 0, 0}, {-in, Math.sqrt(1 - in * in), 0}})
                        .lines())
                .isEqualTo(1);
    }

    @Test
    void tight_bundles_are_counted_once_in_any_order() {
        RandomGenerator random = RandomStreams.DATA.open(1, 0);
        double[][] centres = {{1, 0, 0}, {0, 1, 0}, {-1, 0, 0}, {0.6, 0.6, 0.5}};
        double[][] neurons = new double[60][3];
        for (int i = 0; i < neurons.length; i++) {
            for (int j = 0; j < 3; j++) {
                neurons[i][j] = (1 + i % 5) * (centres[(i * 7) % 4][j] + 0.01 * random.nextGaussian());
            }
        }
        assertThat(of(neurons).directions()).isEqualTo(4);
        assertThat(of(neurons).lines()).isEqualTo(3);
    }

    @Test
    void a_full_circle_of_neurons_is_not_one_direction_though_neighbours_are_close() {
        double[][] neurons = new double[360][3];
        for (int i = 0; i < 360; i++) {
            neurons[i] = new double[] {Math.cos(Math.toRadians(i)), Math.sin(Math.toRadians(i)), 0};
        }
        // A neuron represents those within 8 degrees on either side: between 360 / 17 and twice as many.
        assertThat(of(neurons).directions()).isBetween(22, 43);
        assertThat(of(neurons).lines()).isBetween(11, 22);
    }

    @Test
    void ordered_neurons_stand_line_by_line_and_class_by_class() {
        Similarity similarity = of(new double[][] {
            {1, 0, 0}, {0, 1, 0}, {-2, 0, 0}, {0, 0, 0}, {1, 0.01, 0}, {0, 3, 0}, {1, 0, 0}, {-2, 0.01, 0}
        });
        List<List<Integer>> classes =
                List.of(List.of(0, 6), List.of(1), List.of(2), List.of(3), List.of(4), List.of(5), List.of(7));
        assertThat(similarity.ordered(classes)).containsExactly(0, 6, 4, 2, 7, 1, 5, 3);
    }

    @Test
    void deeper_layers_have_their_own_and_the_output_has_none() {
        Architecture network =
                new Architecture(List.of(1, 2, 2, 1), Activation.TANH, OutputKind.IDENTITY, LossKind.MSE);
        Parameters parameters = Parameters.copyOf(network, new double[] {1, 0, 2, 0, 3, 4, 0, 4, -3, 0, 9, 9, 9});
        assertThat(Similarity.of(parameters, 0).directions()).isEqualTo(1);
        assertThat(Similarity.of(parameters, 1).cosines().get(0, 1)).isZero();
        assertThatThrownBy(() -> Similarity.of(parameters, 2)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> new Similarity(Mat.of(new double[1][2]))).isInstanceOf(IllegalArgumentException.class);
    }

    private static double[] times(double[] vector, double factor) {
        double[] result = vector.clone();
        for (int i = 0; i < result.length; i++) {
            result[i] *= factor;
        }
        return result;
    }

    private static Architecture network(int inputs, int width) {
        return new Architecture(List.of(inputs, width, 1), Activation.TANH, OutputKind.IDENTITY, LossKind.MSE);
    }

    /** The similarity of neurons whose weights and bias are given. */
    private static Similarity of(double[][] neurons) {
        Architecture network = network(neurons[0].length - 1, neurons.length);
        double[] flat = new double[network.parameterCount()];
        for (int i = 0; i < neurons.length; i++) {
            System.arraycopy(neurons[i], 0, flat, i * neurons[i].length, neurons[i].length);
        }
        return Similarity.of(Parameters.copyOf(network, flat), 0);
    }
}
