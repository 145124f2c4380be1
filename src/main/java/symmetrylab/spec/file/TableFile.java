package symmetrylab.spec.file;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import symmetrylab.spec.SampleSource;
import symmetrylab.spec.UnreadableException;
import symmetrylab.spec.json.JsonBuilder;
import symmetrylab.spec.json.JsonPrinter;
import symmetrylab.words.Text;

/** A table named where an experiment is expected. */
public final class TableFile {

    private static final List<String> ENDINGS = List.of(".csv", ".tsv", ".tab", ".txt");
    private static final String EXPERIMENT = ".json";

    private TableFile() {}

    /** Whether {@code file} is named like a table; an editor may have named an experiment {@code a.json.txt}. */
    public static boolean isNamedSo(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(ending -> name.endsWith(ending) && !name.endsWith(EXPERIMENT + ending));
    }

    /** Whether {@code file} is named like a table and can be read, but does not begin like an experiment. */
    public static boolean is(Path file) {
        try {
            return isNamedSo(file) && !beginsLikeExperiment(TextFile.readBytes(file));
        } catch (UnreadableException e) {
            return false;
        }
    }

    /** How to make an experiment of the table {@code file}; absent if it is none, or empty. */
    static Optional<Text> advice(Path file, byte... bytes) {
        if (!isNamedSo(file) || beginsLikeExperiment(bytes) || firstVisible(bytes) == bytes.length) {
            return Optional.empty();
        }
        String table = file.getFileName().toString();
        String experiment = table.substring(0, table.lastIndexOf('.')) + EXPERIMENT;
        JsonBuilder data =
                new JsonBuilder().put("kind", SampleSource.Csv.at(table).kind()).put("path", table);
        String content = JsonPrinter.line(
                new JsonBuilder().put("format", 1).put("data", data).build());
        return Optional.of(Text.of("spec.file.table", experiment, content));
    }

    private static boolean beginsLikeExperiment(byte... bytes) {
        int first = firstVisible(bytes);
        return PictureKind.of(bytes).isPresent() || first < bytes.length && bytes[first] == '{';
    }

    /** The index of the first byte after a byte order mark and blanks. */
    private static int firstVisible(byte... bytes) {
        boolean marked =
                bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
        int first = marked ? 3 : 0;
        while (first < bytes.length && Character.isWhitespace(bytes[first])) {
            first++;
        }
        return first;
    }
}
