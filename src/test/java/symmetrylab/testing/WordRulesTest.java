package symmetrylab.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Code and sentences that break each rule, and some that keep it. */
class WordRulesTest {

    private static final Set<String> KEYS = Set.of("step.loss", "step.loss.mean", "figure.bias");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "f(\"there is no such file\")",
                "f(\" steps\")",
                "f(\"at step \" + n)",
                "f(\"layer 1\")",
                "f(\"a step\")",
                "f(\"It's done\")",
                "f(\"%d samples\")",
                "f(position + \", open at \" + phase)",
                "f(\"accuracy = \" + n)",
                "new Button(\"Cancel\")",
                "f(\"Done.\")",
                "f(\"Training…\")",
                "f(g(new IllegalArgumentException(\"a\")), \"not for programmers\")",
                "new IOException(\"is a folder\")",
                "@Command(description = \"Draws a picture.\")",
                "f(\"\"\"\n    in a text block\"\"\")",
                "f('\"', \"after a quotation mark\")"
            })
    void a_sentence_in_code_is_found(String code) {
        assertThat(JavaLiterals.toUsers(code)).anyMatch(WordRules::isSentence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "f(\"learning_rate\")",
                "f(\"figure.no-hidden-neurons\")",
                "f(\" = \")",
                "f(\"N(0, σ²)\")",
                "f(\"-fx-font-size: 12px\")",
                "throw new IllegalStateException(\"the file \" + name(\"is not there\") + \" is missing\")",
                "// f(\"in a comment\")",
                "/* f(\"in a comment\") */"
            })
    void literals_that_are_no_sentences_pass(String code) {
        assertThat(JavaLiterals.toUsers(code)).noneMatch(WordRules::isSentence);
    }

    @Test
    void a_key_that_is_missing_is_found_wherever_it_stands() {
        List<String> literals = JavaLiterals.of("""
                say(isMean ? "step.loss.meen" : "step.loss", "figure.bias", "step.", "javafx.running", "data.csv")
                """);
        assertThat(WordRules.missing(literals, KEYS)).containsExactly("step.loss.meen");
    }

    @Test
    void a_key_that_no_code_says_is_unused_even_if_a_comment_names_it() {
        List<String> literals = JavaLiterals.of("""
                // "figure.bias"
                throw new IllegalArgumentException(words.get("step.loss"));
                """);
        assertThat(WordRules.unused(KEYS, literals, Set.of())).containsExactly("figure.bias", "step.loss.mean");
        assertThat(WordRules.unused(KEYS, literals, Set.of("step.loss.mean"))).containsExactly("figure.bias");
    }

    @Test
    void an_end_is_spelt_by_one_literal_or_by_several() {
        List<String> literals = JavaLiterals.of("say(\"step.loss.\" + (mean ? \"mean\" : \"sample\") + \"Delta\")");
        assertThat(List.of("mean", "sample", "sampleDelta")).allMatch(end -> WordRules.isBuiltFrom(literals, end));
        assertThat(List.of("", "sum", "meanSum", "Deltas")).noneMatch(end -> WordRules.isBuiltFrom(literals, end));
    }

    @Test
    void equal_sentences_are_found_and_equal_labels_are_not() {
        Map<String, String> texts = Map.of(
                "a.one", "Step {0} of {1}",
                "b.two", "Step {0} of {1}",
                "c.three", "Step {0}",
                "d.four", "Step {0}");
        assertThat(WordRules.repeated(texts)).isEqualTo(Map.of("Step {0} of {1}", List.of("a.one", "b.two")));
    }
}
