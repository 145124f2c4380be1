package symmetrylab.spec.file;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;

/** The experiment that an exported LaTeX source holds, in comments after its end. */
public final class SourceText {

    private static final String COMMENT = "% ";
    private static final String TITLE = COMMENT + "experiment.json\n";
    private static final String CLASS = "\\documentclass";

    /** How far from the start the document begins at the latest, in bytes. */
    private static final int LOOKED_AT = 10_000;

    private SourceText() {}

    /** The comments that hold an experiment file. */
    public static String comments(String json) {
        return TITLE + json.lines().map(line -> COMMENT + line + "\n").collect(Collectors.joining());
    }

    /** Whether {@code bytes} begin like the source of a LaTeX document. */
    static boolean isSource(byte... bytes) {
        String begin = new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
        return (begin.startsWith("%") && !DocumentText.isDocument(bytes) || begin.startsWith("\\"))
                && begin.contains(CLASS);
    }

    /** The text of the comments in a source; absent if there are none. */
    static Optional<byte[]> find(byte... bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n");
        int title = text.lastIndexOf("\n" + TITLE);
        if (title < 0) {
            return Optional.empty();
        }
        String json = text.substring(title + 1 + TITLE.length())
                .lines()
                .takeWhile(line -> line.startsWith("%"))
                .map(line -> line.startsWith(COMMENT) ? line.substring(COMMENT.length()) : line.substring(1))
                .collect(Collectors.joining("\n"));
        return Optional.of(json.getBytes(StandardCharsets.UTF_8));
    }
}
