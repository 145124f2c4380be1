package symmetrylab.spec.file;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The experiment that an exported MP4 video holds, as the comment in its metadata. */
final class VideoText {

    private static final int HEADER = 8;

    private VideoText() {}

    /** Whether {@code bytes} begin like an MP4. */
    static boolean isPicture(byte... bytes) {
        return bytes.length > HEADER && new String(bytes, 4, 4, StandardCharsets.ISO_8859_1).equals("ftyp");
    }

    /** The comment; absent if there is none, or the file is cut off before it. */
    static Optional<byte[]> find(byte... bytes) {
        return box(ByteBuffer.wrap(bytes), "moov", 0)
                .flatMap(movie -> box(movie, "udta", 0))
                .flatMap(user -> box(user, "meta", 0))
                .flatMap(meta -> box(meta, "ilst", 4))
                .flatMap(list -> box(list, "\u00A9cmt", 0))
                .flatMap(comment -> box(comment, "data", 0))
                .filter(data -> data.remaining() >= HEADER)
                .map(data -> {
                    byte[] text = new byte[data.remaining() - HEADER];
                    data.position(data.position() + HEADER).get(text);
                    return text;
                });
    }

    /** The content of the first box of a type, after {@code offset} bytes. */
    private static Optional<ByteBuffer> box(ByteBuffer file, String type, int offset) {
        if (file.remaining() < offset) {
            return Optional.empty();
        }
        ByteBuffer boxes = file.slice().position(offset);
        while (boxes.remaining() >= HEADER) {
            int start = boxes.position();
            int length = boxes.getInt();
            byte[] name = new byte[4];
            boxes.get(name);
            if (length < HEADER || length > boxes.limit() - start) {
                return Optional.empty();
            }
            if (new String(name, StandardCharsets.ISO_8859_1).equals(type)) {
                return Optional.of(boxes.limit(start + length).slice());
            }
            boxes.position(start + length);
        }
        return Optional.empty();
    }
}
