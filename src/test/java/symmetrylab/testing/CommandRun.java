package symmetrylab.testing;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.ToIntFunction;
import symmetrylab.cli.CommandLineInterface;
import symmetrylab.cli.console.Terminal;

/**
 * The outcome of a command.
 *
 * @param exit the exit code
 * @param out what it printed to standard output
 * @param err what it printed to standard error
 */
public record CommandRun(int exit, String out, String err) {

    /** Runs the program with these arguments, off a terminal. */
    public static CommandRun of(Object... arguments) {
        String[] texts = List.of(arguments).stream().map(Object::toString).toArray(String[]::new);
        return printing(false, terminal -> new CommandLineInterface(terminal).execute(texts));
    }

    /** Runs {@code work}, which returns an exit code, on a terminal or off one. */
    public static CommandRun printing(boolean watched, ToIntFunction<Terminal> work) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = work.applyAsInt(new Terminal(
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8),
                watched));
        return new CommandRun(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** The lines of standard output. */
    public List<String> lines() {
        return out.lines().toList();
    }
}
