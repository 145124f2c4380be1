package symmetrylab.spec.file;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import symmetrylab.spec.ExperimentSpec;
import symmetrylab.spec.Problem;
import symmetrylab.spec.SpecException;
import symmetrylab.spec.UnreadableException;
import symmetrylab.spec.format.ExperimentText;
import symmetrylab.spec.format.ExperimentWriter;
import symmetrylab.spec.json.JsonPrinter;
import symmetrylab.words.Text;

/**
 * An experiment read from a JSON file of format 1, or from a picture, a page or a link that holds one, with the places of
 * its fields.
 */
public final class ExperimentFile {

    private final ExperimentText text;
    private final boolean picture;

    private ExperimentFile(ExperimentText text, boolean picture) {
        this.text = text;
        this.picture = picture;
    }

    /**
     * The experiment in {@code file}, which may also be a link, see {@link LinkText}.
     *
     * @throws SpecException with every problem of the file, if it cannot be read or run as written
     */
    public static ExperimentFile read(Path file) throws SpecException {
        if (LinkText.isLink(file)) {
            return readLink(file);
        }
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

    private static ExperimentFile readLink(Path link) throws SpecException {
        String name = LinkText.name(link);
        try {
            return new ExperimentFile(ExperimentText.parse(name, text(name, LinkText.read(link))), true);
        } catch (UnreadableException e) {
            throw whole(name, e.text());
        }
    }

    /**
     * The experiment in {@code bytes}, UTF-8 text, or a picture or a page that holds it; {@code fileName} is for messages.
     *
     * @throws SpecException with every problem of the file
     */
    public static ExperimentFile parse(String fileName, byte[] bytes) throws SpecException {
        Optional<PictureKind> picture = PictureKind.of(bytes);
        if (picture.isPresent()) {
            byte[] text = picture.get()
                    .experiment(bytes)
                    .orElseThrow(() -> whole(fileName, picture.get().without()));
            return new ExperimentFile(ExperimentText.parse(fileName, text(fileName, text)), true);
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
        return new ExperimentFile(ExperimentText.parse(fileName, text), false);
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
        return text.file();
    }

    /** The experiment with the places of its fields. */
    public ExperimentText text() {
        return text;
    }

    /** Whether it was read from a picture, a page or a link, to which an experiment must not be saved. */
    public boolean isPicture() {
        return picture;
    }

    /** The experiment. */
    public ExperimentSpec spec() {
        return text.spec();
    }

    private static SpecException whole(String fileName, Text message) {
        return new SpecException(fileName, List.of(Problem.of("", message)));
    }
}
