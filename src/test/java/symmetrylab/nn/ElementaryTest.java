package symmetrylab.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;

class ElementaryTest {

    private static final double[] SPECIAL = {
        0,
        -0.0,
        Double.MIN_VALUE,
        -Double.MIN_VALUE,
        1e-300,
        -1e-17,
        0.3,
        -0.3,
        18,
        19.9,
        -20,
        20.1,
        36.7,
        -700,
        708,
        709,
        1e9,
        -1e300,
        Double.MAX_VALUE,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.NaN
    };

    @Test
    void tanh_has_its_stated_error() {
        // StrictMath.tanh is fdlibm's: within 2.5 ulp itself.
        double worst = 0;
        for (double z : sizes(1e-20, 25)) {
            double exact = StrictMath.tanh(z);
            worst = Math.max(worst, Math.abs(Elementary.tanh(z) - exact) / exact);
        }
        assertThat(worst).isLessThan(1.2e-15);
    }

    @Test
    void tanh_is_odd_and_bounded() {
        for (double z : SPECIAL) {
            assertSame(Elementary.tanh(-z), -Elementary.tanh(z));
            assertThat(Math.abs(Elementary.tanh(z)) > 1).isFalse();
        }
        assertThat(Elementary.tanh(Double.POSITIVE_INFINITY)).isEqualTo(1);
        assertThat(Elementary.tanh(1e-17)).isEqualTo(1e-17);
        assertThat(Elementary.tanh(Double.NaN)).isNaN();
        assertThat(Elementary.tanh(1e-300)).isEqualTo(1e-300);
    }

    @Test
    void sigmoid_has_its_stated_errors() {
        double worstAbsolute = 0;
        double worstRelative = 0;
        for (double size : sizes(1e-20, 708)) {
            for (double z : new double[] {size, -size}) {
                double exact = z > 0 ? 1 / (1 + StrictMath.exp(-z)) : StrictMath.exp(z) / (1 + StrictMath.exp(z));
                double error = Math.abs(Elementary.sigmoid(z) - exact);
                worstAbsolute = Math.max(worstAbsolute, error);
                worstRelative = Math.max(worstRelative, error / exact);
            }
        }
        assertThat(worstAbsolute).isLessThan(4e-16);
        assertThat(worstRelative).isLessThan(2e-13);
    }

    @Test
    void sigmoid_of_special_numbers_is_exact() {
        assertThat(Elementary.sigmoid(0)).isEqualTo(0.5);
        assertThat(Elementary.sigmoid(-0.0)).isEqualTo(0.5);
        assertThat(Elementary.sigmoid(Double.POSITIVE_INFINITY)).isEqualTo(1);
        assertThat(Elementary.sigmoid(Double.NEGATIVE_INFINITY)).isBetween(0.0, 1e-307);
        assertThat(Elementary.sigmoid(Double.NaN)).isNaN();
    }

    @Test
    void softplus_and_elu_have_their_stated_errors() {
        double worstSoftplus = 0;
        double worstElu = 0;
        for (double size : sizes(1e-20, 20)) {
            double exact = StrictMath.expm1(-size);
            worstElu = Math.max(worstElu, Math.abs(Elementary.elu(-size) / exact - 1));
            for (double z : new double[] {size, -size}) {
                exact = Math.max(0, z) + StrictMath.log1p(StrictMath.exp(-size));
                worstSoftplus = Math.max(worstSoftplus, Math.abs(Elementary.softplus(z) / exact - 1));
            }
        }
        assertThat(worstElu).isLessThan(2e-15);
        assertThat(worstSoftplus).isLessThan(2e-14);
        assertThat(Elementary.softplus(-700) / StrictMath.exp(-700)).isCloseTo(1, within(2e-13));
        assertThat(Elementary.softplus(1e300)).isEqualTo(1e300);
        assertThat(Elementary.softplus(Double.NaN)).isNaN();
        assertThat(Elementary.elu(-1e9)).isEqualTo(-1);
        assertThat(Elementary.elu(0)).isZero();
        assertThat(Elementary.elu(1e300)).isEqualTo(1e300);
        assertThat(Activation.ELU.value(Double.NaN)).isNaN();
    }

    @Test
    void powers_are_products() {
        assertThat(Elementary.power(0.9, 0)).isEqualTo(1);
        assertThat(Elementary.power(0.9, 1)).isEqualTo(0.9);
        assertThat(Elementary.power(0.5, 1000)).isEqualTo(0x1p-1000);
        assertThat(Elementary.power(0, 10_000_001)).isZero();
        // The error grows as the exponent: one rounding a factor.
        assertThat(Elementary.power(0.999, 5000)).isCloseTo(StrictMath.pow(0.999, 5000), within(5e-15));
    }

    @Test
    void functions_are_monotone() {
        double tanh = -1;
        double sigmoid = 0;
        for (double z = -30; z < 30; z += 1e-3) {
            // One unit in the last place is rounding.
            assertThat(Elementary.tanh(z)).isGreaterThanOrEqualTo(tanh - 2.3e-16);
            assertThat(Elementary.sigmoid(z)).isGreaterThanOrEqualTo(sigmoid - 2.3e-16);
            tanh = Elementary.tanh(z);
            sigmoid = Elementary.sigmoid(z);
        }
    }

    @Test
    void a_number_in_a_row_has_the_bits_of_the_number_alone() {
        for (int length = 1; length <= 70; length++) {
            double[] z = new double[length];
            RandomGenerator random = new Well19937c(length);
            for (int j = 0; j < length; j++) {
                z[j] = random.nextInt(4) == 0 ? SPECIAL[random.nextInt(SPECIAL.length)] : 5 * random.nextGaussian();
            }
            assertRow(z, Elementary::tanh, Elementary::tanh);
            assertRow(z, Elementary::sigmoid, Elementary::sigmoid);
            for (Activation activation : Activation.values()) {
                assertRow(z, activation::value, activation::values);
                double[] a = new double[length];
                activation.values(z, a, length);
                double[] factors = new double[length];
                java.util.Arrays.fill(factors, -0.7);
                activation.multiplyByDerivative(z, a, factors, length);
                for (int j = 0; j < length; j++) {
                    assertSame(factors[j], -0.7 * activation.derivative(z[j], a[j]));
                }
            }
        }
    }

    /** Numbers that grow by a thousandth from {@code first} to {@code last}. */
    private static double[] sizes(double first, double last) {
        int count = (int) (Math.log(last / first) / 1e-3);
        double[] sizes = new double[count];
        for (int i = 0; i < count; i++) {
            sizes[i] = first * StrictMath.exp(1e-3 * i);
        }
        return sizes;
    }

    private interface RowFunction {
        void apply(double[] z, double[] a, int length);
    }

    private static void assertSame(double actual, double expected) {
        assertThat(Double.doubleToLongBits(actual)).isEqualTo(Double.doubleToLongBits(expected));
    }

    private static void assertRow(double[] z, DoubleUnaryOperator alone, RowFunction row) {
        double[] a = new double[z.length];
        row.apply(z, a, z.length);
        for (int j = 0; j < z.length; j++) {
            assertSame(a[j], alone.applyAsDouble(z[j]));
        }
    }
}
