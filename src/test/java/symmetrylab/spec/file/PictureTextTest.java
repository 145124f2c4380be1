package symmetrylab.spec.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import symmetrylab.spec.SpecException;

class PictureTextTest {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final String JSON = "{\"format\": 1, \"title\": \"Grün\"}";

    @Test
    void the_text_is_found_among_other_chunks_packed_or_not() throws SpecException {
        byte[] text = JSON.getBytes(StandardCharsets.UTF_8);
        byte[] picture =
                png(chunk("IHDR", new byte[13]), international("Title", 0, new byte[1]), international(0, text));
        assertThat(ExperimentFile.parse("a.png", picture).spec().title()).isEqualTo("Grün");
        assertThat(ExperimentFile.parse("a.png", picture).isPicture()).isTrue();
        assertThat(PictureText.find(png(international(1, packed(text))))).contains(text);
    }

    @Test
    void a_picture_without_the_text_or_cut_off_before_its_end_is_refused_in_words() {
        byte[] whole = png(international(0, JSON.getBytes(StandardCharsets.UTF_8)));
        for (int length = SIGNATURE.length; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> ExperimentFile.parse("a.png", cut)).isInstanceOf(SpecException.class);
        }
        byte[] hostile = png(new byte[] {(byte) 0xFF, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, 'i', 'T', 'X', 't'});
        assertThat(PictureText.find(hostile)).isEmpty();
        assertThat(PictureText.find(png(international(1, new byte[] {1, 2, 3}))))
                .isEmpty();
    }

    private static byte[] international(int packed, byte[] text) {
        return international(PictureText.KEYWORD, packed, text);
    }

    private static byte[] international(String keyword, int packed, byte[] text) {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        data.writeBytes(keyword.getBytes(StandardCharsets.ISO_8859_1));
        data.writeBytes(new byte[] {0, (byte) packed, 0, 'd', 'e', 0, 0});
        data.writeBytes(text);
        return chunk("iTXt", data.toByteArray());
    }

    private static byte[] chunk(String type, byte[] data) {
        return ByteBuffer.allocate(data.length + 12)
                .putInt(data.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(data)
                .array();
    }

    private static byte[] png(byte[]... chunks) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(SIGNATURE);
        for (byte[] chunk : chunks) {
            file.writeBytes(chunk);
        }
        return file.toByteArray();
    }

    private static byte[] packed(byte[] text) {
        Deflater deflater = new Deflater();
        deflater.setInput(text);
        deflater.finish();
        byte[] packed = new byte[1000];
        int length = deflater.deflate(packed);
        deflater.end();
        return Arrays.copyOf(packed, length);
    }
}
