package symmetrylab.spec;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTextTest {

    @ParameterizedTest
    @CsvSource({
        "27, \\u001B",
        "10, \\u000A",
        "0x85, \\u0085",
        "0x202E, \\u202E",
        "0x200B, \\u200B",
        "0xFEFF, \\uFEFF",
        "0x2028, \\u2028",
        "0xD800, \\uD800",
        "0xE0041, \\uDB40\\uDC41",
        "0x3164, \\u3164"
    })
    void characters_that_a_terminal_obeys_or_hides_are_escaped(int character, String shown) {
        String text = "a" + new String(Character.toChars(character)) + "b";
        assertThat(VisibleText.of(text)).isEqualTo("a" + shown + "b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "x₁ → ŷ", "naïve", "日本語", "a \"b\" \\", "50\u00A0%", "😀"})
    void visible_characters_stay(String text) {
        assertThat(VisibleText.of(text)).isEqualTo(text);
    }

    @Test
    void quotes_and_backslashes_are_escaped_in_quotes_only() {
        assertThat(VisibleText.quoted("a\"b\\c\nd\te")).isEqualTo("\"a\\\"b\\\\c\\nd\\te\"");
    }

    @Test
    void a_path_keeps_the_name_of_its_file() {
        String path = "/home/someone/" + "a-folder-in-a-folder/".repeat(4) + "none.csv";
        assertThat(VisibleText.of(path)).isEqualTo(path);
        assertThat(VisibleText.of("/deep".repeat(100) + "/none.csv")).endsWith("/deep/none.csv");
    }

    @Test
    void long_texts_are_cut() {
        assertThat(VisibleText.quoted("a".repeat(20) + "b".repeat(21))).isEqualTo('"' + "a".repeat(20) + "…\"");
        assertThat(VisibleText.quoted("a".repeat(40))).isEqualTo('"' + "a".repeat(40) + '"');
        assertThat(VisibleText.of("a".repeat(100) + "-" + "b".repeat(100)))
                .isEqualTo("a".repeat(100) + "…" + "b".repeat(100));
    }
}
