package symmetrylab.spec.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.spec.SpecException;

class PageTextTest {

    private static byte[] page(String given) {
        String page = "\n<!DOCTYPE html>\n<html><p>Grün</p><script type=\"application/json\" id=\"given\">" + given
                + "</script><script>1</script></html>";
        return page.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void a_page_gives_its_experiment() throws SpecException {
        ExperimentFile read = ExperimentFile.parse(
                "a.html",
                page(
                        "{\"title\": \"other\", \"experiment\": \"{\\\"format\\\": 1, \\\"title\\\": \\\"a \\u003c b\\\"}\"}"));
        assertThat(read.spec().title()).isEqualTo("a < b");
        assertThat(read.isPicture()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "{\"experiment\": 3}", "{\"experiment\": {}}", "{\"experiment\": \"a"})
    void a_page_without_one_is_refused_in_words(String given) {
        assertThatThrownBy(() -> ExperimentFile.parse("a.html", page(given)))
                .isInstanceOf(SpecException.class)
                .hasMessageContaining("spec.file.pageWithout");
    }

    @Test
    void a_page_that_is_cut_off_or_deeply_nested_is_refused() {
        byte[] whole = page("{\"experiment\": \"{\\\"format\\\": 1}\"}");
        int end = new String(whole, StandardCharsets.UTF_8).indexOf("</script");
        for (int length = 20; length < end; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> ExperimentFile.parse("a.html", cut)).hasMessageContaining("spec.file.pageWithout");
        }
        byte[] deep = page("[".repeat(1_000_000));
        assertThatThrownBy(() -> ExperimentFile.parse("a.html", deep)).hasMessageContaining("spec.file.pageWithout");
    }

    @Test
    void the_mistakes_of_its_experiment_are_named() {
        byte[] wrong = page("{\"experiment\": \"{\\\"format\\\": 1, \\\"titel\\\": 1}\"}");
        assertThatThrownBy(() -> ExperimentFile.parse("a.html", wrong)).hasMessageContaining("a.html");
    }
}
