package symmetrylab.cli.lessons;

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
import symmetrylab.lesson.file.Lessons;
import symmetrylab.lesson.measure.LessonMeasurer;
import symmetrylab.spec.SpecException;

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
            LoadedLesson loaded = LessonArgument.load(lesson.get());
            terminal.out().print(new LessonText(new LessonMeasurer().measure(loaded), terminal.words()).text());
        } else {
            List<List<String>> rows = Lessons.all().stream()
                    .map(shipped -> List.of(shipped.id(), shipped.lesson().title()))
                    .toList();
            terminal.out().print(TextTable.aligned(rows));
        }
        return ExitCode.FINE;
    }
}
