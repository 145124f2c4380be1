package symmetrylab.spec.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NearestNameTest {

    private static final List<String> NAMES = List.of("zero", "constant", "or", "xor", "learning_rate", "sd");

    @ParameterizedTest
    @CsvSource({
        "zeroo,zero",
        "ZERO,zero",
        "ezro,zero",
        "xr,xor",
        "o,or",
        "learnin_rat,learning_rate",
        "cosntant,constant"
    })
    void a_near_name_is_found(String typed, String name) {
        assertThat(NearestName.of(typed, NAMES)).contains(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "seed", "uniform", "rate"})
    void a_far_name_is_not_offered(String typed) {
        assertThat(NearestName.of(typed, NAMES)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"z", "ab", "b1", "c"})
    void a_name_of_one_letter_is_not_offered_for_another(String typed) {
        assertThat(NearestName.of(typed, List.of("a", "b"))).isEmpty();
        assertThat(NearestName.of("A", List.of("a", "b"))).contains("a");
    }
}
