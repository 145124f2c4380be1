package symmetrylab.analysis.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
    @ValueSource(ints = {4, EffectiveRank.MANY_SAMPLES, EffectiveRank.MANY_SAMPLES + 1})
    void a_matrix_of_rank_one_has_effective_rank_one(int rows) {
        double[][] entries = new double[rows][3];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < 3; j++) {
                entries[i][j] = (i % 7 - 2.5) * (j + 1);
            }
        }
        // The Gram matrix knows singular values to the root of rounding only: 1e-8 of the largest, times its logarithm.
        assertThat(EffectiveRank.of(Mat.of(entries)))
                .isCloseTo(1, within(rows > EffectiveRank.MANY_SAMPLES ? 1e-6 : 1e-12));
    }

    @Test
    void nothing_has_rank_zero_and_what_is_not_finite_none() {
        assertThat(EffectiveRank.of(Mat.of(new double[5][3]))).isZero();
        assertThat(EffectiveRank.of(Mat.of(new double[0][0]))).isZero();
        assertThat(EffectiveRank.of(Mat.of(new double[][] {{0, Double.NaN}}))).isNaN();
        assertThat(EffectiveRank.of(Mat.of(new double[][] {{Double.POSITIVE_INFINITY}})))
                .isNaN();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void many_samples_give_what_few_do(long seed) {
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
        assertThat(EffectiveRank.of(Mat.of(many))).isCloseTo(EffectiveRank.of(Mat.of(few)), within(1e-10));
    }

    @Test
    void identical_neurons_are_one_direction() {
        Experiment experiment = Runs.experiment("{'format': 1, 'data': {'kind': 'circle'}, 'network': {'hidden': [6]},"
                + " 'initializer': {'weights': {'kind': 'constant', 'value': 0.5}}, 'training': {'steps': 20}}");
        Parameters last = Runs.state(experiment, 20).parameters();
        assertThat(EffectiveRank.of(last, 0, experiment.data())).isCloseTo(1, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 2 * EffectiveRank.MANY_SAMPLES})
    void of_a_network_it_is_that_of_the_matrix_of_its_activations(int samples) {
        Experiment experiment = Runs.experiment("{'format': 1, 'data': {'kind': 'circle', 'samples': " + samples
                + "}, 'network': {'hidden': [5, 4], 'activation': 'silu'}, 'training': {'steps': 0}}");
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
