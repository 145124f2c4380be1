package symmetrylab.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

class StandardNormalTest {

    @Test
    void the_normal_distribution_agrees_with_commons_math() {
        NormalDistribution normal = new NormalDistribution(null, 0, 1);
        for (double z = -9; z < 9; z += 0.00731) {
            assertThat(StandardNormal.cdf(z)).isCloseTo(normal.cumulativeProbability(z), within(1e-15));
            assertThat(StandardNormal.density(z)).isCloseTo(normal.density(z), within(1e-15));
        }
        assertThat(StandardNormal.cdf(0)).isCloseTo(0.5, within(1.2e-16));
        // Φ(−8), Φ(−20) and Φ(−37) to 16 digits, by 50-digit arithmetic.
        assertThat(StandardNormal.cdf(-8)).isCloseTo(6.220960574271784e-16, within(1e-29));
        assertThat(StandardNormal.cdf(-20)).isCloseTo(2.7536241186062337e-89, within(1e-101));
        assertThat(StandardNormal.cdf(-37)).isCloseTo(5.725571222524577e-300, within(1e-312));
        assertThat(StandardNormal.cdf(Double.NEGATIVE_INFINITY)).isZero();
        assertThat(StandardNormal.cdf(1e200)).isEqualTo(1);
        assertThat(StandardNormal.cdf(Double.NaN)).isNaN();
    }
}
