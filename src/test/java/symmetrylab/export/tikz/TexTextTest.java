package symmetrylab.export.tikz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("sources")
class TexTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "100% & $5_#{a}~ | 100\\% \\& \\$5\\_\\#\\{a\\}\\textasciitilde{}",
                "C:\\new | C:\\textbackslash{}new",
                "−5 × σ ≈ 10⁻¹² | \\textminus{}5 \\texttimes{} $\\sigma$ $\\approx$ 10${}^-$${}^1$${}^2$",
                "w₁ᵢ → ✓ | w${}_1$${}_i$ $\\rightarrow$ $\\checkmark$",
                "“Größe” é | ``Größe'' é",
                "a--b <<c>> ?` ,, | a-{}-b <{}<c>{}> ?{}` ,{},",
            })
    void a_text_becomes_source(String text, String source) {
        assertThat(TexText.of(text)).isEqualTo(source);
    }

    @Test
    void what_no_font_has_becomes_a_question_mark_and_control_characters_a_space() {
        assertThat(TexText.of("a\uD83D\uDE00字\n\tb\u200Bc\u0301")).isEqualTo("a??  bc");
    }

    @Test
    void every_character_of_every_sentence_can_be_written() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/symmetrylab/words/en"))) {
            for (Path file : files.toList()) {
                Properties words = new Properties();
                words.load(new StringReader(Files.readString(file)));
                words.forEach(
                        (key, text) -> assertThat(TexText.of(text.toString().replace("?", "")))
                                .as(key.toString())
                                .doesNotContain("?"));
            }
        }
    }
}
