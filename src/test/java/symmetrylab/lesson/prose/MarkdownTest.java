package symmetrylab.lesson.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    private final List<String> refused = new ArrayList<>();
    private final List<String> facts = new ArrayList<>();

    private Prose read(String markdown) {
        return Markdown.read(
                markdown,
                (line, text) -> refused.add(line + " " + text.key()),
                (line, name) -> facts.add(line + " " + name));
    }

    @Test
    void a_paragraph_is_cut_where_its_look_changes() {
        Prose text = read("One **two *three*** `four`\nfive");
        assertThat(text.blocks()).hasSize(1);
        assertThat(text.spans())
                .containsExactly(
                        new Span("One ", false, false, false),
                        new Span("two ", true, false, false),
                        new Span("three", true, true, false),
                        new Span(" ", false, false, false),
                        new Span("four", false, false, true),
                        new Span(" five", false, false, false));
        assertThat(refused).isEmpty();
    }

    @Test
    void lists_have_dots_or_numbers_and_may_hold_lists() {
        Prose text = read("First:\n\n1. one\n2. two\n   - inner\n\nLast");
        assertThat(text.plain()).isEqualTo("First:\n1. one\n2. two\n   • inner\nLast");
        assertThat(text.blocks().get(1)).isInstanceOfSatisfying(Block.Items.class, list -> {
            assertThat(list.first()).hasValue(1);
            assertThat(list.items()).hasSize(2);
        });
    }

    @Test
    void a_list_begins_with_the_number_that_is_typed() {
        assertThat(read("1. a\n\nBetween.\n\n2. b\n3. c").plain()).isEqualTo("1. a\nBetween.\n2. b\n3. c");
        assertThat(read("9. a\n9. b").plain()).isEqualTo("9. a\n10. b");
    }

    @Test
    void facts_are_found_with_their_lines_and_replaced() {
        Prose text = read("It ends at *{zero_loss:2}*.\n\nAfter {steps_1} steps.");
        assertThat(facts).containsExactly("0 zero_loss", "2 steps_1");
        assertThat(text.filled(name -> "<" + name + ">").plain())
                .isEqualTo("It ends at <zero_loss:2>.\nAfter <steps_1> steps.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'a\nb {c}'|1 c",
                "'a\n*b\nc {d}* e'|2 d",
                "'a  \nb {c}'|1 c",
                "'a\n`x`\nb **{c}**'|2 c",
                "'- a\n  b\n- c\n  {d}'|3 d",
                "'- a\n{b}'|1 b",
                "'a\n\\* {b}'|1 b",
                "'a\n{b_c}{d_e}\nf'|1 b_c"
            })
    void a_fact_in_a_paragraph_of_several_lines_has_its_own_line(String markdown, String expected) {
        read(markdown);
        assertThat(facts).contains(expected);
        assertThat(refused).isEmpty();
    }

    @Test
    void braces_in_code_are_braces() {
        assertThat(read("`{x}` and `}`").filled(name -> "?").plain()).isEqualTo("{x} and }");
        assertThat(facts).isEmpty();
        assertThat(refused).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'a\n\n# b'|2 lesson.text.heading",
                "'a\n\n<b>c</b>'|2 lesson.text.html",
                "'a <b>c'|0 lesson.text.html",
                "'<div>\na\n</div>'|0 lesson.text.html",
                "'a\nb ![c](d.png)'|1 lesson.text.image",
                "'a [b](http://c)'|0 lesson.text.link",
                "'<http://c.d>'|0 lesson.text.link",
                "'> a'|0 lesson.text.quote",
                "'```\na\n```'|0 lesson.text.codeBlock",
                "'a\n\n    b'|2 lesson.text.codeBlock",
                "'a\n\n---'|2 lesson.text.line",
                "'- a\n-\n- b'|1 lesson.text.emptyItem",
                "'a {Loss}'|0 lesson.text.brace",
                "'a { b'|0 lesson.text.brace",
                "'a } b'|0 lesson.text.brace",
                "'a\nb\n} c'|2 lesson.text.brace",
                "'{loss:0}'|0 lesson.text.brace"
            })
    void everything_else_is_refused_with_its_line(String markdown, String expected) {
        read(markdown);
        assertThat(refused).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 < 2", "a_b_c", "2 * 3", "η = 0.5", "x² ≤ y", "a & b"})
    void plain_signs_stay_as_they_are(String text) {
        assertThat(read(text).plain()).isEqualTo(text);
        assertThat(refused).isEmpty();
    }

    @Test
    void an_empty_text_has_no_blocks() {
        assertThat(read(" \n ").isEmpty()).isTrue();
    }
}
