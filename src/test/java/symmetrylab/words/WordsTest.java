package symmetrylab.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void parts_are_inserted_by_number() {
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
    void braces_and_bars_in_parts_are_not_interpreted() {
        assertThat(Sentence.fill("k", "<{0}>", "{1} | '")).isEqualTo("<{1} | '>");
    }

    @Test
    void mistakes_in_a_pattern_are_refused() {
        assertThatThrownBy(() -> Sentence.fill("k", "{1}", "a")).hasMessageContaining("wants part 1");
        assertThatThrownBy(() -> Sentence.fill("k", "{0", "a")).hasMessageContaining("not closed");
        assertThatThrownBy(() -> Sentence.fill("k", "{0|a}", "1")).hasMessageContaining("needs two");
        assertThatThrownBy(() -> Words.english().get("no.such.key")).hasMessageContaining("no.such.key");
    }

    @Test
    void whole_numbers_are_grouped_and_others_must_be_formatted() {
        Words words = Words.english();
        assertThat(words.get("text.verbatim", 1_234_567)).isEqualTo("1,234,567");
        assertThat(words.get("text.verbatim", -100_000L)).isEqualTo("−100,000");
        assertThat(words.get("text.verbatim", 999)).isEqualTo("999");
        assertThatThrownBy(() -> words.get("text.verbatim", 0.5)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_text_inside_a_text_is_put_into_words_too() {
        Text inner = Text.verbatim("x1");
        assertThat(Words.english().say(Text.of("text.verbatim", inner))).isEqualTo("x1");
    }

    @Test
    void a_list_may_have_any_length_and_hold_texts() {
        Words words = Words.english();
        assertThat(words.list(List.of())).isEmpty();
        assertThat(words.list(List.of("x1"))).isEqualTo("x1");
        assertThat(words.say(Text.list(List.of("x1", Text.verbatim("x2"), 1_000))))
                .isEqualTo("x1, x2, 1,000");
        assertThat(words.say(Text.lines(List.of(Text.verbatim("a"), Text.list(List.of("b", "c"))))))
                .isEqualTo("a\nb, c");
        assertThat(words.say(Text.lists(List.of("h1–h3", "h4, h5")))).isEqualTo("h1–h3; h4, h5");
    }

    @Test
    void the_language_decides_how_a_list_is_joined() {
        Words words = Words.of(Map.of("text.list", "{0}、{1}"));
        assertThat(words.list(List.of("x1", "x2", "x3"))).isEqualTo("x1、x2、x3");
    }

    @Test
    void a_text_has_no_language() {
        assertThat(Text.of("event.solved")).asString().doesNotContain("right");
    }
}
