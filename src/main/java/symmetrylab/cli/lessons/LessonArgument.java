package symmetrylab.cli.lessons;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import symmetrylab.cli.console.InputFiles;
import symmetrylab.cli.console.OptionException;
import symmetrylab.data.TextSource;
import symmetrylab.data.file.FolderTexts;
import symmetrylab.lesson.LoadedLesson;
import symmetrylab.lesson.file.LessonFile;
import symmetrylab.lesson.file.Lessons;
import symmetrylab.spec.SampleSource;
import symmetrylab.spec.SpecException;
import symmetrylab.spec.format.NearestName;
import symmetrylab.words.Text;

/** The lesson that an argument of a command names. */
public final class LessonArgument {

    private LessonArgument() {}

    /**
     * The shipped lesson of this name, or the one in the file of this name.
     *
     * @throws OptionException if there is neither
     * @throws SpecException with everything that is wrong with the file
     */
    public static LoadedLesson load(String name) throws OptionException, SpecException {
        Optional<Lessons.ShippedLesson> shipped = Lessons.find(name);
        if (shipped.isPresent()) {
            return shipped.get().load();
        }
        Optional<Path> file = file(name);
        if (file.isPresent()) {
            return LessonFile.read(file.get()).load(file.get().toAbsolutePath().getParent());
        }
        List<String> ids = Lessons.all().stream().map(Lessons.ShippedLesson::id).toList();
        throw new OptionException(NearestName.hint(Text.of("command.noLesson", name, Text.list(ids)), name, ids));
    }

    /**
     * Refuses to write over the file of a lesson or over one of its tables.
     *
     * @throws OptionException if {@code output} is one of them
     */
    public static void refuseToReplace(String name, LoadedLesson loaded, String option, Path output)
            throws OptionException, IOException {
        Optional<Path> file = Lessons.find(name).isPresent() ? Optional.empty() : file(name);
        if (file.isPresent()) {
            List<Path> read = new ArrayList<>(List.of(file.get()));
            loaded.lesson().experiments().values().forEach(experiment -> {
                if (experiment.data().source() instanceof SampleSource.InFile table) {
                    read.add(file.get().toAbsolutePath().resolveSibling(table.path()));
                }
            });
            new InputFiles(read).refuse(option, output);
        }
    }

    /** The source of the tables of the lesson that an argument names. */
    public static TextSource texts(String name) {
        Optional<Path> file = Lessons.find(name).isPresent() ? Optional.empty() : file(name);
        return new FolderTexts(
                file.map(Path::toAbsolutePath).map(Path::getParent).orElse(Path.of("")));
    }

    private static Optional<Path> file(String name) {
        try {
            return Optional.of(Path.of(name)).filter(Files::exists);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
