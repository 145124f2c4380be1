package symmetrylab.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.apache.commons.math3.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SingularValuesTest {

    @ParameterizedTest
    @CsvSource({"3, 5", "5, 3", "12, 12", "63, 7", "64, 7", "65, 7", "300, 40", "40, 300"})
    void they_agree_with_commons_math_for_any_shape(int rows, int columns) {
        RealMatrix matrix = normal(rows, columns, 3);
        double[] expected = new SingularValueDecomposition(matrix).getSingularValues();
        assertThat(of(matrix)).containsExactly(expected, within(1e-13 * expected[0]));
    }

    @ParameterizedTest
    @CsvSource({"20, 20", "500, 20"})
    void values_that_span_fifteen_powers_of_ten_are_found(int rows, int columns) {
        double[] expected = IntStream.range(0, columns)
                .mapToDouble(i -> Math.pow(10, -15.0 * i / columns))
                .toArray();
        RealMatrix matrix = orthonormal(rows, columns, 1)
                .multiply(MatrixUtils.createRealDiagonalMatrix(expected))
                .multiply(orthonormal(columns, columns, 2));
        // The matrix itself is rounded to 1e-16 of its size.
        assertThat(of(matrix)).containsExactly(expected, within(1e-15));
    }

    @ParameterizedTest
    @CsvSource({"30, 30", "200, 30"})
    void tiny_columns_keep_their_digits(int rows, int columns) {
        RealMatrix matrix = orthonormal(rows, columns, 1);
        double[] expected = new double[columns];
        for (int j = 0; j < columns; j++) {
            expected[j] = Math.pow(10, -9.0 * j / columns);
            matrix.setColumnVector(j, matrix.getColumnVector(j).mapMultiply(expected[j]));
        }
        double[] found = of(matrix);
        for (int j = 0; j < columns; j++) {
            assertThat(found[j] / expected[j]).isCloseTo(1, within(1e-14));
        }
    }

    @Test
    void zero_rows_and_repeated_rows_add_none() {
        RealMatrix matrix = new Array2DRowRealMatrix(100, 4);
        for (int i = 0; i < 100; i += 2) {
            matrix.setRow(i, new double[] {1, 2, 3, 4});
        }
        assertThat(of(matrix)).containsExactly(new double[] {Math.sqrt(50 * 30), 0, 0, 0}, within(1e-13));
    }

    private static double[] of(RealMatrix matrix) {
        SingularValues values = new SingularValues(matrix.getRowDimension(), matrix.getColumnDimension());
        Arrays.stream(matrix.getData()).forEach(values::addRow);
        return values.compute();
    }

    private static RealMatrix orthonormal(int rows, int columns, long seed) {
        return new QRDecomposition(normal(rows, columns, seed)).getQ().getSubMatrix(0, rows - 1, 0, columns - 1);
    }

    private static RealMatrix normal(int rows, int columns, long seed) {
        RandomGenerator random = RandomStreams.DATA.open(seed, 0);
        double[][] entries = new double[rows][columns];
        for (double[] row : entries) {
            Arrays.setAll(row, j -> random.nextGaussian());
        }
        return new Array2DRowRealMatrix(entries, false);
    }
}
