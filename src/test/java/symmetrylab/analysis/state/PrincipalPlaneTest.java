package symmetrylab.analysis.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.apache.commons.math3.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.numeric.RandomStreams;
import symmetrylab.numeric.Vec;

class PrincipalPlaneTest {

    @Test
    void its_directions_are_those_the_vectors_were_built_from() {
        // 4 along (3, 4, 0) / 5, 2 along (0, 0, 1), 1 along (4, −3, 0) / 5.
        PrincipalPlane plane =
                PrincipalPlane.of(List.of(Vec.of(2.4, 3.2, 0), Vec.of(0, 0, -2), Vec.of(0.8, -0.6, 0)), 3);
        assertThat(plane.first().toArray()).containsExactly(new double[] {0.6, 0.8, 0}, within(1e-15));
        assertThat(plane.second().toArray()).containsExactly(new double[] {0, 0, 1}, within(1e-15));
        assertThat(plane.firstShare()).isCloseTo(16 / 21.0, within(1e-15));
        assertThat(plane.secondShare()).isCloseTo(4 / 21.0, within(1e-15));
    }

    @ParameterizedTest
    @CsvSource({"3, 40, 1e-12", "8, 30, 1e-12", "65, 200, 1e-6", "200, 60, 1e-6"})
    void it_agrees_with_a_singular_value_decomposition(int length, int count, double tolerance) {
        List<Vec> vectors = random(length, count, 5);
        double[][] rows = vectors.stream().map(Vec::toArray).toArray(double[][]::new);
        if (count < length) {
            rows = new Array2DRowRealMatrix(rows).transpose().getData();
        }
        SingularValueDecomposition expected = new SingularValueDecomposition(new Array2DRowRealMatrix(rows));
        double[] values = expected.getSingularValues();
        double total = 0;
        for (double value : values) {
            total += value * value;
        }
        PrincipalPlane plane = PrincipalPlane.of(vectors, length);
        assertThat(plane.firstShare()).isCloseTo(values[0] * values[0] / total, within(tolerance));
        assertThat(plane.secondShare()).isCloseTo(values[1] * values[1] / total, within(tolerance));
        double[] first = (count < length ? expected.getU() : expected.getV()).getColumn(0);
        assertThat(Math.abs(dot(plane.first(), first))).isCloseTo(1, within(tolerance));
        assertThat(dot(plane.first(), plane.second().toArray())).isCloseTo(0, within(1e-12));
        assertThat(plane.second().norm()).isCloseTo(1, within(1e-12));
    }

    @Test
    void mirror_images_change_neither_directions_nor_signs() {
        List<Vec> vectors = random(4, 20, 2);
        List<Vec> mirrored = vectors.stream().map(vector -> times(vector, -1)).toList();
        assertThat(PrincipalPlane.of(mirrored, 4)).isEqualTo(PrincipalPlane.of(vectors, 4));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void the_largest_entry_of_each_direction_is_positive(long seed) {
        PrincipalPlane plane = PrincipalPlane.of(random(5, 12, seed), 5);
        for (Vec direction : List.of(plane.first(), plane.second())) {
            double largest = 0;
            for (double entry : direction.toArray()) {
                largest = Math.abs(entry) > Math.abs(largest) ? entry : largest;
            }
            assertThat(largest).isPositive();
        }
    }

    @Test
    void the_first_of_equally_large_entries_decides_the_sign_whatever_the_rounding() {
        for (double rounding : new double[] {-1e-13, 0, 1e-13}) {
            PrincipalPlane plane = PrincipalPlane.of(List.of(Vec.of(-1, 1 + rounding, 0)), 3);
            assertThat(plane.first().get(0)).isPositive();
            assertThat(plane.first().get(1)).isNegative();
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-300, 1e-200, 1, 1e200, 1e300})
    void vectors_of_any_size_have_a_plane(double size) {
        PrincipalPlane plane = PrincipalPlane.of(List.of(Vec.of(3 * size, 0), Vec.of(0, size)), 2);
        assertThat(plane.first()).isEqualTo(Vec.of(1, 0));
        assertThat(plane.second()).isEqualTo(Vec.of(0, 1));
        assertThat(plane.firstShare()).isCloseTo(0.9, within(1e-15));
    }

    @Test
    void vectors_on_one_line_have_all_their_squares_along_it() {
        PrincipalPlane plane = PrincipalPlane.of(List.of(Vec.of(1, 2, 2), Vec.of(-2, -4, -4), Vec.of(0, 0, 0)), 3);
        assertThat(plane.first().toArray()).containsExactly(new double[] {1 / 3.0, 2 / 3.0, 2 / 3.0}, within(1e-15));
        assertThat(plane.firstShare()).isCloseTo(1, within(1e-15));
        assertThat(plane.secondShare()).isCloseTo(0, within(1e-15));
        assertThat(dot(plane.second(), plane.first().toArray())).isCloseTo(0, within(1e-15));
    }

    @Test
    void zeros_lie_in_the_plane_of_the_first_two_axes_and_have_no_shares() {
        PrincipalPlane expected = new PrincipalPlane(Vec.of(1, 0, 0), Vec.of(0, 1, 0), 0, 0);
        assertThat(PrincipalPlane.of(List.of(Vec.of(0, 0, 0)), 3)).isEqualTo(expected);
        assertThat(PrincipalPlane.of(List.of(), 3)).isEqualTo(expected);
    }

    @Test
    void numbers_that_are_not_finite_do_not_count() {
        List<Vec> vectors = new ArrayList<>(random(3, 6, 1));
        PrincipalPlane expected = PrincipalPlane.of(vectors, 3);
        vectors.add(Vec.of(Double.NaN, 1, 1));
        vectors.add(2, Vec.of(0, Double.POSITIVE_INFINITY, 1));
        assertThat(PrincipalPlane.of(vectors, 3)).isEqualTo(expected);
    }

    @Test
    void vectors_of_other_lengths_are_refused() {
        assertThatThrownBy(() -> PrincipalPlane.of(List.of(Vec.of(1, 2)), 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a vector of 2 entries among those of 3");
        assertThatThrownBy(() -> PrincipalPlane.of(List.of(Vec.of(1)), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a plane needs vectors of 2 or more entries, not 1");
    }

    /** Vectors whose later entries are smaller, so that their directions are well apart. */
    private static List<Vec> random(int length, int count, long seed) {
        RandomGenerator random = RandomStreams.DATA.open(seed, 0);
        List<Vec> vectors = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double[] vector = new double[length];
            for (int j = 0; j < length; j++) {
                vector[j] = random.nextGaussian() * (j == 0 ? 3 : j == 1 ? 2 : 1 / Math.sqrt(length));
            }
            vectors.add(Vec.of(vector));
        }
        return vectors;
    }

    private static Vec times(Vec vector, double factor) {
        double[] product = vector.toArray();
        for (int i = 0; i < product.length; i++) {
            product[i] *= factor;
        }
        return Vec.of(product);
    }

    private static double dot(Vec a, double[] b) {
        double sum = 0;
        for (int i = 0; i < b.length; i++) {
            sum += a.get(i) * b[i];
        }
        return sum;
    }
}
