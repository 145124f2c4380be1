package symmetrylab.spec.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.spec.SpecException;

class VectorTextTest {

    private static final String HELD = "<experiment xmlns=\"" + VectorText.NAMESPACE
            + "\">{&quot;format&quot;: 1, &quot;title&quot;: &quot;Grün&quot;}</experiment>";

    private static byte[] svg(String content) {
        String text =
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- drawn -->\n<svg xmlns=\"http://www.w3.org/2000/svg\">"
                        + content + "</svg>";
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void the_experiment_is_found_among_other_elements() throws SpecException {
        byte[] picture = svg("<title>a</title><metadata>" + HELD + "</metadata><path d=\"M0 0\"/>");
        assertThat(ExperimentFile.parse("a.svg", picture).spec().title()).isEqualTo("Grün");
        assertThat(ExperimentFile.parse("a.svg", picture).isPicture()).isTrue();
    }

    @Test
    void a_picture_without_it_or_cut_off_before_its_end_is_refused_in_words() {
        assertThatThrownBy(() -> ExperimentFile.parse("a.svg", svg("<path d=\"M0 0\"/>")))
                .isInstanceOf(SpecException.class)
                .hasMessageContaining("spec.file.pictureWithout");
        byte[] whole = svg(HELD);
        for (int length = 0; length < whole.length - "</experiment></svg>".length(); length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> ExperimentFile.parse("a.svg", cut)).isInstanceOf(SpecException.class);
        }
    }

    @Test
    void damage_beside_the_experiment_does_no_harm_and_is_written_nowhere() throws IOException {
        PrintStream before = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        byte[] damaged = svg("<title>\u00FC</title>" + HELD);
        damaged[new String(damaged, StandardCharsets.ISO_8859_1).indexOf('\u00C3') + 1] = 'x';
        try {
            System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
            assertThat(VectorText.find(damaged)).isPresent();
        } finally {
            System.setErr(before);
        }
        assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    /** Entities that grow to billions of characters, one in a file, one behind an address, a foreign definition. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY x \"&b;&b;&b;&b;&b;&b;&b;\">",
                "<!ENTITY x SYSTEM \"FOLDER/secret\">",
                "<!ENTITY x SYSTEM \"http://127.0.0.1:9/\">",
                "<!ENTITY % x SYSTEM \"FOLDER/secret\"> %x;",
            })
    void nothing_but_the_file_is_read_and_no_entity_grows(String definitions, @TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("secret"), "read");
        String hostile = "<?xml version=\"1.0\"?><!DOCTYPE svg ["
                + definitions.replace("FOLDER", folder.toUri().toString()) + "]><svg>" + HELD.replace("Grün", "a&x;b")
                + "</svg>";
        Optional<String> found = VectorText.find(hostile.getBytes(StandardCharsets.UTF_8))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
        assertThat(found.orElse("")).doesNotContain("read", "aaa");
    }

    @Test
    void a_foreign_definition_is_not_loaded(@TempDir Path folder) throws IOException, SpecException {
        Path definition = folder.resolve("no.dtd");
        String text = "<?xml version=\"1.0\"?><!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"" + definition.toUri()
                + "\"><svg>" + HELD + "</svg>";
        // There is no such file: loading it would fail.
        byte[] picture = text.getBytes(StandardCharsets.UTF_8);
        assertThat(ExperimentFile.parse("a.svg", picture).spec().title()).isEqualTo("Grün");
    }

    @Test
    void other_xml_is_no_picture() {
        assertThat(VectorText.isPicture("<html><body/></html>".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
        assertThat(VectorText.isPicture()).isFalse();
    }
}
