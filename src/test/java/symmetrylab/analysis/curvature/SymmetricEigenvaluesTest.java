package symmetrylab.analysis.curvature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SymmetricEigenvaluesTest {

    private static double[] sorted(double[][] matrix) {
        double[][] used = Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
        double[] values = new double[matrix.length];
        assertThat(SymmetricEigenvalues.compute(used, values)).isEmpty();
        Arrays.sort(values);
        return values;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 10, 60})
    void they_are_those_of_another_library(int size) {
        RandomGenerator random = new Well19937c(size);
        double[][] matrix = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                matrix[i][j] = random.nextGaussian();
                matrix[j][i] = matrix[i][j];
            }
        }
        double[] expected = new EigenDecomposition(new Array2DRowRealMatrix(matrix)).getRealEigenvalues();
        Arrays.sort(expected);
        // Both errors are about 1e-15 of the largest times the size.
        assertThat(sorted(matrix)).containsExactly(expected, within(1e-15 * size * size + 1e-14));
    }

    @Test
    void closed_forms_are_found() {
        // 2 on the diagonal, −1 beside it: 2 − 2 cos(kπ/(n + 1)).
        int size = 50;
        double[][] matrix = new double[size][size];
        for (int i = 0; i < size; i++) {
            matrix[i][i] = 2;
            if (i > 0) {
                matrix[i][i - 1] = -1;
                matrix[i - 1][i] = -1;
            }
        }
        double[] values = sorted(matrix);
        for (int k = 1; k <= size; k++) {
            assertThat(values[k - 1]).isCloseTo(2 - 2 * Math.cos(k * Math.PI / (size + 1)), within(1e-13));
        }
    }

    @Test
    void a_matrix_of_low_rank_and_one_that_is_diagonal_keep_their_zeros() {
        double[][] ones = new double[8][8];
        Arrays.stream(ones).forEach(row -> Arrays.fill(row, 1));
        double[] values = sorted(ones);
        assertThat(values[7]).isCloseTo(8, within(1e-14));
        assertThat(Arrays.copyOf(values, 7)).containsExactly(new double[7], within(1e-14));
        double[][] diagonal = new double[5][5];
        diagonal[2][2] = 0.25;
        assertThat(sorted(diagonal)).containsExactly(0, 0, 0, 0, 0.25);
        assertThat(sorted(new double[4][4])).containsExactly(0, 0, 0, 0);
    }

    @Test
    void a_strongly_graded_matrix_converges() {
        int size = 30;
        double[][] matrix = new double[size][size];
        RandomGenerator random = new Well19937c(7);
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                matrix[i][j] = Math.scalb(random.nextGaussian(), -3 * (i + j));
                matrix[j][i] = matrix[i][j];
            }
        }
        double[] expected = Spectrum.byShift(matrix);
        Arrays.sort(expected);
        assertThat(sorted(matrix)).containsExactly(expected, within(1e-13));
    }
}
