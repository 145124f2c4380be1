package symmetrylab.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.spec.LossKind;
import symmetrylab.spec.OutputKind;

class ParametersNormTest {

    private static final Architecture TWO_VALUES =
            new Architecture(List.of(1, 1), Activation.TANH, OutputKind.IDENTITY, LossKind.MSE);

    @ParameterizedTest
    @ValueSource(doubles = {1, 1e-300, 1e-170, 1e170, 1e300})
    void is_right_even_if_squares_overflow_or_vanish(double scale) {
        assertThat(norm(3 * scale, 4 * scale) / scale).isCloseTo(5, within(1e-14));
    }

    @Test
    void is_not_finite_if_a_value_is_not() {
        assertThat(norm(Double.NaN, 1)).isNaN();
        assertThat(norm(Double.NEGATIVE_INFINITY, 1)).isInfinite();
        assertThat(norm(0, -0.0)).isZero();
    }

    private static double norm(double a, double b) {
        return Parameters.copyOf(TWO_VALUES, new double[] {a, b}).norm();
    }
}
