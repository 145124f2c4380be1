package symmetrylab.viewmodel.kept;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import symmetrylab.spec.ExperimentSpec;
import symmetrylab.spec.SampleSource;
import symmetrylab.spec.SpecException;
import symmetrylab.spec.format.ExperimentReader;
import symmetrylab.spec.format.ExperimentWriter;
import symmetrylab.spec.json.JsonBuilder;
import symmetrylab.spec.json.JsonPrinter;
import symmetrylab.spec.json.JsonTree;
import symmetrylab.spec.json.JsonValue;
import symmetrylab.spec.json.JsonValue.JsonObject;
import symmetrylab.spec.json.JsonValue.JsonString;
import symmetrylab.spec.json.Problems;

/**
 * An unsaved experiment.
 *
 * @param spec the experiment
 * @param file the file it belongs to, absolute; absent if none
 */
record KeptWork(ExperimentSpec spec, Optional<Path> file) {

    /** The work on this experiment; the path of its table is made absolute. */
    static KeptWork of(ExperimentSpec spec, Optional<Path> file) {
        if (file.isEmpty() && spec.data().source() instanceof SampleSource.InFile samples) {
            String table = Path.of(samples.path()).toAbsolutePath().toString();
            return new KeptWork(spec.withData(spec.data().withSource(samples.withPath(table))), file);
        }
        return new KeptWork(spec, file.map(Path::toAbsolutePath));
    }

    /** The work as text. */
    String text() {
        JsonBuilder root = new JsonBuilder().put("format", 1);
        file.ifPresent(path -> root.put("file", path.toString()));
        return JsonPrinter.print(
                root.put("experiment", ExperimentWriter.toJson(spec)).build());
    }

    /** Reads a text of {@link #text}; absent if it is anything else. */
    static Optional<KeptWork> read(String text) {
        try {
            if (!text.isBlank()
                    && text.length() <= JsonTree.MAX_CHARACTERS
                    && JsonTree.parse("", text) instanceof JsonObject root) {
                return root.find("experiment").flatMap(experiment -> read(experiment, root.find("file")));
            }
        } catch (SpecException notJson) {
            // Other texts that hold no work end here too.
        }
        return Optional.empty();
    }

    private static Optional<KeptWork> read(JsonValue experiment, Optional<JsonValue> file) {
        Problems problems = new Problems();
        ExperimentSpec spec = ExperimentReader.read(experiment, problems);
        return problems.isEmpty() ? Optional.of(new KeptWork(spec, file.flatMap(KeptWork::path))) : Optional.empty();
    }

    private static Optional<Path> path(JsonValue value) {
        try {
            return value instanceof JsonString text ? Optional.of(Path.of(text.text())) : Optional.empty();
        } catch (InvalidPathException ofAnotherSystem) {
            return Optional.empty();
        }
    }
}
