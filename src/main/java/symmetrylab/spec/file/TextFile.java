package symmetrylab.spec.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import symmetrylab.spec.UnreadableException;
import symmetrylab.spec.VisibleText;
import symmetrylab.words.Text;

/** Reads the text files that a user names; every failure is one line that says what is wrong with the file. */
public final class TextFile {

    /** The most bytes a file may have: 64 MB. */
    public static final int MAX_BYTES = 64 << 20;

    /** UTF-16 without a byte order mark is recognized by its first bytes. */
    private static final int LOOKED_AT = 1000;

    /** The virtual files of Linux, such as /proc/kmsg, look regular and empty, and may never end. */
    private static final Path MADE_UP = Path.of("/proc");

    private static final Charset ANSI = Charset.forName("windows-1252");
    private static final int LONGEST_CHARACTER = 4;
    private static final char NO_CHARACTER = '\uFFFD';

    /**
     * A kind of file that is not text, recognized by its first bytes.
     *
     * @param start the bytes, as characters of Latin-1
     * @param kind what the file is
     */
    private record Signature(String start, Kind kind) {

        private static final Signature[] ALL = {
            new Signature("\u00FF\u00FE", Kind.UTF16),
            new Signature("\u00FE\u00FF", Kind.UTF16),
            new Signature("\0\0\u00FE\u00FF", Kind.UTF16),
            new Signature("PK\u0003\u0004", Kind.WORKBOOK),
            new Signature("\u00D0\u00CF\u0011\u00E0", Kind.WORKBOOK),
            new Signature("\u001F\u008B", Kind.PACKED),
            new Signature("GIF8", Kind.ANIMATION),
            new Signature("\u0089PNG", Kind.OTHER),
            new Signature("\u00FF\u00D8\u00FF", Kind.OTHER),
            new Signature("%PDF", Kind.OTHER),
            new Signature("PAR1", Kind.OTHER),
            new Signature("\u0093NUMPY", Kind.OTHER),
            new Signature("\u0089HDF", Kind.OTHER),
        };

        boolean fits(byte... bytes) {
            byte[] own = start.getBytes(StandardCharsets.ISO_8859_1);
            for (int i = 0; i < own.length; i++) {
                if (i >= bytes.length || bytes[i] != own[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    /** The intended use of a file, which decides the advice about a wrong kind. */
    enum Use {
        /** An experiment, JSON from an editor. */
        EXPERIMENT,
        /** A table, most likely from a spreadsheet. */
        TABLE;

        /** The key of the advice for this use. */
        String advice(String forExperiment, String forTable) {
            return switch (this) {
                case EXPERIMENT -> forExperiment;
                case TABLE -> forTable;
            };
        }
    }

    /** A kind of file that is not text in UTF-8. */
    private enum Kind {
        UTF16,
        WORKBOOK,
        PACKED,
        ANIMATION,
        OTHER;

        /** What the file is, and what to do. */
        Text text(Use use) {
            return Text.of(
                    switch (this) {
                        case UTF16 -> use.advice("spec.file.utf16", "spec.file.utf16.table");
                        case WORKBOOK -> "spec.file.workbook";
                        case PACKED -> "spec.file.packed";
                        case ANIMATION -> use.advice("spec.file.animation", "spec.file.otherKind.table");
                        case OTHER -> use.advice("spec.file.otherKind", "spec.file.otherKind.table");
                    });
        }
    }

    private TextFile() {}

    /**
     * The text of {@code file}, which is meant as JSON.
     *
     * @throws UnreadableException if it cannot be read or is no text
     */
    public static String readJson(Path file) throws UnreadableException {
        return decode(Use.EXPERIMENT, readBytes(file));
    }

    /**
     * The UTF-8 text of the table {@code file}, without a byte order mark.
     *
     * @throws UnreadableException if it cannot be read, is not a regular file, is larger than {@link #MAX_BYTES} or not
     *     UTF-8 text
     */
    public static String readTable(Path file) throws UnreadableException {
        return decode(Use.TABLE, readBytes(file));
    }

    /**
     * The bytes of {@code file}.
     *
     * @throws UnreadableException if it cannot be read, is not a regular file or is larger than {@link #MAX_BYTES}
     */
    public static byte[] readBytes(Path file) throws UnreadableException {
        byte[] bytes = readStart(file);
        if (bytes.length > MAX_BYTES) {
            throw new UnreadableException(Text.of("spec.file.tooLarge"));
        }
        return bytes;
    }

    /**
     * The bytes of {@code file}, or its first {@link #MAX_BYTES} + 1 if it is larger.
     *
     * @throws UnreadableException if it cannot be read or is not a regular file
     */
    static byte[] readStart(Path file) throws UnreadableException {
        try {
            // Never open a pipe or a device: it may block, or never end.
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (attributes.isDirectory()) {
                throw new UnreadableException(Text.of("spec.file.folder"));
            } else if (!attributes.isRegularFile()) {
                throw new UnreadableException(Text.of("spec.file.notOrdinary"));
            }
            if (attributes.size() > 0) {
                return content(file);
            } else if (file.toRealPath().startsWith(MADE_UP)) {
                throw new UnreadableException(Text.of("spec.file.notOrdinary"));
            }
            return new byte[0];
        } catch (NoSuchFileException e) {
            throw new UnreadableException(Text.of("spec.file.missing"), e);
        } catch (AccessDeniedException e) {
            throw new UnreadableException(Text.of("spec.file.denied"), e);
        } catch (IOException e) {
            throw new UnreadableException(reason(e), e);
        }
    }

    private static byte[] content(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            // One byte past the limit is enough to know that there are more.
            return in.readNBytes(MAX_BYTES + 1);
        }
    }

    /**
     * The UTF-8 text of {@code bytes}, without a byte order mark.
     *
     * @throws UnreadableException if they are not UTF-8; says what they are instead if known, else names the line and
     *     the byte
     */
    static String decode(Use use, byte[] bytes) throws UnreadableException {
        for (Signature signature : Signature.ALL) {
            if (signature.fits(bytes)) {
                throw new UnreadableException(signature.kind().text(use));
            }
        }
        if (isUnmarkedUtf16(bytes)) {
            throw new UnreadableException(Kind.UTF16.text(use));
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult result = decoder.decode(in, out, true);
        out.flip();
        // A zero byte is valid UTF-8, but no text holds one, while other kinds of files are full of them.
        for (int i = 0; i < out.length(); i++) {
            if (out.charAt(i) == 0) {
                throw notText(out, i, 0, Optional.empty());
            }
        }
        if (result.isError()) {
            boolean mayBeAnsi = !isCutCharacter(in) && isFreeOfZeros(bytes);
            throw notText(
                    out,
                    out.length(),
                    bytes[in.position()] & 0xFF,
                    mayBeAnsi ? Optional.of(use.advice("spec.file.ansi", "spec.file.ansi.table")) : Optional.empty());
        }
        boolean marked = out.length() > 0 && out.charAt(0) == '\uFEFF';
        return marked ? out.subSequence(1, out.length()).toString() : out.toString();
    }

    /** Whether every second byte at the beginning is 0, as in UTF-16 text of Latin letters. */
    private static boolean isUnmarkedUtf16(byte... bytes) {
        int pairs = Math.min(bytes.length, LOOKED_AT) / 2;
        int first = 0;
        int second = 0;
        for (int i = 0; i < pairs; i++) {
            first += bytes[2 * i] == 0 ? 1 : 0;
            second += bytes[2 * i + 1] == 0 ? 1 : 0;
        }
        return pairs >= 2 && (first == pairs && second == 0 || second == pairs && first == 0);
    }

    /** Whether the remaining bytes begin one character. */
    private static boolean isCutCharacter(ByteBuffer left) {
        boolean cut = left.remaining() < LONGEST_CHARACTER;
        for (int i = left.position() + 1; i < left.limit(); i++) {
            cut &= (left.get(i) & 0xC0) == 0x80;
        }
        return cut;
    }

    private static boolean isFreeOfZeros(byte... bytes) {
        for (byte b : bytes) {
            if (b == 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * The exception for the byte {@code found}, which is not UTF-8.
     *
     * @param ansi the sentence for a byte that ANSI text may hold; absent if the text cannot be ANSI
     */
    private static UnreadableException notText(CharBuffer before, int length, int found, Optional<String> ansi) {
        long line = before.chars().limit(length).filter(c -> c == '\n').count() + 1;
        String hex = VisibleText.escape(found).substring(4);
        char shown = new String(new byte[] {(byte) found}, ANSI).charAt(0);
        if (ansi.isEmpty() || found < 0x80 || shown == NO_CHARACTER) {
            return new UnreadableException(Text.of("spec.file.notText", hex, Long.toString(line)));
        }
        return new UnreadableException(
                Text.of(ansi.get(), hex, Long.toString(line), VisibleText.of(String.valueOf(shown))));
    }

    /** The reason of {@code failure} in one line; in our words if the system gives only the file's name. */
    private static Text reason(IOException failure) {
        String said = failure instanceof FileSystemException system ? system.getReason() : failure.getMessage();
        return said == null || said.isBlank()
                ? Text.of("spec.file.unreadable")
                : Text.of(
                        "spec.file.unreadableBecause",
                        VisibleText.of(said.lines().findFirst().orElse("")));
    }
}
