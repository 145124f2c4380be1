package symmetrylab.spec.file;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import symmetrylab.spec.ExperimentSpec;
import symmetrylab.spec.Problem;
import symmetrylab.spec.SpecException;
import symmetrylab.spec.UnreadableException;
import symmetrylab.spec.format.ExperimentReader;
import symmetrylab.spec.format.ExperimentWriter;
import symmetrylab.spec.json.JsonPrinter;
import symmetrylab.spec.json.JsonTree;
import symmetrylab.spec.json.JsonValue;
import symmetrylab.spec.json.JsonValue.JsonObject;
import symmetrylab.spec.json.Locator;
import symmetrylab.spec.json.Problems;
import symmetrylab.words.Text;

/** An experiment read from a JSON file of format 1, or from a picture that holds one, with the places of its fields. */
public final class ExperimentFile {

    private final String file;
    private final ExperimentSpec spec;
    private final Locator locator;
    private final boolean picture;

    private ExperimentFile(String file, ExperimentSpec spec, Locator locator, boolean picture) {
        this.file = file;
        this.spec = spec;
        this.locator = locator;
        this.picture = picture;
    }

    /**
     * The experiment in {@code file}.
     *
     * @throws SpecException with every problem of the file, if it cannot be read or run as written
     */
    public static ExperimentFile read(Path file) throws SpecException {
        byte[] bytes;
        try {
            // Pictures hold their experiment before their pixels, so the start of a large one is enough.
            bytes = TextFile.readStart(file);
            if (bytes.length > TextFile.MAX_BYTES && PictureKind.of(bytes).isEmpty()) {
                throw new UnreadableException(Text.of("spec.file.tooLarge"));
            }
        } catch (UnreadableException e) {
            throw whole(file.toString(), e.text());
        }
        Optional<Text> advice = TableFile.advice(file, bytes);
        if (advice.isPresent()) {
            throw whole(file.toString(), advice.get());
        }
        return parse(file.toString(), bytes);
    }

    /**
     * The experiment in {@code bytes}, UTF-8 text or a picture that holds it; {@code fileName} is for messages.
     *
     * @throws SpecException with every problem of the file
     */
    public static ExperimentFile parse(String fileName, byte[] bytes) throws SpecException {
        Optional<PictureKind> picture = PictureKind.of(bytes);
        if (picture.isPresent()) {
            byte[] text = picture.get()
                    .experiment(bytes)
                    .orElseThrow(() -> whole(fileName, picture.get().without()));
            ExperimentFile held = parse(fileName, text(fileName, text));
            return new ExperimentFile(held.file, held.spec, held.locator, true);
        }
        return parse(fileName, text(fileName, bytes));
    }

    private static String text(String fileName, byte... bytes) throws SpecException {
        try {
            return TextFile.decode(TextFile.Use.EXPERIMENT, bytes);
        } catch (UnreadableException e) {
            throw whole(fileName, e.text());
        }
    }

    /**
     * The experiment that {@code text} describes; {@code fileName} is for messages.
     *
     * @throws SpecException with every problem of the file
     */
    public static ExperimentFile parse(String fileName, String text) throws SpecException {
        if (text.isBlank()) {
            throw whole(fileName, Text.of("spec.file.empty"));
        }
        if (text.length() > JsonTree.MAX_CHARACTERS) {
            throw whole(fileName, Text.of("spec.file.tooLarge"));
        }
        JsonValue root = JsonTree.parse(fileName, text);
        Problems problems = new Problems();
        ExperimentSpec spec = ExperimentReader.read(root, problems);
        if (!problems.isEmpty()) {
            throw new SpecException(fileName, problems.toList());
        }
        // Without a problem the root is an object.
        return new ExperimentFile(fileName, spec, new Locator((JsonObject) root), false);
    }

    /**
     * The text of a file that holds {@code spec}: reading it gives an equal experiment.
     *
     * <p>Sections shared by all runs come first; defaults are left out where that is clear. Numbers are written like
     * {@link Double#toString(double)}, so that they read back to the same bits; lines end in {@code \n}.
     */
    public static String write(ExperimentSpec spec) {
        return JsonPrinter.print(ExperimentWriter.toJson(spec));
    }

    /** The name of the file. */
    public String file() {
        return file;
    }

    /** Whether it was read from a picture, to which an experiment must not be saved. */
    public boolean isPicture() {
        return picture;
    }

    /** The experiment. */
    public ExperimentSpec spec() {
        return spec;
    }

    /**
     * {@code problem}, found after reading, with its field and place in this file.
     *
     * <p>A path into a run leads to the shared section if the run has none of its own. If a field is not in the file,
     * the place is that of the nearest enclosing object or list.
     */
    public Problem locate(Problem problem) {
        String path = locator.resolve(problem.field());
        return new Problem(path, Optional.of(locator.find(path)), problem.message());
    }

    private static SpecException whole(String fileName, Text message) {
        return new SpecException(fileName, List.of(Problem.of("", message)));
    }
}
