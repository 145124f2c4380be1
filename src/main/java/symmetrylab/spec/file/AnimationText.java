package symmetrylab.spec.file;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The experiment that an exported GIF animation holds, in a comment. */
final class AnimationText {

    private static final byte[] BEGIN = "GIF8".getBytes(StandardCharsets.US_ASCII);
    private static final int HEADER = 13;
    private static final int EXTENSION = 0x21;
    private static final int IMAGE = 0x2C;
    private static final int COMMENT = 0xFE;

    private AnimationText() {}

    /** Whether {@code bytes} begin like a GIF. */
    static boolean isPicture(byte... bytes) {
        return bytes.length > HEADER && ByteBuffer.wrap(bytes, 0, BEGIN.length).equals(ByteBuffer.wrap(BEGIN));
    }

    /** The first comment that is an object of JSON; absent if there is none, or the file is cut off before it. */
    static Optional<byte[]> find(byte... bytes) {
        ByteBuffer file = ByteBuffer.wrap(bytes);
        skip(file, HEADER - 3);
        int colors = tableBytes(next(file));
        skip(file, 2 + colors);
        while (file.hasRemaining()) {
            int kind = next(file);
            if (kind == EXTENSION) {
                boolean comment = next(file) == COMMENT;
                byte[] content = blocks(file);
                if (comment && content.length > 0 && content[0] == '{') {
                    return Optional.of(content);
                }
            } else if (kind == IMAGE) {
                skip(file, 8);
                skip(file, tableBytes(next(file)) + 1);
                blocks(file);
            } else {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The bytes of a table of colours with these flags. */
    private static int tableBytes(int flags) {
        return (flags & 0x80) == 0 ? 0 : 3 * (2 << (flags & 7));
    }

    private static byte[] blocks(ByteBuffer file) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        int length = next(file);
        while (length > 0 && length <= file.remaining()) {
            content.write(file.array(), file.position(), length);
            skip(file, length);
            length = next(file);
        }
        return length == 0 ? content.toByteArray() : new byte[0];
    }

    private static int next(ByteBuffer file) {
        return file.hasRemaining() ? file.get() & 0xFF : -1;
    }

    private static void skip(ByteBuffer file, int count) {
        file.position(file.position() + Math.min(count, file.remaining()));
    }
}
