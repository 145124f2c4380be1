package symmetrylab.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import org.apache.commons.math3.dfp.Dfp;
import org.apache.commons.math3.dfp.DfpField;
import org.apache.commons.math3.dfp.DfpMath;
import org.junit.jupiter.api.Test;

/**
 * Recomputes the table of {@link StandardNormal#cdf} with 80 digits.
 *
 * <p>The table is the Chebyshev series of P(t) = ln(erfc(x) / t) + x² over 0 to 1, with x = 2 / t − 2. Of a function
 * whose coefficients fall as fast as these do, {@value #NODES} nodes give the first 27 to more than 30 digits.
 */
class ErfcSeriesTest {

    private static final int NODES = 64;
    private static final DfpField FIELD = new DfpField(80);
    private static final Dfp ONE = FIELD.getOne();

    @Test
    void the_table_is_the_chebyshev_series_to_one_unit_in_the_last_place() {
        double[] table = StandardNormal.erfcSeries();
        Dfp[] angles = new Dfp[NODES];
        Dfp[] values = new Dfp[NODES];
        for (int j = 0; j < NODES; j++) {
            angles[j] = FIELD.getPi().multiply(2 * j + 1).divide(2 * NODES);
            values[j] = logarithm(cos(angles[j]).add(1).divide(2));
        }
        for (int k = 0; k < table.length; k++) {
            Dfp sum = FIELD.getZero();
            for (int j = 0; j < NODES; j++) {
                sum = sum.add(values[j].multiply(cos(angles[j].multiply(k))));
            }
            assertThat(table[k])
                    .as("coefficient %d", k)
                    .isCloseTo(nearest(sum.multiply(2).divide(NODES)), within(Math.ulp(table[k])));
        }
    }

    /** Dfp's own conversion is not always to the nearest double. */
    private static double nearest(Dfp number) {
        return new BigDecimal(number.toString()).doubleValue();
    }

    private static Dfp cos(Dfp angle) {
        return DfpMath.cos(angle);
    }

    /** ln(erfc(x) exp(x²) / t). */
    private static Dfp logarithm(Dfp t) {
        Dfp x = FIELD.getTwo().divide(t).subtract(2);
        Dfp scaled = x.lessThan(FIELD.newDfp(6)) ? bySeries(x) : byFraction(x);
        return scaled.divide(t).log();
    }

    /** exp(x²) − 2/√π (x + 2x³/3 + 4x⁵/(3 · 5) + …), which loses at most 16 digits up to 6. */
    private static Dfp bySeries(Dfp x) {
        Dfp square = x.multiply(x);
        Dfp term = x;
        Dfp sum = x;
        for (int k = 3; k < 800; k += 2) {
            term = term.multiply(square).multiply(2).divide(k);
            sum = sum.add(term);
        }
        return square.exp().subtract(sum.multiply(2).divide(FIELD.getPi().sqrt()));
    }

    /** 1/√π / (x + (1/2) / (x + (2/2) / (x + (3/2) / …))). */
    private static Dfp byFraction(Dfp x) {
        Dfp fraction = x;
        for (int k = 400; k > 0; k--) {
            fraction = x.add(FIELD.newDfp(k).divide(2).divide(fraction));
        }
        return ONE.divide(fraction.multiply(FIELD.getPi().sqrt()));
    }
}
