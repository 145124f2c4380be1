package symmetrylab.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import symmetrylab.cli.console.ExitCode;
import symmetrylab.cli.console.ExperimentArgument;
import symmetrylab.cli.console.HelpOption;
import symmetrylab.cli.console.Terminal;
import symmetrylab.cli.lessons.LessonCheck;
import symmetrylab.cli.run.UnmadeEdits;
import symmetrylab.lesson.file.LessonFile;
import symmetrylab.spec.SpecException;

/** {@code check}: says whether an experiment or a lesson can be run as written. */
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private HelpOption help;

    @Parameters(paramLabel = "FILE")
    private Path file;

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws SpecException {
        if (LessonFile.isLesson(file)) {
            LessonCheck.check(file, terminal);
        } else {
            UnmadeEdits.print(ExperimentArgument.load(file, terminal), terminal);
        }
        terminal.out().println("ok");
        return ExitCode.FINE;
    }
}
