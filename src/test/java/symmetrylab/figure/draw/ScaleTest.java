package symmetrylab.figure.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symmetrylab.figure.page.FrameSteps;
import symmetrylab.numeric.Range;

class ScaleTest {

    @Test
    void a_linear_scale_maps_ends_middle_and_values_outside() {
        Scale scale = Scale.linear(new Range(-1, 3), 100, 20);
        assertThat(scale.at(-1)).isEqualTo(100);
        assertThat(scale.at(3)).isEqualTo(20);
        assertThat(scale.at(1)).isEqualTo(60);
        assertThat(scale.at(99)).isEqualTo(20);
        assertThat(scale.at(Double.NEGATIVE_INFINITY)).isEqualTo(100);
        assertThat(scale.at(Double.NaN)).isEqualTo(100);
    }

    @Test
    void a_logarithmic_scale_gives_equal_ratios_equal_distances() {
        Scale scale = Scale.log(new Range(1e-16, 100), 0, 180);
        assertThat(scale.at(1)).isCloseTo(160, within(1e-9));
        assertThat(scale.at(1e-6)).isCloseTo(100, within(1e-9));
        assertThat(scale.at(1e-300)).isZero();
    }

    @Test
    void a_signed_scale_is_symmetric_and_logarithmic_beyond_its_linear_piece() {
        Scale scale = Scale.signedLog(new Range(-10, 10), 0, 100);
        assertThat(scale.at(0)).isEqualTo(50);
        assertThat(scale.at(10)).isEqualTo(100);
        assertThat(scale.at(-10)).isZero();
        assertThat(scale.at(1) - 50).isCloseTo(50 - scale.at(-1), within(1e-12));
        assertThat(scale.at(1) - scale.at(0.1)).isCloseTo(scale.at(0.1) - scale.at(0.01), within(0.01));
        assertThat(scale.at(1e-5))
                .as("a size that a linear scale does not show")
                .isGreaterThan(52);
        assertThat(scale.at(Double.NaN)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"-10, 10, 12", "-3, 8, 20", "0, 5, 30", "-1e-9, 1e-9, 12", "-1, 1, 200"})
    void a_signed_scale_has_ticks_on_both_sides_that_do_not_touch(double low, double high, double apart) {
        Scale scale = Scale.signedLog(new Range(low, high), 300, 0);
        List<Double> ticks = Ticks.signedPowersOfTen(scale, apart);
        assertThat(ticks).contains(0.0).isSorted().hasSizeGreaterThanOrEqualTo(apart > 100 ? 1 : 3);
        for (int i = 1; i < ticks.size(); i++) {
            assertThat(scale.at(ticks.get(i - 1)) - scale.at(ticks.get(i))).isGreaterThanOrEqualTo(apart);
        }
    }

    @Test
    void the_value_of_a_single_value_domain_is_in_the_middle_and_an_empty_domain_is_refused() {
        assertThat(Scale.linear(new Range(2, 2), 0, 10).at(2)).isEqualTo(5);
        assertThatThrownBy(() -> Scale.linear(Range.EMPTY, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Scale.log(new Range(0, 1), 0, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void ticks_are_round_numbers_inside_the_range() {
        assertThat(Ticks.linear(new Range(0, 4000), 4)).containsExactly(0.0, 1000.0, 2000.0, 3000.0, 4000.0);
        assertThat(Ticks.linear(new Range(-0.3, 0.25), 3)).containsExactly(-0.2, 0.0, 0.2);
        assertThat(Ticks.linear(new Range(1, 1), 3)).isEmpty();
        assertThat(Ticks.powersOfTen(new Range(1e-16, 100), 5).stream().map(Numbers::tick))
                .containsExactly("1e−15", "1e−10", "1e−5", "1");
    }

    @ParameterizedTest
    @CsvSource({"-8, 8", "-0.3, 0.25", "0, 1", "0, 0.7", "-1e-9, 3e-9", "0.4931, 0.4935", "1, 9.99", "-3e5, 7e6", "0, 2"
    })
    void there_are_at_least_as_many_ticks_as_requested_but_not_many_more(double low, double high) {
        for (int least : new int[] {2, 3, 5}) {
            List<Double> ticks = Ticks.atLeast(new Range(low, high), least);
            assertThat(ticks).as(least + " ticks").hasSizeBetween(least, 2 * least);
            assertThat(ticks).isSorted().doesNotHaveDuplicates();
            assertThat(ticks.get(0)).isGreaterThanOrEqualTo(low - 1e-9 * (high - low));
            assertThat(ticks.get(ticks.size() - 1)).isLessThanOrEqualTo(high + 1e-9 * (high - low));
        }
    }

    @Test
    void the_ticks_of_steps_are_whole() {
        assertThat(Ticks.wholeAtLeast(new Range(0, 4000), 3)).containsExactly(0.0, 2000.0, 4000.0);
        assertThat(Ticks.wholeAtLeast(new Range(0, 3), 3)).containsExactly(0.0, 1.0, 2.0, 3.0);
        assertThat(Ticks.wholeAtLeast(new Range(0, 1), 3)).containsExactly(0.0, 1.0);
        assertThat(Ticks.atLeast(new Range(1, 1), 3)).isEmpty();
        assertThat(Ticks.atLeast(new Range(0, Double.MIN_VALUE), 3)).hasSizeLessThan(3);
    }

    @ParameterizedTest
    @CsvSource({"6.2e-6, 7e-6", "7e-6, 8e-6", "0.99, 1", "1, 2", "9.5, 10"})
    void a_size_is_below_the_next_number_of_one_digit(double size, double above) {
        assertThat(Ticks.oneDigitAbove(size))
                .isCloseTo(above, within(1e-12 * above))
                .isGreaterThan(size);
    }

    @ParameterizedTest
    @CsvSource({"0.1, 0.1, 0.1", "0.11, 0.2, 0.15", "3, 5, 3", "14.2, 20, 15", "99, 100, 100", "1e-7, 1e-7, 1e-7"})
    void limits_are_rounded_up(double value, double nice, double round) {
        assertThat(Ticks.niceAtLeast(value)).isCloseTo(nice, within(1e-12 * nice));
        assertThat(Ticks.roundAtLeast(value)).isCloseTo(round, within(1e-12 * round));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 0",
        "-0.0, 0, 0, 0",
        "0.4888, 0.4888, 0.4888, 0.49",
        "-12.3, −12.30, −12.3, −12.3",
        "1.2e-7, 1.2e−7, 1.2e−7, 0",
        "-5.53e76, −5.53e76, −5.53e76, −6e76",
        "NaN, NaN, NaN, NaN",
        "-Infinity, −∞, −∞, −∞",
        "999.999, 1000.0, 999.999, 1000",
        "1234.5, 1235, 1234.5, 1e3"
    })
    void numbers_are_written_short_and_with_a_true_minus(double value, String brief, String tick, String inNeuron) {
        assertThat(Numbers.brief(value)).isEqualTo(brief);
        assertThat(Numbers.tick(value)).isEqualTo(tick);
        assertThat(Numbers.inNeuron(value)).isEqualTo(inNeuron);
    }

    @Test
    void counts_and_shares_are_written_for_readers() {
        assertThat(Numbers.count(4000)).isEqualTo("4,000");
        assertThat(Numbers.count(1_234_567)).isEqualTo("1,234,567");
        assertThat(Numbers.percent(0.75)).isEqualTo("75%");
        assertThat(Numbers.percent(2 / 3.0)).isEqualTo("66.7%");
    }

    @Test
    void step_ranges_end_with_their_last_step() {
        FrameSteps range = FrameSteps.every(0, 10, 4);
        assertThat(range.count()).isEqualTo(4);
        assertThat(range.at(3)).isEqualTo(10);
        assertThat(FrameSteps.every(0, 8, 4).count()).isEqualTo(3);
        assertThat(FrameSteps.single(7).count()).isEqualTo(1);
        assertThat(FrameSteps.evenly(0, 4000, 101)).isEqualTo(FrameSteps.every(0, 4000, 40));
        assertThat(FrameSteps.evenly(0, 0, 5).count()).isEqualTo(1);
        assertThatThrownBy(() -> FrameSteps.evenly(0, 5, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> range.at(4)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> FrameSteps.every(3, 2, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
