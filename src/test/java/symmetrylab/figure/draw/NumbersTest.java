package symmetrylab.figure.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symmetrylab.spec.json.NumberText;

/** Compares the numbers of figures with a standard formatter. */
class NumbersTest {

    private static double[] values() {
        Random random = new Random(5);
        DoubleStream drawn = DoubleStream.generate(() -> random.nextGaussian() * Math.pow(10, random.nextInt(40) - 20))
                .limit(2_000);
        DoubleStream any = DoubleStream.generate(() -> Double.longBitsToDouble(random.nextLong()))
                .filter(Double::isFinite)
                .limit(2_000);
        // Numbers midway between two printed ones.
        DoubleStream halves = DoubleStream.generate(
                        () -> (2 * random.nextInt(100_000) + 1) * 0.5 * Math.pow(10, random.nextInt(16) - 10))
                .limit(2_000);
        DoubleStream ends = DoubleStream.of(
                Double.MIN_VALUE,
                Double.MAX_VALUE,
                0.001,
                1e-3 - 1e-18,
                0.99995,
                9.9995,
                99.995,
                999.95,
                99_999.5,
                1e5);
        return DoubleStream.concat(DoubleStream.concat(drawn, any), DoubleStream.concat(halves, ends))
                .flatMap(value -> DoubleStream.of(value, -value))
                .filter(value -> value != 0)
                .toArray();
    }

    @Test
    void brief_numbers_agree_with_a_standard_formatter() {
        for (double value : values()) {
            double size = Math.abs(value);
            int decimals = size >= 1000 ? 0 : size >= 100 ? 1 : size >= 10 ? 2 : size >= 1 ? 3 : 4;
            String formatted = size >= 1e5 || size < 1e-3
                    ? shortPower(formatted("%.2e", value))
                    : formatted("%." + decimals + "f", value);
            assertThat(Numbers.brief(value)).as("%s", value).isEqualTo(formatted.replace('-', '−'));
        }
    }

    @Test
    void ticks_agree_with_a_standard_formatter() {
        for (double value : values()) {
            double size = Math.abs(value);
            String formatted = size >= 1e5 || size < 1e-3
                    ? shortPower(formatted("%.2e", value))
                    : formatted("%.4f", value).replaceAll("\\.?0+$", "");
            assertThat(Numbers.tick(value)).as("%s", value).isEqualTo(formatted.replace('-', '−'));
        }
    }

    @Test
    void large_numbers_in_neurons_agree_with_a_standard_formatter() {
        for (double value : values()) {
            if (Math.abs(value) >= 1000) {
                assertThat(Numbers.inNeuron(value))
                        .as("%s", value)
                        .isEqualTo(shortPower(formatted("%.0e", value)).replace('-', '−'));
            }
        }
    }

    @Test
    void percentages_agree_with_a_standard_formatter() {
        for (int all = 1; all <= 300; all++) {
            for (int part = 0; part <= all; part++) {
                double percent = 100.0 * ((double) part / all);
                boolean whole = Math.abs(percent - Math.rint(percent)) < 0.05;
                assertThat(Numbers.percent((double) part / all))
                        .isEqualTo(formatted(whole ? "%.0f%%" : "%.1f%%", percent));
            }
        }
        assertThat(Numbers.percent(Double.NaN)).isEqualTo("NaN%");
    }

    @Test
    void counts_agree_with_a_standard_formatter() {
        Random random = new Random(6);
        for (int i = 0; i < 2_000; i++) {
            long value = random.nextLong() >> random.nextInt(64);
            String formatted = String.format(Locale.ROOT, "%,d", value).replace('-', '−');
            assertThat(Numbers.count(value)).isEqualTo(formatted);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "3.26e-6, 3e−6",
        "-0.0234, −0.02",
        "0.95, 1",
        "0.5, 0.5",
        "7.4, 7",
        "31.4, 31",
        "1234, '1,200'",
        "123456, '120,000'",
        "2.6e7, 3e7"
    })
    void rough_numbers_have_one_digit_or_two(double value, String expected) {
        assertThat(Numbers.rough(value)).isEqualTo(expected);
    }

    @Test
    void numbers_that_are_not_finite_have_their_sign() {
        assertThat(Numbers.brief(Double.NEGATIVE_INFINITY)).isEqualTo("−∞");
        assertThat(Numbers.tick(Double.POSITIVE_INFINITY)).isEqualTo("∞");
        assertThat(Numbers.inNeuron(Double.NaN)).isEqualTo("NaN");
    }

    @ParameterizedTest
    @CsvSource({"0.012345, 0.012", "0.315, 0.32", "-0.315, -0.32", "99.6, 100", "1e-300, 1e-300", "0, 0"})
    void a_number_is_rounded_to_two_digits(double value, double rounded) {
        assertThat(NumberText.rounded(value, 2)).isEqualTo(rounded);
    }

    @Test
    void two_decimals_agree_with_a_standard_formatter_and_larger_numbers_with_those_in_neurons() {
        assertThat(Numbers.twoDecimals(0.5)).isEqualTo("0.50");
        assertThat(Numbers.twoDecimals(-0.004)).isEqualTo("0.00");
        assertThat(Numbers.twoDecimals(-12.3456)).isEqualTo("−12.35");
        assertThat(Numbers.twoDecimals(0.999)).isEqualTo("1.00");
        assertThat(Numbers.twoDecimals(12345)).isEqualTo("1e4");
        assertThat(Numbers.twoDecimals(Double.NaN)).isEqualTo("NaN");
    }

    private static String formatted(String pattern, double value) {
        return String.format(Locale.ROOT, pattern, value);
    }

    /** Such as {@code 1.2e-7} for {@code 1.20e-07}. */
    private static String shortPower(String formatted) {
        int exponent = formatted.indexOf('e');
        String mantissa = formatted.substring(0, exponent);
        return (mantissa.contains(".") ? mantissa.replaceAll("\\.?0+$", "") : mantissa)
                + "e"
                + Integer.parseInt(formatted.substring(exponent + 1));
    }
}
