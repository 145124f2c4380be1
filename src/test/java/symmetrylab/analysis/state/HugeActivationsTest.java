package symmetrylab.analysis.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.numeric.Mat;

class HugeActivationsTest {

    @ParameterizedTest
    @ValueSource(doubles = {1e-300, 1e-200, 1e200, 1e300})
    void effective_rank_does_not_depend_on_the_scale(double scale) {
        for (int rows : new int[] {10, 600}) {
            double[][] plain = new double[rows][3];
            double[][] scaled = new double[rows][3];
            for (int i = 0; i < 3 * rows; i++) {
                plain[i / 3][i % 3] = (i * 7 % 11) / 11.0;
                scaled[i / 3][i % 3] = plain[i / 3][i % 3] * scale;
            }
            // The scaled entries are rounded anew; singular values move by as much.
            assertThat(EffectiveRank.of(Mat.of(scaled))).isCloseTo(EffectiveRank.of(Mat.of(plain)), within(1e-12));
        }
    }

    @Test
    void effective_rank_of_an_orthogonal_matrix_is_its_size_at_any_scale() {
        // Equal singular values: two directions used alike.
        assertThat(EffectiveRank.of(Mat.of(new double[][] {{1e250, 1e250}, {1e250, -1e250}})))
                .isCloseTo(2, within(1e-12));
    }
}
