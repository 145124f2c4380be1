package symmetrylab.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import symmetrylab.cli.CommandLineInterface;
import symmetrylab.cli.console.Terminal;
import symmetrylab.words.Words;

/**
 * The outcome of a command.
 *
 * @param exit the exit code
 * @param out its standard output
 * @param err its standard error
 */
public record CommandRun(int exit, String out, String err) {

    /** Runs the program with these arguments, off a terminal. */
    public static CommandRun of(Object... arguments) {
        String[] texts = List.of(arguments).stream().map(Object::toString).toArray(String[]::new);
        return printing(false, terminal -> new CommandLineInterface(terminal).execute(texts));
    }

    /**
     * Runs {@code command} on the experiment {@code text}, with single quotes for double ones, as {@code test.json} in
     * {@code folder}.
     */
    public static CommandRun on(Path folder, String command, String text, Object... options) {
        Object[] start = {command, experiment(folder, text)};
        return of(Stream.concat(Stream.of(start), Stream.of(options)).toArray());
    }

    /** The same on a terminal. */
    public static CommandRun watched(Path folder, String command, String text, String... options) {
        return printing(true, terminal -> new CommandLineInterface(terminal)
                .execute(arguments(command, experiment(folder, text), options)));
    }

    /** The same with a closed standard output. */
    public static CommandRun unread(Path folder, String command, String text, String... options) {
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                new PrintStream(closed, false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8),
                false,
                Words.english());
        int exit = new CommandLineInterface(terminal).execute(arguments(command, experiment(folder, text), options));
        return new CommandRun(exit, "", err.toString(StandardCharsets.UTF_8));
    }

    private static String[] arguments(String command, Path file, String... options) {
        return Stream.concat(Stream.of(command, file.toString()), Stream.of(options))
                .toArray(String[]::new);
    }

    private static Path experiment(Path folder, String text) {
        try {
            return Files.writeString(folder.resolve("test.json"), text.replace('\'', '"'));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs {@code work}, which returns an exit code, on a terminal or off one. */
    public static CommandRun printing(boolean watched, ToIntFunction<Terminal> work) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = work.applyAsInt(new Terminal(
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8),
                watched,
                Words.english()));
        return new CommandRun(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** The lines of standard output. */
    public List<String> lines() {
        return out.lines().toList();
    }
}
