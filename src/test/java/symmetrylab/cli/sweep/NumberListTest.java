package symmetrylab.cli.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symmetrylab.cli.console.OptionException;
import symmetrylab.numeric.Vec;
import symmetrylab.testing.English;

class NumberListTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | 1",
                "0.1,1, 10 | 0.1;1;10",
                "-2,+.5,1.e3 | -2;0.5;1000",
                "-0 | 0",
                "-2:2:5 | -2;-1;0;1;2",
                "0:1:11 | 0;0.1;0.2;0.3;0.4;0.5;0.6;0.7;0.8;0.9;1",
                "2:1:3 | 2;1.5;1",
                "1e-6:10:log8 | 1e-6;1e-5;1e-4;1e-3;1e-2;0.1;1;10",
                "1:1e-2:log3 | 1;0.1;0.01",
                "0,1e-12:1:log3 | 0;1e-12;1e-6;1",
                "0.1234567890123456:1:2 | 0.1234567890123456;1",
                "-1.7976931348623157e308:1.7976931348623157e308:3 | -1.7976931348623157e308;0;1.7976931348623157e308"
            })
    void a_list_consists_of_numbers_and_series(String text, String expected) throws OptionException {
        double[] numbers = Arrays.stream(expected.split(";"))
                .mapToDouble(Double::parseDouble)
                .toArray();
        assertThat(NumberList.of("--value", text)).isEqualTo(Vec.of(numbers));
    }

    @Test
    void negative_zero_is_zero() throws OptionException {
        assertThat(1 / NumberList.of("--value", "-0").get(0)).isPositive();
    }

    @Test
    void series_between_the_largest_numbers_stay_finite() throws OptionException {
        assertThat(NumberList.of("--value", "1.7e308:1.7976931348623157e308:7").isFinite())
                .isTrue();
        assertThat(NumberList.of("--sd", "1e308:1.7976931348623157e308:log7").isFinite())
                .isTrue();
        assertThat(NumberList.of("--sd", "4.9e-324:1:log5").get(1)).isPositive();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | --sd: \"\" is not a number; allowed: numbers separated by commas,",
                "1,,2 | --sd: \"\" is not a number",
                "a | --sd: \"a\" is not a number",
                "1f | --sd: \"1f\" is not a number",
                "NaN | --sd: \"NaN\" is not a number",
                "0x1p3 | --sd: \"0x1p3\" is not a number",
                "1:2 | --sd: \"1:2\" is not a number",
                "1:2:3:4 | --sd: \"1:2:3:4\" is not a number",
                "1:b:3 | --sd: \"b\" is not a number",
                "1:2:ln3 | --sd: \"1:2:ln3\" is not a number",
                "1e999 | --sd is 1e999; allowed: finite numbers of at least 0",
                "-1 | --sd is -1; allowed: finite numbers of at least 0",
                "-1:1:3 | --sd is -1; allowed: finite numbers of at least 0",
                "0:1:log3 | --sd: 0:1:log3: both ends of a logarithmic series must be above 0",
                "1:2:1 | --sd: 1:2:1 asks for 1 numbers; allowed: 2 to 10000",
                "1:2:10001 | --sd: 1:2:10001 asks for 10001 numbers; allowed: 2 to 10000",
                "1:2:10000,3 | --sd lists more than 10000 numbers",
                "1,2,1.0 | --sd lists 1.0 twice",
                "0,-0 | --sd lists 0.0 twice"
            })
    void a_text_that_is_no_list_is_refused_with_what_is_allowed(String text, String message) {
        assertThatExceptionOfType(OptionException.class)
                .isThrownBy(() -> NumberList.ofAtLeastZero("--sd", text))
                .extracting(English::of)
                .asString()
                .startsWith(message);
    }

    @ParameterizedTest
    @CsvSource({
        "100,1,100",
        "1,1,1",
        "101:200,101,100",
        "0:0,0,1",
        "999999999999999999:999999999999999999,999999999999999999,1"
    })
    void seeds_are_a_count_or_a_range(String text, long first, int count) throws OptionException {
        assertThat(SeedRange.parse("--seeds", text)).isEqualTo(new SeedRange(first, count));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | --seeds is 0; allowed: 1 to 1000000",
                "1000001 | --seeds is 1000001; allowed: 1 to 1000000",
                "1:1000001 | --seeds is 1000001; allowed: 1 to 1000000",
                "5:4 | --seeds 5:4 ends before it starts",
                "1.5 | --seeds is \"1.5\"; allowed: a number of seeds, 1 to 1000000, or from:to, such as 101:200",
                "1: | --seeds is \"1:\"; allowed: a number of seeds",
                "9999999999999999999 | --seeds is \"9999999999999999999\"; allowed: a number of seeds"
            })
    void a_text_that_is_no_range_of_seeds_is_refused(String text, String message) {
        assertThatExceptionOfType(OptionException.class)
                .isThrownBy(() -> SeedRange.parse("--seeds", text))
                .extracting(English::of)
                .asString()
                .startsWith(message);
    }
}
