package symmetrylab.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.numeric.Mat;
import symmetrylab.numeric.RandomStreams;
import symmetrylab.numeric.Vec;
import symmetrylab.spec.LayerInitializer;
import symmetrylab.spec.LayerInitializer.Scaling;

class LayerFillingTest {

    /** Neurons and inputs of a layer large enough for statistics; they differ, so that mixing them up is noticed. */
    private static final int FAN_OUT = 200;

    private static final int FAN_IN = 100;

    static List<Arguments> widths() {
        return List.of(
                arguments(Scaling.GLOROT_UNIFORM, Math.sqrt(6.0 / 300), true),
                arguments(Scaling.GLOROT_NORMAL, Math.sqrt(2.0 / 300), false),
                arguments(Scaling.HE_UNIFORM, Math.sqrt(6.0 / 100), true),
                arguments(Scaling.HE_NORMAL, Math.sqrt(2.0 / 100), false),
                arguments(Scaling.LECUN_UNIFORM, Math.sqrt(3.0 / 100), true),
                arguments(Scaling.LECUN_NORMAL, Math.sqrt(1.0 / 100), false));
    }

    @ParameterizedTest
    @MethodSource("widths")
    void scaled_weights_have_the_width_for_their_layer(Scaling scaling, double width, boolean uniform) {
        for (double gain : List.of(1.0, 0.1, 3.0)) {
            for (long seed : List.of(1L, -7L, Long.MAX_VALUE)) {
                SummaryStatistics drawn =
                        statistics(draw(new LayerInitializer.VarianceScaling(scaling, gain), FAN_OUT, FAN_IN, seed));
                double sd = uniform ? gain * width / Math.sqrt(3) : gain * width;
                // Of n = 20,000 draws: five standard errors of the mean, sd / √n, and more than five of the deviation,
                // which is at most sd / √(2n) = 0.005 sd.
                assertThat(drawn.getMean()).isCloseTo(0, within(5 * sd / Math.sqrt(drawn.getN())));
                assertThat(drawn.getStandardDeviation()).isCloseTo(sd, within(0.03 * sd));
                if (uniform) {
                    // The largest of 20,000 falls short of the bound by 1/20,000 on average, by 1/1,000 never (e^-20).
                    assertThat(drawn.getMax()).isBetween(0.998 * gain * width, gain * width);
                    assertThat(drawn.getMin()).isBetween(-gain * width, -0.998 * gain * width);
                } else {
                    // Of 20,000 normal deviates the largest is below 3.2 with probability 1e-6, above 6 with 2e-5.
                    assertThat(drawn.getMax() / sd).isBetween(3.2, 6.0);
                }
            }
        }
    }

    @Test
    void a_gain_of_zero_leaves_no_weight() {
        for (Scaling scaling : Scaling.values()) {
            assertThat(draw(new LayerInitializer.VarianceScaling(scaling, 0), 3, 4, 1))
                    .isEqualTo(zeros(3, 4));
        }
        assertThat(draw(new LayerInitializer.Orthogonal(0), 3, 4, 1)).isEqualTo(zeros(3, 4));
        assertThat(draw(new LayerInitializer.Identity(0), 3, 4, 1)).isEqualTo(zeros(3, 4));
        assertThat(draw(new LayerInitializer.Sparse(2, 0), 3, 4, 1)).isEqualTo(zeros(3, 4));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "5, 5", "3, 7", "7, 3", "1, 6", "6, 1", "2, 2", "64, 128", "128, 64", "200, 200"})
    void orthogonal_weights_have_orthogonal_rows_or_columns_of_the_length_of_the_gain(int fanOut, int fanIn) {
        for (double gain : List.of(1.0, 2.5)) {
            Mat weights = draw(new LayerInitializer.Orthogonal(gain), fanOut, fanIn, 3);
            List<Vec> vectors = fanOut <= fanIn
                    ? weights.toRows()
                    : IntStream.range(0, fanIn).mapToObj(weights::column).toList();
            for (int i = 0; i < vectors.size(); i++) {
                for (int j = 0; j <= i; j++) {
                    // Rounding of sums of some 100 terms.
                    assertThat(product(vectors.get(i), vectors.get(j)))
                            .isCloseTo(i == j ? gain * gain : 0, within(1e-12));
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"4, 4", "5, 3", "3, 5"})
    void orthogonal_weights_are_the_q_of_a_normal_matrix_whose_r_has_a_positive_diagonal(int fanOut, int fanIn) {
        Mat q = draw(new LayerInitializer.Orthogonal(1), fanOut, fanIn, 9);
        Mat normal = draw(new LayerInitializer.Normal(0, 1), Math.max(fanOut, fanIn), Math.min(fanOut, fanIn), 9);
        for (int i = 0; i < normal.columns(); i++) {
            Vec direction = fanOut >= fanIn ? q.column(i) : q.row(i);
            assertThat(product(direction, normal.column(i))).isPositive();
            for (int j = 0; j < i; j++) {
                assertThat(product(direction, normal.column(j))).isCloseTo(0, within(1e-14));
            }
        }
    }

    @Test
    void orthogonal_matrices_favour_no_direction() {
        SummaryStatistics corner = new SummaryStatistics();
        for (int seed = 0; seed < 3000; seed++) {
            corner.addValue(draw(new LayerInitializer.Orthogonal(1), 4, 4, seed).get(0, 0));
        }
        // An entry of a random orthogonal 4 x 4 matrix has mean 0 and variance 1/4: five standard errors of 3,000.
        assertThat(corner.getMean()).isCloseTo(0, within(5 * 0.5 / Math.sqrt(3000)));
        assertThat(corner.getVariance()).isCloseTo(0.25, within(0.025));
    }

    @Test
    void the_largest_orthogonal_layer_is_drawn() {
        Mat weights = draw(new LayerInitializer.Orthogonal(1), 1024, 1024, 1);
        assertThat(product(weights.row(0), weights.row(0))).isCloseTo(1, within(1e-12));
        assertThat(product(weights.row(0), weights.row(1023))).isCloseTo(0, within(1e-12));
    }

    @Test
    void identity_has_the_gain_on_the_diagonal_for_any_shape() {
        assertThat(draw(new LayerInitializer.Identity(2), 2, 3, 1))
                .isEqualTo(Mat.of(new double[][] {{2, 0, 0}, {0, 2, 0}}));
        assertThat(draw(new LayerInitializer.Identity(1), 3, 2, 1))
                .isEqualTo(Mat.of(new double[][] {{1, 0}, {0, 1}, {0, 0}}));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 10})
    void sparse_neurons_have_the_requested_number_of_weights(int nonzero) {
        Mat weights = draw(new LayerInitializer.Sparse(nonzero, 0.5), 5000, 10, 4);
        int[] found = new int[10];
        SummaryStatistics values = new SummaryStatistics();
        for (Vec row : weights.toRows()) {
            int count = 0;
            for (int from = 0; from < 10; from++) {
                if (row.get(from) != 0) {
                    count++;
                    found[from]++;
                    values.addValue(row.get(from));
                }
            }
            assertThat(count).isEqualTo(nonzero);
        }
        // Each place is taken 500 · nonzero times, with a standard deviation of at most √(5000 / 4) = 35: five of them.
        assertThat(IntStream.of(found))
                .allSatisfy(count -> assertThat(count).isBetween(500 * nonzero - 177, 500 * nonzero + 177));
        // At least 5,000 draws: five standard errors.
        assertThat(values.getMean()).isCloseTo(0, within(5 * 0.5 / Math.sqrt(values.getN())));
        assertThat(values.getStandardDeviation()).isCloseTo(0.5, within(5 * 0.5 / Math.sqrt(2.0 * values.getN())));
    }

    @Test
    void biases_are_set_or_drawn_one_by_one() {
        assertThat(biases(new LayerInitializer.Zero())).isEqualTo(Vec.of(0, 0, 0));
        assertThat(biases(new LayerInitializer.Constant(2))).isEqualTo(Vec.of(2, 2, 2));
        assertThat(biases(new LayerInitializer.ExplicitBiases(Vec.of(1, 2, 3)))).isEqualTo(Vec.of(1, 2, 3));
        assertThat(DoubleStream.of(biases(new LayerInitializer.Uniform(1, 2)).toArray()))
                .doesNotHaveDuplicates()
                .allMatch(bias -> bias >= 1 && bias < 2);
        assertThat(biases(new LayerInitializer.Normal(0, 1)).toArray()).doesNotHaveDuplicates();
    }

    @Test
    void a_uniform_range_may_be_wider_than_the_largest_number() {
        SummaryStatistics drawn = new SummaryStatistics();
        for (Vec row : draw(new LayerInitializer.Uniform(-1.7e308, 1.7e308), 100, 100, 1)
                .toRows()) {
            assertThat(DoubleStream.of(row.toArray())).allMatch(weight -> weight >= -1.7e308 && weight <= 1.7e308);
            Arrays.stream(row.toArray()).forEach(weight -> drawn.addValue(weight / 1.7e308));
        }
        // U(-1, 1) has mean 0 and variance 1/3: five standard errors of 10,000; the ends are reached to 1/1,000.
        assertThat(drawn.getMean()).isCloseTo(0, within(5 * Math.sqrt(1.0 / 3 / 10_000)));
        assertThat(drawn.getMax()).isGreaterThan(0.998);
        assertThat(drawn.getMin()).isLessThan(-0.998);
    }

    @Test
    void values_that_do_not_fit_are_refused() {
        assertThatThrownBy(() -> biases(new LayerInitializer.Orthogonal(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("orthogonal cannot fill biases");
        assertThatThrownBy(() -> biases(new LayerInitializer.ExplicitBiases(Vec.of(1))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> draw(new LayerInitializer.Sparse(3, 1), 2, 2, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> draw(new LayerInitializer.ExplicitWeights(zeros(2, 3)), 3, 2, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    static List<Arguments> pinned() {
        // The entries were computed by an independent program, with a generator and a decomposition of
        // its own, too (the orthogonal ones to 1e-14).
        return List.of(
                arguments(
                        new LayerInitializer.Uniform(-1, 3),
                        1.3571067491772846,
                        -0.08177470957025168,
                        36093965228273703L),
                arguments(
                        new LayerInitializer.Normal(0.5, 2),
                        -0.8283087225326227,
                        2.9658366484122256,
                        -8641724783488867609L),
                arguments(
                        new LayerInitializer.VarianceScaling(Scaling.GLOROT_UNIFORM, 3),
                        0.46389527497560923,
                        -1.4052665694890567,
                        -6147097543561596275L),
                arguments(
                        new LayerInitializer.VarianceScaling(Scaling.GLOROT_NORMAL, 3),
                        -0.9962315418994669,
                        1.8493774863091692,
                        -6793737955893787736L),
                arguments(
                        new LayerInitializer.VarianceScaling(Scaling.HE_UNIFORM, 3),
                        0.5867862658852145,
                        -1.7775372317106795,
                        8671436181397687687L),
                arguments(
                        new LayerInitializer.VarianceScaling(Scaling.HE_NORMAL, 3),
                        -1.2601442997215133,
                        2.3392980440695355,
                        -6085122259657384664L),
                arguments(
                        new LayerInitializer.VarianceScaling(Scaling.LECUN_UNIFORM, 3),
                        0.4149205477145677,
                        -1.256908630354185,
                        1470209241026790912L),
                arguments(
                        new LayerInitializer.VarianceScaling(Scaling.LECUN_NORMAL, 3),
                        -0.8910565796066553,
                        1.6541335101779957,
                        4848276850195219033L),
                arguments(
                        new LayerInitializer.Orthogonal(3),
                        2.5508438911260485,
                        -0.9372841674451029,
                        4130983154516533478L),
                arguments(new LayerInitializer.Identity(3), 0.0, 0.0, -5330782789760328225L),
                arguments(new LayerInitializer.Sparse(2, 3), 2.834753697346569, 0.0, 5901742012845775569L));
    }

    @ParameterizedTest
    @MethodSource("pinned")
    void a_seed_always_gives_the_same_bits(LayerInitializer kind, double entry, double other, long hash) {
        Mat weights = draw(kind, 3, 5, 7);
        assertThat(weights.get(0, 3)).isEqualTo(entry);
        assertThat(weights.get(1, 4)).isEqualTo(other);
        long bits = 1;
        for (Vec row : weights.toRows()) {
            for (double value : row.toArray()) {
                bits = 31 * bits + Double.doubleToRawLongBits(value);
            }
        }
        assertThat(bits).as("hash of all bits").isEqualTo(hash);
    }

    private static Mat draw(LayerInitializer kind, int fanOut, int fanIn, long seed) {
        return LayerFilling.weights(kind, fanOut, fanIn, RandomStreams.WEIGHTS.open(seed, 0));
    }

    private static Vec biases(LayerInitializer kind) {
        return LayerFilling.biases(kind, 3, RandomStreams.BIASES.open(1, 0));
    }

    private static Mat zeros(int rows, int columns) {
        return Mat.of(new double[rows][columns]);
    }

    private static double product(Vec a, Vec b) {
        return IntStream.range(0, a.size())
                .mapToDouble(i -> a.get(i) * b.get(i))
                .sum();
    }

    private static SummaryStatistics statistics(Mat weights) {
        SummaryStatistics statistics = new SummaryStatistics();
        weights.toRows().forEach(row -> Arrays.stream(row.toArray()).forEach(statistics::addValue));
        return statistics;
    }
}
