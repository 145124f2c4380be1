package symmetrylab.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalTest {

    private static final List<RoundingMode> MODES = List.of(RoundingMode.HALF_UP, RoundingMode.HALF_EVEN);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0",
                "0.1",
                "+1.5",
                "1.",
                ".5",
                "-1.5E-3",
                "1e+5",
                "00012.50",
                "1e22",
                "1e23",
                "123456789012345678",
                "9007199254740993",
                "9007199254740993.00000000000000000001",
                "1.7976931348623157e308",
                "1.7976931348623158e308",
                "1.7976931348623159e308",
                "1e309",
                "-1e999999999999",
                "4.9e-324",
                "2.5e-324",
                "2.4703282292062327e-324",
                "2.4703282292062328e-324",
                "1e-400",
                "2.2250738585072011e-308",
                "2.2250738585072014e-308",
                "0e99999999999",
                "0.000000000000000000000000000000000000000000000000001e51"
            })
    void a_text_is_the_double_that_java_reads(String text) {
        assertThat(Decimal.parse(text)).isEqualTo(Double.parseDouble(text));
        assertThat(Double.doubleToRawLongBits(Decimal.parse(text)))
                .isEqualTo(Double.doubleToRawLongBits(Double.parseDouble(text)));
    }

    @Test
    void any_decimal_is_the_double_that_java_reads() {
        SplittableRandom random = new SplittableRandom(6);
        for (int i = 0; i < 20_000; i++) {
            double near = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(near)) {
                assertReads(Double.toString(near));
                // The middle between two doubles, exactly, and a little to its side.
                String middle = new BigDecimal(near)
                        .add(new BigDecimal(Math.nextUp(Math.min(near, 1e308))))
                        .divide(BigDecimal.valueOf(2))
                        .toString();
                assertReads(middle);
                assertReads(
                        middle.contains("E")
                                ? middle.replace("E", "1E")
                                : middle + (middle.contains(".") ? "1" : ".1"));
            }
            assertReads(random.nextLong() + "e" + random.nextInt(-350, 330));
            assertReads(random.nextInt(100_000) / 1000.0 + "");
        }
    }

    @Test
    void digits_far_behind_decide_between_two_doubles() {
        SplittableRandom random = new SplittableRandom(8);
        for (int i = 0; i < 200; i++) {
            double near = Double.longBitsToDouble(random.nextLong() >>> 1 + random.nextInt(40));
            if (Double.isFinite(near) && near < 1e308) {
                BigDecimal middle = new BigDecimal(near)
                        .add(new BigDecimal(Math.nextUp(near)))
                        .divide(BigDecimal.valueOf(2));
                String digits = middle.unscaledValue() + "0".repeat(2000);
                String exponent = "e" + (-middle.scale() - 2000);
                assertReads(digits + exponent);
                assertReads(digits.substring(1) + exponent);
                assertReads(digits.substring(0, digits.length() - 1) + "1" + exponent);
                String below = middle.unscaledValue().subtract(BigInteger.ONE) + "9".repeat(2000);
                assertReads(below + exponent);
            }
        }
        assertReads("0." + "0".repeat(5000) + "1".repeat(5000) + "e5000");
    }

    private static void assertReads(String text) {
        assertThat(Decimal.parse(text)).as(text).isEqualTo(Double.parseDouble(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", ".", "e5", "1e", "1e+", "1.5.2", "--1", "1 ", "NaN", "0x1p3", "1f", "1e5x", "١"})
    void what_is_no_decimal_number_is_refused(String text) {
        assertThatThrownBy(() -> Decimal.parse(text)).isInstanceOf(NumberFormatException.class);
    }

    @Test
    void rounding_is_that_of_java() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 20_000; i++) {
            BigInteger whole = new BigInteger(Long.toString(random.nextLong() >> random.nextInt(60)));
            BigDecimal value = new BigDecimal(
                    i % 2 == 0 ? whole : whole.multiply(BigInteger.TEN).add(BigInteger.valueOf(5)),
                    random.nextInt(-20, 20));
            int digits = random.nextInt(1, 20);
            assertThat(Decimal.digits(value)).isEqualTo(value.precision());
            for (RoundingMode mode : MODES) {
                assertThat(Decimal.rounded(value, digits, mode)).isEqualTo(value.round(new MathContext(digits, mode)));
            }
        }
        assertThat(Decimal.rounded(new BigDecimal("9.96"), 2, RoundingMode.HALF_UP))
                .isEqualTo(new BigDecimal("10"));
    }
}
