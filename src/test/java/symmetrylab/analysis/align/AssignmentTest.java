package symmetrylab.analysis.align;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.apache.commons.math3.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.numeric.Mat;
import symmetrylab.numeric.RandomStreams;

class AssignmentTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7})
    void no_other_assignment_has_a_larger_sum(int size) {
        for (long seed = 1; seed <= 40; seed++) {
            // Whole numbers too, among which many assignments are equally good.
            Mat values = random(size, seed, seed % 2 == 0 ? 3 : 0);
            int[] found = Assignment.largest(values);
            assertThat(Arrays.stream(found).distinct().count()).isEqualTo(size);
            assertThat(Assignment.total(values, found)).isEqualTo(best(values, 0, new boolean[size]), within(1e-12));
        }
    }

    /** Numbers from −1 to 1, or whole ones up to {@code steps} in size. */
    private static Mat random(int size, long seed, int steps) {
        RandomGenerator random = RandomStreams.DATA.open(seed, size);
        double[][] values = new double[size][size];
        for (double[] row : values) {
            for (int column = 0; column < size; column++) {
                double number = 2 * random.nextDouble() - 1;
                row[column] = steps == 0 ? number : Math.rint(steps * number);
            }
        }
        return Mat.of(values);
    }

    /** The largest sum over all assignments of the rows from {@code row} on, by trying them all. */
    private static double best(Mat values, int row, boolean[] taken) {
        if (row == values.rows()) {
            return 0;
        }
        double best = Double.NEGATIVE_INFINITY;
        for (int column = 0; column < taken.length; column++) {
            if (!taken[column]) {
                taken[column] = true;
                best = Math.max(best, values.get(row, column) + best(values, row + 1, taken));
                taken[column] = false;
            }
        }
        return best;
    }

    @Test
    void a_hidden_order_of_many_rows_is_found() {
        int size = 200;
        Mat noise = random(size, 7, 0);
        double[][] values = new double[size][size];
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                values[row][column] = noise.get(row, column) + (column == (37 * row + 5) % size ? 2.1 : 0);
            }
        }
        int[] found = Assignment.largest(Mat.of(values));
        for (int row = 0; row < size; row++) {
            assertThat(found[row]).isEqualTo((37 * row + 5) % size);
        }
    }

    @Test
    void there_is_a_column_for_each_row() {
        assertThatThrownBy(() -> Assignment.largest(Mat.of(new double[][] {{1, 2}})))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 rows and 2 columns");
    }
}
