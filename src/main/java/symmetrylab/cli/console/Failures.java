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

/** The one place where what went wrong is told, in lines without a stack trace, and becomes an exit code. */
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
        return failure instanceof OptionException ? usage(command, failure.getMessage()) : told(failure);
    }

    /**
     * Does {@code work}, passes on its results and gives its exit code, or that of a failure to write them: then nobody has
     * what was asked for.
     */
    public int afterResults(IntSupplier work) {
        int code;
        try {
            code = work.getAsInt();
        } catch (OutOfMemoryError e) {
            code = told(e);
        }
        try {
            terminal.checkResults();
        } catch (IOException e) {
            // A command that failed has said so already.
            code = code == ExitCode.FINE ? told(e) : code;
        }
        terminal.flush();
        return code;
    }

    /** Tells of a failure that is not one of usage. */
    public int told(Exception failure) {
        Throwable cause = failure instanceof UncheckedIOException unchecked ? unchecked.getCause() : failure;
        if (cause instanceof SpecException || cause instanceof OptionException) {
            terminal.err().println(cause.getMessage());
            return ExitCode.WRONG;
        }
        if (cause instanceof IOException) {
            terminal.err().println(cause.getMessage() == null ? cause.toString() : cause.getMessage());
            return ExitCode.FAILED;
        }
        StackTraceElement[] trace = cause.getStackTrace();
        terminal.err()
                .println("a fault in the program, please report it: " + cause
                        + (trace.length == 0 ? "" : " at " + trace[0]));
        return ExitCode.FAILED;
    }

    /** Tells that memory has run out. */
    private int told(OutOfMemoryError failure) {
        terminal.err()
                .println("there is not enough memory for this (" + failure.getMessage()
                        + "); give Java more with -Xmx, or ask for less");
        return ExitCode.FAILED;
    }

    private int usage(CommandLine command, String message) {
        boolean program = command.getParent() == null;
        terminal.err().println(message);
        terminal.err().println("try " + (program ? "" : command.getCommandName() + " ") + "--help");
        return ExitCode.WRONG;
    }

    private static String message(ParameterException failure) {
        Matcher negative = NEGATIVE.matcher(failure.getMessage());
        if (negative.find()) {
            return negative.group(1) + " is \"" + negative.group(2) + "\"; it cannot begin with a minus";
        }
        CommandLine command = failure.getCommandLine();
        if (failure instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            String typed = unmatched.getUnmatched().get(0);
            if (typed.startsWith("-")) {
                String name = typed.contains("=") ? typed.substring(0, typed.indexOf('=')) : typed;
                return "there is no option " + name + NearestName.hint(name, options(command));
            }
            return command.getParent() == null
                    ? "there is no command \"" + typed + "\""
                            + NearestName.hint(typed, command.getSubcommands().keySet())
                    : "\"" + typed + "\" is one argument too many";
        }
        String text = failure.getMessage().lines().findFirst().orElse("the arguments are wrong");
        return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }

    private static List<String> options(CommandLine command) {
        List<String> names = new ArrayList<>();
        command.getCommandSpec().options().forEach(option -> names.addAll(List.of(option.names())));
        return names;
    }
}
