package symmetrylab.figure.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import symmetrylab.figure.network.Stacking;
import symmetrylab.numeric.RandomStreams;
import symmetrylab.numeric.Vec;

class TiesTest {

    @Test
    void only_numbers_that_are_equal_to_the_last_bit_are_tied() {
        Ties ties = Ties.of(Vec.of(0.1, Math.nextUp(0.1), 0.1, -0.0, 0.0, Double.NaN, Double.NaN));
        assertThat(ties.groups()).containsExactly(List.of(0, 2), List.of(1), List.of(3, 4), List.of(5, 6));
    }

    @Test
    void different_numbers_get_enough_digits_to_differ() {
        DistinctTexts printed = new DistinctTexts(new double[] {0.5, 0.500001, 0.25, 0.50001}, 3);
        assertThat(printed.of(0.5)).isEqualTo("0.5");
        assertThat(printed.of(0.500001)).isEqualTo("0.500001");
        assertThat(printed.of(0.50001)).isEqualTo("0.50001");
        assertThat(printed.of(0.25)).isEqualTo("0.25");
    }

    @Test
    void numbers_that_differ_in_the_last_bit_are_marked() {
        DistinctTexts printed = new DistinctTexts(new double[] {0.5, Math.nextUp(0.5)}, 4);
        assertThat(printed.of(0.5)).isEqualTo("0.5");
        assertThat(printed.of(Math.nextUp(0.5))).isEqualTo("0.5 ≠");
    }

    @Test
    void numbers_with_equal_texts_are_equal_or_marked() {
        var random = RandomStreams.DATA.open(5, 1);
        for (int round = 0; round < 200; round++) {
            double[] values = new double[30];
            for (int i = 0; i < values.length; i++) {
                values[i] = Math.rint(random.nextDouble() * 20) / 20
                        + Math.rint(3 * random.nextDouble()) * Math.pow(10, -1 - random.nextInt(17));
            }
            DistinctTexts printed = new DistinctTexts(values, 3);
            for (double a : values) {
                for (double b : values) {
                    String text = printed.of(a);
                    assertThat(a == b || !text.equals(printed.of(b)) || text.endsWith("≠"))
                            .as("%s and %s print as %s", a, b, text)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void numbers_are_printed_short_and_with_a_true_minus() {
        assertThat(DistinctTexts.text(-0.0123456, 3)).isEqualTo("−0.0123");
        assertThat(DistinctTexts.text(1234.5, 3)).isEqualTo("1230");
        assertThat(DistinctTexts.text(-3.456e-7, 3)).isEqualTo("−3.46e−7");
        assertThat(DistinctTexts.text(9.9996e5, 4)).isEqualTo("1e6");
        assertThat(DistinctTexts.text(-0.0, 3)).isEqualTo("0");
        assertThat(DistinctTexts.text(Double.POSITIVE_INFINITY, 3)).isEqualTo("∞");
    }

    @Test
    void blocks_are_stacked_without_overlap_near_their_wanted_places() {
        var random = RandomStreams.DATA.open(6, 1);
        for (int round = 0; round < 300; round++) {
            int count = 1 + random.nextInt(12);
            double[] wanted = new double[count];
            double[] heights = new double[count];
            for (int i = 0; i < count; i++) {
                wanted[i] = 100 * random.nextDouble();
                heights[i] = 1 + 7 * random.nextDouble();
            }
            double[] middles = Stacking.middles(Vec.of(wanted), Vec.of(heights), 0, 100)
                    .orElseThrow()
                    .toArray();
            for (int a = 0; a < count; a++) {
                assertThat(middles[a] - heights[a] / 2).isGreaterThan(-1e-9);
                assertThat(middles[a] + heights[a] / 2).isLessThan(100 + 1e-9);
                for (int b = 0; b < a; b++) {
                    assertThat(Math.abs(middles[a] - middles[b])).isGreaterThan((heights[a] + heights[b]) / 2 - 1e-9);
                    assertThat(Math.signum(middles[a] - middles[b])).isEqualTo(Math.signum(wanted[a] - wanted[b]));
                }
            }
        }
        assertThat(Stacking.middles(Vec.of(10, 50), Vec.of(4, 4), 0, 100)).contains(Vec.of(10, 50));
        assertThat(Stacking.middles(Vec.of(10, 50), Vec.of(60, 60), 0, 100)).isEmpty();
    }
}
