package symmetrylab.analysis.curvature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symmetrylab.analysis.curvature.EigenPair.Numbers;
import symmetrylab.nn.Parameters;
import symmetrylab.numeric.Mat;
import symmetrylab.numeric.Vec;
import symmetrylab.recording.Recording;
import symmetrylab.testing.Runs;

class EigenvectorsTest {

    /** Q diag(values) Qᵀ for a random orthogonal Q, made exactly symmetric; its columns are the eigenvectors. */
    private record Built(Mat matrix, RealMatrix vectors) {}

    private static Built built(double... values) {
        int size = values.length;
        Well19937c random = new Well19937c(7);
        RealMatrix normal = new Array2DRowRealMatrix(size, size);
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                normal.setEntry(i, j, random.nextGaussian());
            }
        }
        RealMatrix q = new QRDecomposition(normal).getQ();
        RealMatrix diagonal = new Array2DRowRealMatrix(size, size);
        for (int i = 0; i < size; i++) {
            diagonal.setEntry(i, i, values[i]);
        }
        double[][] product = q.multiply(diagonal).multiply(q.transpose()).getData();
        double[][] symmetric = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                symmetric[i][j] = product[i][j] / 2 + product[j][i] / 2;
            }
        }
        return new Built(Mat.of(symmetric), q);
    }

    private static double dot(Vec a, Vec b) {
        double sum = 0;
        for (int i = 0; i < a.size(); i++) {
            sum += a.get(i) * b.get(i);
        }
        return sum;
    }

    private static double residual(Mat matrix, Vec vector, double value) {
        double most = 0;
        for (int i = 0; i < matrix.rows(); i++) {
            most = Math.max(most, Math.abs(dot(matrix.row(i), vector) - value * vector.get(i)));
        }
        return most;
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "5, 2", "3, 4", "4, 3"})
    void they_are_those_the_matrix_was_built_from(int across, int up) {
        double[] values = {-3, -0.5, 1e-9, 0.2, 0.2000001, 7};
        Built built = built(values);
        Eigenvectors found = Eigenvectors.of(built.matrix(), new Numbers(across, up));
        assertThat(found.firstValue()).isCloseTo(values[across], within(1e-13));
        assertThat(found.secondValue()).isCloseTo(values[up], within(1e-13));
        Vec first = Vec.of(built.vectors().getColumn(across));
        Vec second = Vec.of(built.vectors().getColumn(up));
        // The two nearest eigenvalues are 1e-7 apart: rounding turns their vectors by up to 1e-15 / 1e-7.
        assertThat(Math.abs(dot(found.first(), first))).isCloseTo(1, within(1e-9));
        assertThat(Math.abs(dot(found.second(), second))).isCloseTo(1, within(1e-9));
        assertThat(dot(found.first(), found.second())).isCloseTo(0, within(1e-14));
    }

    @Test
    void of_equal_eigenvalues_each_number_has_a_direction_of_its_own() {
        Built built = built(2, 2, 2, 2, 5);
        Eigenvectors some = Eigenvectors.of(built.matrix(), new Numbers(0, 1));
        assertThat(residual(built.matrix(), some.first(), 2)).isLessThan(1e-13);
        assertThat(residual(built.matrix(), some.second(), 2)).isLessThan(1e-13);
        assertThat(dot(some.first(), some.second())).isCloseTo(0, within(1e-14));
        Eigenvectors others = Eigenvectors.of(built.matrix(), new Numbers(2, 3));
        assertThat(Math.abs(dot(some.first(), others.first()))).isLessThan(0.99);
    }

    @Test
    void a_matrix_of_zeros_and_one_of_huge_numbers_have_two_directions() {
        Eigenvectors flat = Eigenvectors.of(Mat.of(new double[3][3]), new Numbers(0, 2));
        assertThat(dot(flat.first(), flat.first())).isCloseTo(1, within(1e-14));
        assertThat(dot(flat.first(), flat.second())).isCloseTo(0, within(1e-14));
        Mat huge = Mat.of(new double[][] {{3e200, 0}, {0, -1e200}});
        Eigenvectors found = Eigenvectors.of(huge, new Numbers(1, 0));
        assertThat(found.first().get(0)).isEqualTo(1);
        assertThat(found.first().get(1)).isCloseTo(0, within(1e-30));
        assertThat(found.firstValue()).isCloseTo(3e200, within(1e186));
    }

    @Test
    void the_highest_and_the_lowest_are_those_of_the_other_method() {
        Recording run = Runs.histories(Runs.experiment("""
                        {'format': 1, 'network': {'hidden': [4]}, 'training': {'steps': 100, 'batch': 'full'}}
                        """)).get(0).recording();
        Parameters at = run.parameters(60);
        ExtremeDirections extreme = ExtremeDirections.of(at, run.data());
        Eigenvectors found = Eigenvectors.of(at, run.data(), EigenPair.USUAL).orElseThrow();
        assertThat(found.firstValue()).isCloseTo(extreme.highestValue(), within(1e-13));
        assertThat(found.secondValue()).isCloseTo(extreme.lowestValue(), within(1e-13));
        assertThat(dot(found.first(), extreme.highest())).isCloseTo(1, within(1e-9));
        assertThat(dot(found.second(), extreme.lowest())).isCloseTo(1, within(1e-9));
    }

    @Test
    void ranks_count_from_both_ends_and_end_at_the_last_eigenvalue() {
        assertThat(EigenPair.USUAL.in(17)).isEqualTo(new Numbers(16, 0));
        assertThat(new EigenPair(3, -2).in(17)).isEqualTo(new Numbers(2, 15));
        assertThat(new EigenPair(3, -2).fits(17)).isTrue();
        assertThat(new EigenPair(40, 30).fits(17)).isFalse();
        assertThat(new EigenPair(40, 30).in(17)).isEqualTo(new Numbers(16, 15));
        assertThat(new EigenPair(-40, 1).in(17)).isEqualTo(new Numbers(0, 1));
        assertThat(new EigenPair(17, -1).fits(17)).isFalse();
        for (int number = 0; number < 17; number++) {
            int rank = EigenPair.rank(number, 17);
            assertThat(new EigenPair(rank, number == 0 ? -1 : 1).in(17).across())
                    .isEqualTo(number);
        }
        assertThatIllegalArgumentException().isThrownBy(() -> new EigenPair(2, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new EigenPair(0, 2));
    }

    @Test
    void the_last_two_choices_are_the_pair() {
        EigenPair pair = EigenPair.USUAL.choosing(4, 17);
        assertThat(pair).isEqualTo(new EigenPair(5, -1));
        assertThat(pair.choosing(4, 17)).isEqualTo(pair);
        assertThat(pair.choosing(16, 17)).isEqualTo(new EigenPair(-1, 5));
        assertThat(List.of(pair.withAcross(-1), pair.withUp(5))).containsOnly(new EigenPair(-1, 5));
        assertThat(pair.withUp(2)).isEqualTo(new EigenPair(5, 2));
    }
}
