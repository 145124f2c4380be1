package symmetrylab.spec.file;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The experiment that an exported program holds, in comments between two lines. */
final class ScriptText {

    /** What every line of the experiment begins with. */
    private static final String COMMENT = "# ";

    /** The line before the experiment. */
    private static final String BEGIN = COMMENT + "symmetry-lab:begin";

    /** The line after it. */
    private static final String END = COMMENT + "symmetry-lab:end";

    /** A program begins with its introduction. */
    private static final String INTRODUCTION = "\"\"\"\n";

    private ScriptText() {}

    /** Whether {@code bytes} begin like an exported program. */
    static boolean isScript(byte... bytes) {
        byte[] start = INTRODUCTION.getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < start.length; i++) {
            if (i >= bytes.length || bytes[i] != start[i]) {
                return false;
            }
        }
        return true;
    }

    /** The experiment in the program {@code bytes}; absent if there is none, or the program is cut off before its end. */
    static Optional<byte[]> find(byte... bytes) {
        // Latin-1 keeps all bytes as they are.
        List<String> lines =
                new String(bytes, StandardCharsets.ISO_8859_1).lines().toList();
        int begin = lines.lastIndexOf(BEGIN);
        int end = lines.lastIndexOf(END);
        if (begin < 0 || end < begin) {
            return Optional.empty();
        }
        List<String> text = new ArrayList<>();
        for (String line : lines.subList(begin + 1, end)) {
            if (!line.startsWith(COMMENT)) {
                return Optional.empty();
            }
            text.add(line.substring(COMMENT.length()));
        }
        return Optional.of(String.join("\n", text).getBytes(StandardCharsets.ISO_8859_1));
    }
}
