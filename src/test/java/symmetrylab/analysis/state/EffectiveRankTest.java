package symmetrylab.analysis.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.nn.Experiment;
import symmetrylab.nn.Network;
import symmetrylab.nn.Parameters;
import symmetrylab.numeric.Mat;
import symmetrylab.numeric.RandomStreams;
import symmetrylab.testing.Runs;

class EffectiveRankTest {

    @Test
    void it_is_the_exponential_of_the_entropy_of_the_singular_values() {
        double[] singular = {4, 3, 2, 1};
        double entropy = 0;
        for (double value : singular) {
            entropy -= value / 10 * Math.log(value / 10);
        }
        assertThat(EffectiveRank.of(withSingularValues(30, singular))).isCloseTo(Math.exp(entropy), within(1e-12));
    }

    @Test
    void equal_singular_values_count_each() {
        assertThat(EffectiveRank.of(withSingularValues(30, 2, 2, 2))).isCloseTo(3, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4, 64, 501})
    void a_matrix_of_rank_one_has_effective_rank_one(int rows) {
        double[][] entries = new double[rows][3];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < 3; j++) {
                entries[i][j] = (i % 7 - 2.5) * (j + 1);
            }
        }
        assertThat(EffectiveRank.of(Mat.of(entries))).isCloseTo(1, within(1e-12));
    }

    @Test
    void an_empty_matrix_has_rank_zero_and_one_that_is_not_finite_none() {
        assertThat(EffectiveRank.of(Mat.of(new double[5][3]))).isZero();
        assertThat(EffectiveRank.of(Mat.of(new double[0][0]))).isZero();
        assertThat(EffectiveRank.of(Mat.of(new double[][] {{0, Double.NaN}}))).isNaN();
        assertThat(EffectiveRank.of(Mat.of(new double[][] {{Double.POSITIVE_INFINITY}})))
                .isNaN();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void many_samples_give_the_same_rank_as_few(long seed) {
        RandomGenerator random = RandomStreams.DATA.open(seed, 0);
        double[][] few = new double[300][5];
        double[][] many = new double[600][5];
        for (int i = 0; i < 300; i++) {
            for (int j = 0; j < 5; j++) {
                few[i][j] = random.nextGaussian() * (j + 1);
            }
            many[i] = few[i];
            many[i + 300] = few[i];
        }
        // Every sample twice: all singular values grow by √2, their shares stay.
        assertThat(EffectiveRank.of(Mat.of(many))).isCloseTo(EffectiveRank.of(Mat.of(few)), within(1e-12));
    }

    @Test
    void deep_layers_that_start_tiny_have_their_rank() {
        Experiment experiment = deepExperiment("0.01", 1);
        Parameters last = Runs.state(experiment, 4).parameters();
        double[] expected = {15.45773, 13.36264, 1.20393, 1.00599, 1.00014, 1.00001};
        for (int layer = 0; layer < expected.length; layer++) {
            assertThat(EffectiveRank.of(last, layer, experiment.data())).isCloseTo(expected[layer], within(5e-6));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.001", "0.01", "0.1", "1"})
    void every_layer_of_deep_relu_networks_has_one(String sd) {
        for (long seed = 1; seed <= 8; seed++) {
            Experiment experiment = deepExperiment(sd, seed);
            Parameters last = Runs.state(experiment, 4).parameters();
            for (int layer = 0; layer < 6; layer++) {
                assertThat(EffectiveRank.of(last, layer, experiment.data())).isBetween(1.0, 30.0);
            }
        }
    }

    private static Experiment deepExperiment(String sd, long seed) {
        return Runs.experiment("""
                {'format': 1, 'data': {'kind': 'digits'},
                 'network': {'hidden': [30, 30, 30, 30, 30, 30], 'activation': 'relu'},
                 'training': {'optimizer': {'kind': 'adam'}, 'batch': 32, 'steps': 4},
                 'initializer': {'weights': {'kind': 'normal', 'sd': %s}, 'seed': %d}}
                """.formatted(sd, seed));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3})
    void columns_over_three_hundred_powers_of_ten_do_no_harm(long seed) {
        // Commons Math's eigenvalue solver fails on the Gram matrix of each of these.
        RandomGenerator random = RandomStreams.DATA.open(seed, 0);
        double[][] graded = new double[600][30];
        for (double[] row : graded) {
            Arrays.setAll(row, j -> random.nextGaussian() * Math.pow(10, -10.0 * (29 - j)));
        }
        // Only the largest two values count: √600 (1 and 1e-10) to a few per cent.
        assertThat(EffectiveRank.of(Mat.of(graded))).isCloseTo(1, within(1e-8)).isGreaterThan(1 + 1e-9);
    }

    @Test
    void identical_neurons_are_one_direction() {
        Experiment experiment = Runs.experiment("""
                {'format': 1, 'data': {'kind': 'circle'}, 'network': {'hidden': [6]},
                 'initializer': {'weights': {'kind': 'constant', 'value': 0.5}}, 'training': {'steps': 20}}
                """);
        Parameters last = Runs.state(experiment, 20).parameters();
        assertThat(EffectiveRank.of(last, 0, experiment.data())).isCloseTo(1, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 1000})
    void the_rank_of_a_network_is_that_of_its_activation_matrix(int samples) {
        Experiment experiment = Runs.experiment("""
                {'format': 1, 'data': {'kind': 'circle', 'samples': %s},
                 'network': {'hidden': [5, 4], 'activation': 'silu'}, 'training': {'steps': 0}}
                """.formatted(samples));
        Parameters parameters = Runs.state(experiment, 0).parameters();
        Network network = new Network(parameters);
        for (int layer = 0; layer < 2; layer++) {
            double[][] activations = new double[samples][];
            for (int sample = 0; sample < samples; sample++) {
                activations[sample] = network.activations(
                                experiment.data().inputs().row(sample))
                        .get(layer)
                        .toArray();
            }
            assertThat(EffectiveRank.of(parameters, layer, experiment.data()))
                    .isEqualTo(EffectiveRank.of(Mat.of(activations)))
                    .isBetween(1.0, 5.0);
        }
    }

    private static Mat withSingularValues(int rows, double... singular) {
        RealMatrix left = orthonormal(rows, singular.length, 1);
        RealMatrix right = orthonormal(singular.length, singular.length, 2);
        return Mat.of(left.multiply(MatrixUtils.createRealDiagonalMatrix(singular))
                .multiply(right.transpose())
                .getData());
    }

    private static RealMatrix orthonormal(int rows, int columns, long seed) {
        RandomGenerator random = RandomStreams.DATA.open(seed, 0);
        double[][] entries = new double[rows][columns];
        for (double[] row : entries) {
            for (int j = 0; j < columns; j++) {
                row[j] = random.nextGaussian();
            }
        }
        return new QRDecomposition(MatrixUtils.createRealMatrix(entries))
                .getQ()
                .getSubMatrix(0, rows - 1, 0, columns - 1);
    }
}
