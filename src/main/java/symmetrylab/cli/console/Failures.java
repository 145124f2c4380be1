package symmetrylab.cli.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;
import symmetrylab.spec.SpecException;
import symmetrylab.spec.format.NearestName;
import symmetrylab.words.Text;

/** The one place where failures are printed, in lines without a stack trace, and become exit codes. */
public final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {

    /** What picocli says where the value of an option looks like an option. */
    private static final Pattern NEGATIVE =
            Pattern.compile("Expected parameter for option '([^']+)' but found '(-\\d[^']*)'");

    private final Terminal terminal;

    public Failures(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public int handleParseException(ParameterException failure, String[] arguments) {
        return usage(failure.getCommandLine(), message(failure));
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        return failure instanceof OptionException ? usage(command, failure.getMessage()) : report(failure);
    }

    /**
     * Does {@code work}, passes on its results and gives its exit code, or that of a failure to write them: then the
     * command has not done what it was asked for.
     */
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
            // A command that failed has said so already.
            code = code == ExitCode.FINE ? report(e) : code;
        }
        terminal.flush();
        return code;
    }

    /** Prints a failure that is not one of usage, and gives its exit code. */
    public int report(Exception failure) {
        Throwable cause = failure instanceof UncheckedIOException unchecked ? unchecked.getCause() : failure;
        if (cause instanceof SpecException || cause instanceof OptionException) {
            terminal.err().println(cause.getMessage());
            return ExitCode.WRONG;
        }
        if (cause instanceof IOException) {
            terminal.err().println(cause.getMessage() == null ? cause.toString() : cause.getMessage());
            return ExitCode.FAILED;
        }
        terminal.say(fault(cause));
        return ExitCode.FAILED;
    }

    /** Says that {@code failure} is a fault in the program, and where. */
    public static Text fault(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        return trace.length == 0 ? Text.of("command.fault", failure) : Text.of("command.faultAt", failure, trace[0]);
    }

    private int report(OutOfMemoryError failure) {
        terminal.err().println(Text.of("command.outOfMemory", String.valueOf(failure.getMessage())));
        return ExitCode.FAILED;
    }

    private int usage(CommandLine command, String message) {
        terminal.err().println(message);
        terminal.err()
                .println(
                        command.getParent() == null
                                ? Text.of("command.tryHelp")
                                : Text.of("command.tryHelpOf", command.getCommandName()));
        return ExitCode.WRONG;
    }

    private static String message(ParameterException failure) {
        Matcher negative = NEGATIVE.matcher(failure.getMessage());
        if (negative.find()) {
            return Text.of("command.noMinus", negative.group(1), negative.group(2))
                    .toString();
        }
        CommandLine command = failure.getCommandLine();
        if (failure instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            String typed = unmatched.getUnmatched().get(0);
            if (typed.startsWith("-")) {
                String name = typed.contains("=") ? typed.substring(0, typed.indexOf('=')) : typed;
                return NearestName.hint(Text.of("command.noOption", name), name, options(command))
                        .toString();
            }
            Text sentence = command.getParent() == null
                    ? NearestName.hint(
                            Text.of("command.noCommand", typed),
                            typed,
                            command.getSubcommands().keySet())
                    : Text.of("command.tooManyArguments", typed);
            return sentence.toString();
        }
        String text = failure.getMessage().lines().findFirst().orElseGet(() -> Text.of("command.wrongArguments")
                .toString());
        return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }

    private static List<String> options(CommandLine command) {
        List<String> names = new ArrayList<>();
        command.getCommandSpec().options().forEach(option -> names.addAll(List.of(option.names())));
        return names;
    }
}
