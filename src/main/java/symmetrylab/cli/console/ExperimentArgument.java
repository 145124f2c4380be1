package symmetrylab.cli.console;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import symmetrylab.data.DataNotices;
import symmetrylab.lesson.file.LessonFile;
import symmetrylab.nn.Experiment;
import symmetrylab.nn.file.ExperimentLoader;
import symmetrylab.spec.Problem;
import symmetrylab.spec.SpecException;
import symmetrylab.spec.file.Presets;
import symmetrylab.words.Text;

/** Loads the FILE of a command. */
public final class ExperimentArgument {

    private ExperimentArgument() {}

    /**
     * The experiment in {@code file}, with its data.
     *
     * @throws SpecException with everything that is wrong with the experiment; if there is no such file or it is a lesson,
     *     with a suggestion
     */
    public static Experiment load(Path file) throws SpecException {
        if (!Files.exists(file)) {
            Optional<Text> hint = hint(file.toString());
            if (hint.isPresent()) {
                throw new SpecException(
                        file.toString(), List.of(Problem.of("", Text.of("command.noFile", hint.get()))));
            }
        }
        if (LessonFile.isLesson(file)) {
            throw new SpecException(file.toString(), List.of(Problem.of("", Text.of("command.isLesson"))));
        }
        return ExperimentLoader.load(file);
    }

    /**
     * Loads the experiment and prints notices about its data to standard error, one a line.
     *
     * @throws SpecException as {@link #load(Path)}
     */
    public static Experiment load(Path file, Terminal terminal) throws SpecException {
        Experiment experiment = load(file);
        DataNotices.of(experiment.spec().data(), experiment.data()).forEach(terminal::say);
        return experiment;
    }

    private static Optional<Text> hint(String name) {
        if (Presets.find(name).isPresent()) {
            return Optional.of(Text.of("command.presetOfThatName", name));
        }
        return CommandNames.nearest(name).map(command -> Text.of("command.didYouMeanCommand", command));
    }
}
