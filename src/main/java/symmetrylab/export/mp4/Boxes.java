package symmetrylab.export.mp4;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Boxes of an MP4 file (ISO/IEC 14496-12), one after the other. */
final class Boxes {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** Adds a box of this type with these contents. */
    Boxes box(String type, byte[]... contents) {
        int length = 8;
        for (byte[] content : contents) {
            length += content.length;
        }
        bytes.writeBytes(numbers(length));
        bytes.writeBytes(type.getBytes(StandardCharsets.ISO_8859_1));
        for (byte[] content : contents) {
            bytes.writeBytes(content);
        }
        return this;
    }

    /** Adds a text of iTunes' list of metadata. */
    Boxes text(String type, String text) {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        return box(type, new Boxes().box("data", numbers(1, 0), content).bytes());
    }

    /** The bytes of numbers of 32 bits. */
    static byte[] numbers(int... values) {
        ByteBuffer buffer = ByteBuffer.allocate(4 * values.length);
        for (int value : values) {
            buffer.putInt(value);
        }
        return buffer.array();
    }

    /** The bytes of numbers of 16 bits. */
    static byte[] shorts(int... values) {
        ByteBuffer buffer = ByteBuffer.allocate(2 * values.length);
        for (int value : values) {
            buffer.putShort((short) value);
        }
        return buffer.array();
    }

    /** All boxes. */
    byte[] bytes() {
        return bytes.toByteArray();
    }
}
