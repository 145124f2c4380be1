package symmetrylab.claims.shown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import symmetrylab.words.Words;

class DecidedCasesTest {

    private final DecidedCases cases = new DecidedCases(new ClaimWords(Words.english()));

    @Test
    void of_two_factors_the_one_that_does_not_matter_is_named() {
        List<String> factors = List.of("activation", "data");
        assertThat(cases.words(factors, Map.of("activation", List.of("relu")))).isEqualTo("with ReLU, on any data");
        assertThat(cases.words(factors, Map.of("data", List.of("xor")))).isEqualTo("on XOR, with any activation");
        assertThat(cases.words(
                        factors, Map.of("activation", List.of("sigmoid", "tanh"), "data", List.of("circle", "blobs"))))
                .isEqualTo("with sigmoid or tanh, on circle or blobs");
    }

    @Test
    void a_factor_alone_and_three_factors_are_named_by_their_values() {
        assertThat(cases.words(List.of("activation"), Map.of("activation", List.of("tanh"))))
                .isEqualTo("with tanh");
        assertThat(cases.words(
                        List.of("activation", "data", "constant"),
                        Map.of("activation", List.of("tanh"), "data", List.of("blobs"), "constant", List.of("0.0"))))
                .isEqualTo("with tanh, constant 0, on blobs");
        assertThat(cases.words(List.of("activation", "zeroed"), Map.of("activation", List.of("sigmoid"))))
                .isEqualTo("with sigmoid");
    }
}
