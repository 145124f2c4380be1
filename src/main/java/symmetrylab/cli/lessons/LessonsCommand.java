package symmetrylab.cli.lessons;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import symmetrylab.cli.console.ExitCode;
import symmetrylab.cli.console.HelpOption;
import symmetrylab.cli.console.OptionException;
import symmetrylab.cli.console.Terminal;
import symmetrylab.cli.table.TextTable;
import symmetrylab.lesson.LoadedLesson;
import symmetrylab.lesson.file.LessonFile;
import symmetrylab.lesson.file.Lessons;
import symmetrylab.lesson.measure.LessonMeasurer;
import symmetrylab.spec.SpecException;
import symmetrylab.spec.format.NearestName;
import symmetrylab.words.Text;

/** {@code lessons}: lists the shipped lessons, or prints one with what is measured in it. */
@Command(name = "lessons")
public final class LessonsCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private HelpOption help;

    @Parameters(paramLabel = "LESSON", arity = "0..1")
    private Optional<String> lesson;

    /** The command, which prints to {@code terminal}. */
    public LessonsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws OptionException, SpecException {
        if (lesson.isPresent()) {
            LoadedLesson loaded = load(lesson.get());
            terminal.out().print(new LessonText(new LessonMeasurer().measure(loaded), terminal.words()).text());
        } else {
            List<List<String>> rows = Lessons.all().stream()
                    .map(shipped -> List.of(shipped.id(), shipped.lesson().title()))
                    .toList();
            terminal.out().print(TextTable.aligned(rows));
        }
        return ExitCode.FINE;
    }

    /** The shipped lesson of this name, or the one in the file of this name. */
    private static LoadedLesson load(String name) throws OptionException, SpecException {
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

    private static Optional<Path> file(String name) {
        try {
            return Optional.of(Path.of(name)).filter(Files::exists);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
