package symmetrylab.export;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import symmetrylab.export.source.PythonScript;
import symmetrylab.nn.Experiment;
import symmetrylab.words.Text;

/**
 * The formats that show no picture, chosen by a file's ending: numbers and programs. A new one needs a constant here and
 * a writer.
 */
public enum TextFormat {
    /** The table of {@code run --csv}. */
    CSV(".csv", Kind.NUMBERS, new StateTableExport()),
    /** The measures of {@code run --json}. */
    JSON(".json", Kind.NUMBERS, new MeasuresExport()),
    /** A program that trains the runs with NumPy. */
    NUMPY(".py", Kind.PROGRAM, new ScriptExport(PythonScript.NUMPY)),
    /** A program that trains the runs with PyTorch. */
    TORCH(".torch.py", Kind.PROGRAM, new ScriptExport(PythonScript.TORCH));

    private final String ending;
    private final Kind kind;
    private final TextWriter writer;

    TextFormat(String ending, Kind kind, TextWriter writer) {
        this.ending = ending;
        this.kind = kind;
        this.writer = writer;
    }

    /** What a file holds. */
    public enum Kind {
        /** Tables of what a run measures. */
        NUMBERS,
        /** A program that trains the runs. */
        PROGRAM
    }

    /** The format of {@code file}, by its longest ending; empty if its name has none of them. */
    public static Optional<TextFormat> of(Path file) {
        String name =
                file.getFileName() == null ? "" : file.getFileName().toString().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> name.endsWith(format.ending))
                .reduce((one, other) -> other.ending.length() > one.ending.length() ? other : one);
    }

    /** The endings of all formats of a kind. */
    public static List<String> endings(Kind kind) {
        return Arrays.stream(values())
                .filter(format -> format.kind == kind)
                .map(TextFormat::ending)
                .toList();
    }

    /** The end of a file's name, with its dot, in lower case. */
    public String ending() {
        return ending;
    }

    /** What a file of this format holds. */
    public Kind kind() {
        return kind;
    }

    /** Why this format cannot hold {@code experiment}; absent if it can. */
    public Optional<Text> refusal(Experiment experiment) {
        return writer.refusal(experiment);
    }

    TextWriter writer() {
        return writer;
    }
}
