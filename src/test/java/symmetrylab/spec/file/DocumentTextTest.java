package symmetrylab.spec.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import symmetrylab.spec.SpecException;

class DocumentTextTest {

    private static final byte[] JSON = "{\"format\": 1, \"title\": \"Grün\"}".getBytes(StandardCharsets.UTF_8);

    private static byte[] document(String entries, byte... stream) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(latin("%PDF-1.7\n1 0 obj\n<< /Names << /EmbeddedFiles 2 0 R >> >>\nendobj\n3 0 obj\n<< "));
        out.writeBytes(latin(entries + " /Length " + stream.length + " >>\nstream\r\n"));
        out.writeBytes(stream);
        out.writeBytes(latin("\nendstream\nendobj\n%%EOF\n"));
        return out.toByteArray();
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] packed(byte... bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
            deflater.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    @Test
    void the_experiment_is_found_packed_or_not_and_in_any_order_of_entries() throws SpecException {
        byte[] plain = document("/Type /EmbeddedFile /Subtype " + DocumentText.KIND, JSON);
        byte[] other = document("/Filter /FlateDecode/Subtype/application#2fjson/Type/EmbeddedFile", packed(JSON));
        assertThat(ExperimentFile.parse("a.pdf", plain).spec().title()).isEqualTo("Grün");
        assertThat(ExperimentFile.parse("a.pdf", other).spec().title()).isEqualTo("Grün");
        assertThat(ExperimentFile.parse("a.pdf", other).isPicture()).isTrue();
    }

    @Test
    void a_document_without_it_or_cut_off_before_its_end_is_refused_in_words() {
        byte[] without = document("/Type /EmbeddedFile /Subtype /text#2Fplain", JSON);
        assertThatThrownBy(() -> ExperimentFile.parse("a.pdf", without))
                .isInstanceOf(SpecException.class)
                .hasMessageContaining("spec.file.pictureWithout");
        byte[] whole = document("/Type /EmbeddedFile /Filter /FlateDecode /Subtype " + DocumentText.KIND, packed(JSON));
        for (int length = 0; length < whole.length - 40; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> ExperimentFile.parse("a.pdf", cut)).isInstanceOf(SpecException.class);
        }
    }

    @Test
    void a_hostile_document_takes_neither_long_nor_much_memory() {
        byte[] many = latin("%PDF-1.7 " + "/EmbeddedFile ".repeat(100_000));
        byte[] huge = document(
                "/Type /EmbeddedFile /Filter /FlateDecode /Subtype " + DocumentText.KIND, packed(new byte[80 << 20]));
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            assertThat(DocumentText.find(many)).isEmpty();
            assertThatThrownBy(() -> ExperimentFile.parse("a.pdf", huge)).isInstanceOf(SpecException.class);
        });
    }
}
