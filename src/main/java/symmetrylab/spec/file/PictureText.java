package symmetrylab.spec.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.InflaterInputStream;

/** The experiment that an exported PNG picture holds, in an iTXt chunk. */
public final class PictureText {

    /** The keyword of the chunk. */
    public static final String KEYWORD = "symmetry-lab";

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int LENGTH_AND_TYPE = 8;
    private static final int CHECKSUM = 4;

    private PictureText() {}

    /** Whether {@code bytes} begin like a PNG. */
    static boolean isPicture(byte... bytes) {
        return bytes.length >= SIGNATURE.length
                && Arrays.equals(SIGNATURE, 0, SIGNATURE.length, bytes, 0, SIGNATURE.length);
    }

    /**
     * The text with the keyword in the PNG {@code bytes}; absent if there is none, or the file is cut off before it.
     */
    static Optional<byte[]> find(byte... bytes) {
        ByteBuffer file = ByteBuffer.wrap(bytes).position(SIGNATURE.length);
        while (file.remaining() >= LENGTH_AND_TYPE) {
            int length = file.getInt();
            byte[] type = new byte[4];
            file.get(type);
            if (length < 0 || length > file.remaining() - CHECKSUM) {
                return Optional.empty();
            }
            if (new String(type, StandardCharsets.US_ASCII).equals("iTXt")) {
                Optional<byte[]> text = text(file.slice().limit(length));
                if (text.isPresent()) {
                    return text;
                }
            }
            file.position(file.position() + length + CHECKSUM);
        }
        return Optional.empty();
    }

    /** The text of an iTXt chunk: keyword, two bytes on compression, language, translated keyword, text. */
    private static Optional<byte[]> text(ByteBuffer chunk) {
        if (!field(chunk).equals(KEYWORD) || chunk.remaining() < 2) {
            return Optional.empty();
        }
        boolean packed = chunk.get() != 0;
        chunk.get();
        field(chunk);
        field(chunk);
        byte[] text = new byte[chunk.remaining()];
        chunk.get(text);
        return packed ? unpacked(text) : Optional.of(text);
    }

    /** The text up to the next zero, which is skipped. */
    private static String field(ByteBuffer chunk) {
        StringBuilder text = new StringBuilder();
        while (chunk.hasRemaining()) {
            byte next = chunk.get();
            if (next == 0) {
                break;
            }
            text.append((char) (next & 0xFF));
        }
        return text.toString();
    }

    private static Optional<byte[]> unpacked(byte... packed) {
        try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            // One byte over the limit is enough to refuse the text as too large.
            return Optional.of(in.readNBytes(TextFile.MAX_BYTES + 1));
        } catch (IOException damaged) {
            return Optional.empty();
        }
    }
}
