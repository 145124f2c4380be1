package symmetrylab.cli.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.IntSupplier;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import symmetrylab.spec.SpecException;
import symmetrylab.words.Text;
import symmetrylab.words.Worded;

/** The one place that prints failures, without a stack trace, and turns them into exit codes. */
public final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {

    private final Terminal terminal;

    /** Prints failures to the error stream of {@code terminal}. */
    public Failures(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public int handleParseException(ParameterException failure, String[] arguments) {
        return usage(failure.getCommandLine(), UsageWords.of(failure));
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        return failure instanceof OptionException option ? usage(command, option.text()) : report(failure);
    }

    /** Does {@code work}, flushes its results and returns its exit code, or that of a failure to write them. */
    public int afterResults(IntSupplier work) {
        int code;
        try {
            code = work.getAsInt();
        } catch (OutOfMemoryError e) {
            code = report(e);
        }
        try {
            terminal.checkResults();
        } catch (IOException e) {
            // A command that failed has already said so.
            code = code == ExitCode.FINE ? report(e) : code;
        }
        terminal.flush();
        return code;
    }

    /** Prints a failure other than wrong usage, and returns its exit code. */
    public int report(Exception failure) {
        Throwable cause = failure instanceof UncheckedIOException unchecked ? unchecked.getCause() : failure;
        terminal.say(Worded.textOf(cause).orElseGet(() -> Worded.faultOf(cause)));
        return cause instanceof SpecException || cause instanceof OptionException ? ExitCode.WRONG : ExitCode.FAILED;
    }

    private int report(OutOfMemoryError failure) {
        terminal.say(Text.of("command.outOfMemory", String.valueOf(failure.getMessage())));
        return ExitCode.FAILED;
    }

    private int usage(CommandLine command, Text message) {
        terminal.say(message);
        terminal.say(
                command.getParent() == null
                        ? Text.of("command.tryHelp")
                        : Text.of("command.tryHelpOf", command.getCommandName()));
        return ExitCode.WRONG;
    }
}
