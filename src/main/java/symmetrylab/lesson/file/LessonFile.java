package symmetrylab.lesson.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import symmetrylab.data.DataSet;
import symmetrylab.data.DataSource;
import symmetrylab.data.file.FolderTexts;
import symmetrylab.lesson.Lesson;
import symmetrylab.lesson.LoadedLesson;
import symmetrylab.nn.Experiment;
import symmetrylab.spec.ExperimentSpec;
import symmetrylab.spec.Problem;
import symmetrylab.spec.SpecException;
import symmetrylab.spec.UnreadableException;
import symmetrylab.spec.file.TextFile;
import symmetrylab.spec.json.JsonTree;
import symmetrylab.spec.json.JsonValue;
import symmetrylab.spec.json.JsonValue.JsonObject;
import symmetrylab.spec.json.Locator;
import symmetrylab.spec.json.Problems;
import symmetrylab.words.Text;

/** A lesson read from a JSON file of format 1, with the places of its fields. */
public final class LessonFile {

    private static final String EXPERIMENTS = "experiments.";

    private final String file;
    private final Lesson lesson;
    private final JsonObject root;

    private LessonFile(String file, Lesson lesson, JsonObject root) {
        this.file = file;
        this.lesson = lesson;
        this.root = root;
    }

    /** Whether {@code text} is meant as a lesson: a JSON object with a title or pages of a lesson. */
    public static boolean isLesson(String text) {
        if (text.isBlank() || text.length() > JsonTree.MAX_CHARACTERS) {
            return false;
        }
        try {
            return LessonReader.isLesson(JsonTree.parse("", text));
        } catch (SpecException e) {
            // Cut off or misspelt JSON may still be recognized.
            return text.matches("(?s)\\s*\\{.*\"(lesson|pages)\"\\s*:.*");
        }
    }

    /** Whether {@code file} can be read and is meant as a lesson. */
    public static boolean isLesson(Path file) {
        try {
            return isLesson(TextFile.readJson(file));
        } catch (UnreadableException e) {
            return false;
        }
    }

    /**
     * The lesson in {@code file}.
     *
     * @throws SpecException with every problem of the file
     */
    public static LessonFile read(Path file) throws SpecException {
        try {
            return parse(file.toString(), TextFile.readJson(file));
        } catch (UnreadableException e) {
            throw new SpecException(file.toString(), List.of(Problem.of("", e.text())));
        }
    }

    /**
     * The lesson that {@code text} describes; {@code fileName} is for messages.
     *
     * @throws SpecException with every problem of the file
     */
    public static LessonFile parse(String fileName, String text) throws SpecException {
        if (text.isBlank()) {
            throw new SpecException(fileName, List.of(Problem.of("", Text.of("lesson.empty"))));
        }
        if (text.length() > JsonTree.MAX_CHARACTERS) {
            throw new SpecException(fileName, List.of(Problem.of("", Text.of("spec.file.tooLarge"))));
        }
        JsonValue root = JsonTree.parse(fileName, text);
        Problems problems = new Problems();
        Optional<Lesson> lesson = LessonReader.read(root, problems);
        if (lesson.isEmpty()) {
            throw new SpecException(fileName, problems.toList());
        }
        return new LessonFile(fileName, lesson.get(), (JsonObject) root);
    }

    /** The lesson. */
    public Lesson lesson() {
        return lesson;
    }

    /** The name of the file. */
    public String file() {
        return file;
    }

    /**
     * The lesson with its experiments ready to run.
     *
     * @param folder in which to look for CSV files
     * @throws SpecException if data cannot be loaded or something does not fit them, with the place of every problem
     */
    public LoadedLesson load(Path folder) throws SpecException {
        Map<String, Experiment> experiments = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        lesson.experiments().forEach((name, spec) -> {
            try {
                experiments.put(name, load(spec, folder));
            } catch (SpecException e) {
                e.problems().forEach(problem -> problems.add(inside(name, problem)));
            }
        });
        LoadedLesson loaded = new LoadedLesson(lesson, experiments);
        loaded.misfits().forEach(problem -> problems.add(locate(problem)));
        if (problems.isEmpty()) {
            return loaded;
        }
        throw new SpecException(file, problems.stream().distinct().toList());
    }

    private static Experiment load(ExperimentSpec spec, Path folder) throws SpecException {
        DataSet data = DataSource.load(spec.data(), new FolderTexts(folder));
        return Experiment.of(spec, data);
    }

    /** A problem of an experiment, with its place in this file. */
    private Problem inside(String name, Problem problem) {
        String path = EXPERIMENTS + name;
        Optional<JsonValue> value = root.find("experiments")
                .filter(JsonObject.class::isInstance)
                .flatMap(all -> ((JsonObject) all).find(name));
        if (value.isEmpty() || !(value.get() instanceof JsonObject object)) {
            return locate(new Problem(path, Optional.empty(), problem.message()));
        }
        Locator locator = new Locator(object);
        String field = locator.resolve(problem.field());
        return new Problem(
                field.isEmpty() ? path : path + "." + field, Optional.of(locator.find(field)), problem.message());
    }

    /** The numbers that are typed into the lesson's texts and are no setting of it, each with a sentence and its place. */
    public List<Problem> typedNumbers() {
        return TypedNumbers.of(lesson, root);
    }

    /** {@code problem}, found after reading, with its place in this file. */
    public Problem locate(Problem problem) {
        return new Problem(problem.field(), Optional.of(new Locator(root).find(problem.field())), problem.message());
    }
}
