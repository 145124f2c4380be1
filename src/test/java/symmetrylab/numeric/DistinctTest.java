package symmetrylab.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DistinctTest {

    @Test
    void each_value_comes_once_where_it_was_first() {
        int[] numbers = {3, 1, 3, 2, 1};
        assertThat(IntStream.of(numbers).filter(Distinct.ints()).toArray()).containsExactly(3, 1, 2);
        assertThat(DoubleStream.of(0.0, -0.0, Double.NaN, 0.0, Double.NaN)
                        .filter(Distinct.doubles())
                        .toArray())
                .containsExactly(0.0, -0.0, Double.NaN);
        assertThat(Stream.concat(Stream.of("a", "b"), Stream.of("b", "c")).filter(Distinct.values()))
                .containsExactly("a", "b", "c");
    }
}
