package symmetrylab.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void parts_are_put_in_by_number() {
        assertThat(Sentence.fill("k", "{1} of {0}, {1}", "a", "b")).isEqualTo("b of a, b");
    }

    @Test
    void a_form_is_picked_by_the_number() {
        assertThat(Sentence.fill("k", "{0} {0|step|steps}", "1")).isEqualTo("1 step");
        assertThat(Sentence.fill("k", "{0} {0|step|steps}", "2")).isEqualTo("2 steps");
        assertThat(Sentence.fill("k", "{0} {0|step|steps}", "0")).isEqualTo("0 steps");
    }

    @Test
    void a_brace_before_anything_but_a_digit_is_a_brace() {
        assertThat(Sentence.fill("k", "at least {\"format\": 1}")).isEqualTo("at least {\"format\": 1}");
    }

    @Test
    void braces_and_bars_in_parts_are_not_read() {
        assertThat(Sentence.fill("k", "<{0}>", "{1} | '")).isEqualTo("<{1} | '>");
    }

    @Test
    void mistakes_of_a_pattern_are_refused() {
        assertThatThrownBy(() -> Sentence.fill("k", "{1}", "a")).hasMessageContaining("wants part 1");
        assertThatThrownBy(() -> Sentence.fill("k", "{0", "a")).hasMessageContaining("not closed");
        assertThatThrownBy(() -> Sentence.fill("k", "{0|a}", "1")).hasMessageContaining("needs two");
        assertThatThrownBy(() -> Words.english().get("no.such.key")).hasMessageContaining("no.such.key");
    }

    @Test
    void whole_numbers_are_grouped_and_others_must_be_formatted() {
        Words words = Words.english();
        assertThat(words.get("state.verbatim", 1_234_567)).isEqualTo("1,234,567");
        assertThat(words.get("state.verbatim", -100_000L)).isEqualTo("−100,000");
        assertThat(words.get("state.verbatim", 999)).isEqualTo("999");
        assertThatThrownBy(() -> words.get("state.verbatim", 0.5)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_text_inside_a_text_is_said_too() {
        Text inner = Text.verbatim("x1");
        assertThat(Text.of("state.verbatim", inner)).hasToString("x1");
    }
}
