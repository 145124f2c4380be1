package symmetrylab.spec.format;

import java.util.List;
import java.util.Optional;
import symmetrylab.spec.ExperimentSpec;
import symmetrylab.spec.Problem;
import symmetrylab.spec.SpecException;
import symmetrylab.spec.json.JsonTree;
import symmetrylab.spec.json.JsonValue;
import symmetrylab.spec.json.JsonValue.JsonObject;
import symmetrylab.spec.json.Locator;
import symmetrylab.spec.json.Problems;
import symmetrylab.words.Text;

/** An experiment read from a text of format 1, with the places of its fields. */
public final class ExperimentText {

    private final String file;
    private final ExperimentSpec spec;
    private final Locator locator;

    private ExperimentText(String file, ExperimentSpec spec, Locator locator) {
        this.file = file;
        this.spec = spec;
        this.locator = locator;
    }

    /**
     * The experiment that {@code text} describes; {@code fileName} is for messages.
     *
     * @throws SpecException with every problem of the text
     */
    public static ExperimentText parse(String fileName, String text) throws SpecException {
        if (text.strip().isEmpty()) {
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
        return new ExperimentText(fileName, spec, new Locator((JsonObject) root));
    }

    /** The name of the file. */
    public String file() {
        return file;
    }

    /** The experiment. */
    public ExperimentSpec spec() {
        return spec;
    }

    /**
     * {@code problem}, found after reading, with its field and place in this text.
     *
     * <p>A path into a run leads to the shared section if the run has none of its own. If a field is not in the text, the
     * place is that of the nearest enclosing object or list.
     */
    public Problem locate(Problem problem) {
        String path = locator.resolve(problem.field());
        return new Problem(path, Optional.of(locator.find(path)), problem.message());
    }

    private static SpecException whole(String fileName, Text message) {
        return new SpecException(fileName, List.of(Problem.of("", message)));
    }
}
