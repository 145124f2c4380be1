package symmetrylab.spec.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads the text files a user names; every failure is one line that says what is wrong with the file. */
public final class TextFile {

    /** The most bytes a file may have: 64 MB. */
    public static final int MAX_BYTES = 64 << 20;

    private TextFile() {}

    /**
     * The text of {@code file}, which is UTF-8; a byte order mark at its start is left out.
     *
     * @throws IOException if it cannot be read, is larger than {@link #MAX_BYTES} or not UTF-8 text; its message is one
     *     line without the file's name
     */
    public static String read(Path file) throws IOException {
        return decode(readBytes(file));
    }

    /**
     * The bytes of {@code file}.
     *
     * @throws IOException if it cannot be read or is larger than {@link #MAX_BYTES}; its message is one line without
     *     the file's name
     */
    static byte[] readBytes(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException("is a folder, not a file");
        }
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw tooLarge();
            }
            try (InputStream in = Files.newInputStream(file)) {
                // A device has no size and a file may grow: never more than one byte past the limit is read.
                byte[] bytes = in.readNBytes(MAX_BYTES + 1);
                if (bytes.length > MAX_BYTES) {
                    throw tooLarge();
                }
                return bytes;
            }
        } catch (NoSuchFileException e) {
            throw new IOException("there is no such file", e);
        } catch (AccessDeniedException e) {
            throw new IOException("may not be read: permission denied", e);
        }
    }

    /**
     * The text that {@code bytes} are in UTF-8, without a byte order mark.
     *
     * @throws IOException if they are not UTF-8; its message names the line and the byte
     */
    static String decode(byte[] bytes) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult result = decoder.decode(in, out, true);
        out.flip();
        if (result.isError()) {
            throw notText(out, out.length(), bytes[in.position()]);
        }
        for (int i = 0; i < out.length(); i++) {
            if (out.charAt(i) == 0) {
                throw notText(out, i, (byte) 0);
            }
        }
        boolean marked = out.length() > 0 && out.charAt(0) == '\uFEFF';
        return marked ? out.subSequence(1, out.length()).toString() : out.toString();
    }

    /** A byte of 0 is valid UTF-8, and in no text: files of other kinds, and UTF-16, are full of them. */
    private static IOException notText(CharBuffer before, int length, byte found) {
        long line = before.chars().limit(length).filter(c -> c == '\n').count() + 1;
        return new IOException("is not UTF-8 text: byte 0x%02X in line %d".formatted(found & 0xFF, line));
    }

    /** What {@code failure} says, on one line and in words of ours where the system's are only a file's name. */
    public static String reason(IOException failure) {
        if (failure instanceof FileSystemException system) {
            return "cannot be read" + (system.getReason() == null ? "" : ": " + firstLine(system.getReason()));
        }
        return failure.getMessage() == null ? "cannot be read" : firstLine(failure.getMessage());
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("no reason given");
    }

    private static IOException tooLarge() {
        return new IOException("is larger than 64 MB, the most a file may have");
    }
}
