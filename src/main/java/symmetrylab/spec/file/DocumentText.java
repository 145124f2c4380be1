package symmetrylab.spec.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.InflaterInputStream;

/** The experiment that an exported PDF document holds, as an attached file. */
public final class DocumentText {

    /** The kind of the attached file, as PDF names it. */
    public static final String KIND = "/application#2Fjson";

    private static final String START = "%PDF-";
    private static final String ATTACHED = "/EmbeddedFile";
    private static final String OBJECT = "obj";
    private static final String STREAM = "stream";
    private static final String END = "endstream";
    private static final String PACKED = "/FlateDecode";

    /** The description of a stream has at most so many characters on either side of its type. */
    private static final int LONGEST = 2000;

    private DocumentText() {}

    /** Whether {@code bytes} begin like a PDF document. */
    static boolean isDocument(byte... bytes) {
        return new String(bytes, 0, Math.min(bytes.length, START.length()), StandardCharsets.ISO_8859_1).equals(START);
    }

    /**
     * The first attached file of the kind JSON in a PDF document; absent if there is none, or it is damaged.
     *
     * <p>It is found by its description alone, not by the tables of the document, so also after other programs have
     * written the document anew.
     */
    static Optional<byte[]> find(byte... bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        for (int at = text.indexOf(ATTACHED); at >= 0; at = text.indexOf(ATTACHED, at + ATTACHED.length())) {
            String before = text.substring(Math.max(0, at - LONGEST), at);
            String after = text.substring(at, Math.min(text.length(), at + LONGEST));
            int stream = after.indexOf(STREAM);
            if (stream < 0) {
                continue;
            }
            String described = before.substring(Math.max(0, before.lastIndexOf(OBJECT))) + after.substring(0, stream);
            if (described.toLowerCase(Locale.ROOT).contains(KIND.toLowerCase(Locale.ROOT))) {
                return content(text, at + stream + STREAM.length(), described.contains(PACKED));
            }
        }
        return Optional.empty();
    }

    /** The content of the stream whose line ends after {@code from}. */
    private static Optional<byte[]> content(String text, int from, boolean packed) {
        int start = text.indexOf('\n', from) + 1;
        if (start == 0) {
            return Optional.empty();
        }
        int end = text.indexOf(END, start);
        if (packed) {
            // The packed bytes say themselves where they end.
            return unpacked(text.substring(start, end < 0 ? text.length() : end).getBytes(StandardCharsets.ISO_8859_1));
        }
        return end < 0
                ? Optional.empty()
                : Optional.of(text.substring(start, end).getBytes(StandardCharsets.ISO_8859_1));
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
