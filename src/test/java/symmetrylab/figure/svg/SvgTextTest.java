package symmetrylab.figure.svg;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symmetrylab.figure.draw.Ink;

class SvgTextTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.001, 0",
        "12, 12",
        "-3.5, -3.5",
        "0.25, .25",
        "-0.05, -.05",
        "100.004, 100",
        "1e6, 1000000",
        "7.996, 8",
        "1.05, 1.05"
    })
    void numbers_are_written_to_a_hundredth_as_short_as_they_can_be(double value, String text) {
        assertThat(SvgText.number(value)).isEqualTo(text);
    }

    @Test
    void opacities_have_three_decimals_and_colours_six_digits() {
        assertThat(SvgText.opacity(0.1234)).isEqualTo(".123");
        assertThat(SvgText.opacity(1)).isEqualTo("1");
        assertThat(SvgText.color(Ink.rgb(0x0A0B0C))).isEqualTo("#0a0b0c");
    }
}
