package symmetrylab.claims.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatisticsTest {

    /** Quantiles of Student's distribution as statistical tables print them. */
    @ParameterizedTest
    @CsvSource({"2, 12.706", "3, 4.303", "20, 2.093", "50, 2.010", "101, 1.984", "1001, 1.962"})
    void the_interval_of_a_mean_is_wider_the_fewer_numbers_there_are(int count, double errors) {
        double[] numbers = IntStream.range(0, count).mapToDouble(i -> i % 2).toArray();
        double mean = Statistics.mean(numbers);
        double squares = IntStream.range(0, count)
                .mapToDouble(i -> Math.pow(numbers[i] - mean, 2))
                .sum();
        double error = Math.sqrt(squares / (count - 1) / count);
        assertThat(Statistics.halfWidth(numbers) / error).isEqualTo(errors, within(5e-4));
    }

    @Test
    void equal_numbers_and_a_single_one_have_an_interval_of_no_width() {
        assertThat(Statistics.halfWidth(0.25, 0.25, 0.25)).isZero();
        assertThat(Statistics.halfWidth(0.25)).isZero();
    }

    @Test
    void the_median_of_an_even_number_is_the_mean_of_the_two_in_the_middle() {
        assertThat(Statistics.median(3, 1, 2)).isEqualTo(2);
        assertThat(Statistics.median(4, 1, 2, 8)).isEqualTo(3);
        assertThat(Statistics.median(1, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY))
                .isInfinite();
    }
}
