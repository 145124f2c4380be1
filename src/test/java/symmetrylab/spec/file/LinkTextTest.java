package symmetrylab.spec.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.spec.SpecException;

class LinkTextTest {

    private static final String JSON = "{\"format\": 1, \"title\": \"Grün\"}";

    private static String link(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, new Deflater(9, true))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return "#e=" + Base64.getUrlEncoder().withoutPadding().encodeToString(packed.toByteArray());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://example.org/a.html",
                "http://example.org/a.html?b=c",
                "file:///home/a/b.html",
                "  https://example.org/"
            })
    void a_link_gives_its_experiment_whatever_its_address(String address) throws IOException, SpecException {
        Path link = LinkText.path(address + link(JSON) + " ").orElseThrow();
        ExperimentFile read = ExperimentFile.read(link);
        assertThat(read.spec().title()).isEqualTo("Grün");
        assertThat(read.isPicture()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.json", "https://example.org", "https://example.org/#x=abc", "see #e=abc", "#e", ""})
    void other_texts_are_no_links(String text) {
        assertThat(LinkText.path(text)).isEmpty();
    }

    @Test
    void a_damaged_link_is_refused_in_words() throws IOException {
        String whole = link(JSON);
        for (int length = 3; length < whole.length(); length++) {
            Path cut = LinkText.path(whole.substring(0, length)).orElseThrow();
            assertThatThrownBy(() -> ExperimentFile.read(cut))
                    .as(cut.toString())
                    .isInstanceOf(SpecException.class);
        }
        Path cut = LinkText.path(whole.substring(0, 20)).orElseThrow();
        assertThatThrownBy(() -> ExperimentFile.read(cut)).hasMessageContaining("spec.link.damaged");
        Path strange = LinkText.path("#e=ä*\"?").orElseThrow();
        assertThatThrownBy(() -> ExperimentFile.read(strange)).hasMessageContaining("spec.link.damaged");
        Path wrong = LinkText.path(link("{\"format\": 2}")).orElseThrow();
        assertThatThrownBy(() -> ExperimentFile.read(wrong)).hasMessageContaining("#e=");
    }

    @Test
    void a_link_to_more_than_16_megabytes_is_refused() throws IOException {
        Path link = LinkText.path(link(" ".repeat((16 << 20) + 1))).orElseThrow();
        assertThatThrownBy(() -> ExperimentFile.read(link)).hasMessageContaining("spec.link.tooLarge");
    }
}
