package symmetrylab.analysis.curvature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.apache.commons.math3.exception.MaxCountExceededException;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.analysis.curvature.Spectrum.Verdict;
import symmetrylab.numeric.Mat;
import symmetrylab.numeric.RandomStreams;
import symmetrylab.numeric.Vec;

class SpectrumTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void known_eigenvalues_are_found_in_ascending_order(long seed) {
        double[] expected = {-3, -0.5, 0, 0, 1e-3, 2, 2, 7};
        Spectrum spectrum = Spectrum.of(withEigenvalues(seed, 5, 2, 0, 7, -3, 1e-3, 2, -0.5, 0), 0);
        // The matrix itself is rounded to 1e-16 of its size 7, its eigenvalues to some ten times that.
        double[] found = spectrum.eigenvalues().toArray();
        assertThat(spectrum.eigenvalues().size()).isEqualTo(9);
        assertThat(Arrays.stream(found).filter(v -> Math.abs(v - 5) > 1e-13).toArray())
                .containsExactly(expected, within(1e-14));
        assertThat(spectrum.smallest()).isCloseTo(-3, within(1e-14));
        assertThat(spectrum.largest()).isCloseTo(7, within(1e-14));
        assertThat(spectrum.negative()).isEqualTo(2);
        assertThat(spectrum.zero()).isEqualTo(2);
        assertThat(spectrum.positive()).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3})
    void eigenvalues_of_strongly_graded_matrices_are_found_although_the_solver_fails(long seed) {
        RandomGenerator random = RandomStreams.DATA.open(seed, 0);
        RealMatrix graded = MatrixUtils.createRealMatrix(120, 30);
        for (int i = 0; i < 120; i++) {
            for (int j = 0; j < 30; j++) {
                graded.setEntry(i, j, random.nextGaussian() * Math.pow(10, -10.0 * (29 - j)));
            }
        }
        RealMatrix gram = graded.transpose().multiply(graded);
        assertThatThrownBy(() -> new EigenDecomposition(gram)).isInstanceOf(MaxCountExceededException.class);
        Spectrum spectrum = Spectrum.of(Mat.of(gram.getData()), 0);
        assertThat(spectrum.largest() / gram.getTrace()).isCloseTo(1, within(1e-14));
        assertThat(spectrum.positive()).isEqualTo(1);
        assertThat(spectrum.zero()).isEqualTo(29);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void the_second_way_finds_the_same_eigenvalues(long seed) {
        Mat matrix = withEigenvalues(seed, 5, 2, 0, 7, -3, 1e-3, 2, -0.5, 0);
        double[] found = Spectrum.byShift(matrix.toArray());
        Arrays.sort(found);
        assertThat(found).containsExactly(Spectrum.of(matrix, 0).eigenvalues().toArray(), within(1e-13));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-300, 1e-200, 1e-100, 1e100, 1e200, 1e300})
    void eigenvalues_are_found_at_any_scale(double size) {
        Spectrum spectrum =
                Spectrum.of(Mat.of(new double[][] {{2 * size, size, 0}, {size, 2 * size, 0}, {0, 0, -size}}), 0);
        assertThat(spectrum.eigenvalues().get(0) / size).isCloseTo(-1, within(1e-14));
        assertThat(spectrum.eigenvalues().get(1) / size).isCloseTo(1, within(1e-14));
        assertThat(spectrum.eigenvalues().get(2) / size).isCloseTo(3, within(1e-14));
    }

    @ParameterizedTest
    @CsvSource({
        "0.5, 1, 2, MINIMUM",
        "0, 1, 2, FLAT",
        "1e-9, 1, 2, FLAT",
        "1.1e-9, 1, 2, MINIMUM",
        "-1e-9, 1, 2, FLAT",
        "0, 0, 0, FLAT",
        "-1.1e-9, 0, 2, SADDLE",
        "-1, 2, 3, SADDLE",
        "-1, 0, 0, MAXIMUM",
        "-3, -2, -1, MAXIMUM",
        "-9.9e-6, 0, 1e6, FLAT",
        "-1.1e-5, 0, 1e6, SADDLE"
    })
    void the_verdict_follows_from_the_signs(double first, double second, double third, Verdict verdict) {
        Spectrum spectrum = new Spectrum(Vec.of(first, second, third), 9e-7);
        assertThat(spectrum.verdict()).isEqualTo(verdict);
        assertThat(new Spectrum(spectrum.eigenvalues(), 1e-6).verdict()).isEqualTo(Verdict.NOT_STATIONARY);
        assertThat(new Spectrum(spectrum.eigenvalues(), Double.NaN).verdict()).isEqualTo(Verdict.NOT_STATIONARY);
    }

    @Test
    void verdicts_have_tokens() {
        assertThat(Verdict.NOT_STATIONARY.token()).isEqualTo("not_stationary");
        assertThat(Verdict.SADDLE.token()).isEqualTo("saddle");
    }

    @Test
    void the_zero_matrix_has_only_zero_eigenvalues() {
        Spectrum spectrum = Spectrum.of(Mat.of(new double[4][4]), 0);
        assertThat(spectrum.eigenvalues().toArray()).containsExactly(0, 0, 0, 0);
        assertThat(spectrum.zero()).isEqualTo(4);
    }

    @Test
    void matrices_that_are_not_symmetric_or_not_finite_are_refused() {
        assertThatThrownBy(() -> Spectrum.of(Mat.of(new double[][] {{1, 2}, {2.0000000001, 1}}), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0, 1");
        assertThatThrownBy(() -> Spectrum.of(Mat.of(new double[][] {{Double.NaN}}), 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Spectrum.of(Mat.of(new double[1][2]), 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Mat withEigenvalues(long seed, double... values) {
        int size = values.length;
        RandomGenerator random = RandomStreams.DATA.open(seed, 0);
        double[][] entries = new double[size][size];
        for (double[] row : entries) {
            for (int j = 0; j < size; j++) {
                row[j] = random.nextGaussian();
            }
        }
        RealMatrix q = new QRDecomposition(MatrixUtils.createRealMatrix(entries)).getQ();
        double[][] matrix = q.multiply(MatrixUtils.createRealDiagonalMatrix(values))
                .multiply(q.transpose())
                .getData();
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < i; j++) {
                matrix[i][j] = matrix[j][i];
            }
        }
        return Mat.of(matrix);
    }
}
