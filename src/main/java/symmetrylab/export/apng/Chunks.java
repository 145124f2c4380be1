package symmetrylab.export.apng;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;

/** Chunks of a PNG file (PNG specification, third edition), one after the other. */
final class Chunks {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** Adds a chunk of this type with these parts. */
    Chunks add(String type, byte[]... parts) {
        int length = 0;
        CRC32 sum = new CRC32();
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        sum.update(name);
        for (byte[] part : parts) {
            length += part.length;
            sum.update(part);
        }
        bytes.writeBytes(numbers(length));
        bytes.writeBytes(name);
        for (byte[] part : parts) {
            bytes.writeBytes(part);
        }
        bytes.writeBytes(numbers((int) sum.getValue()));
        return this;
    }

    /** Adds a chunk of text in any language (iTXt). */
    Chunks text(String keyword, String text) {
        // A zero ends the keyword; then no compression, no language and no translated keyword.
        return add(
                "iTXt",
                keyword.getBytes(StandardCharsets.ISO_8859_1),
                new byte[5],
                text.getBytes(StandardCharsets.UTF_8));
    }

    /** The bytes of numbers of 32 bits. */
    static byte[] numbers(int... values) {
        ByteBuffer buffer = ByteBuffer.allocate(4 * values.length);
        for (int value : values) {
            buffer.putInt(value);
        }
        return buffer.array();
    }

    /** All chunks. */
    byte[] bytes() {
        return bytes.toByteArray();
    }

    /** All chunks after these bytes. */
    byte[] bytesAfter(byte... before) {
        byte[] all = Arrays.copyOf(before, before.length + bytes.size());
        System.arraycopy(bytes.toByteArray(), 0, all, before.length, bytes.size());
        return all;
    }
}
