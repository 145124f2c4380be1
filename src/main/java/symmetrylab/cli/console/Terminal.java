package symmetrylab.cli.console;

import java.io.BufferedOutputStream;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import symmetrylab.spec.VisibleText;
import symmetrylab.words.Text;
import symmetrylab.words.WordedIOException;
import symmetrylab.words.Words;

/**
 * The streams that the program prints to.
 *
 * @param out for results
 * @param err for diagnostics
 * @param interactive whether {@code err} is a terminal, so that a line may be redrawn
 * @param words the language of its sentences
 */
public record Terminal(PrintStream out, PrintStream err, boolean interactive, Words words) {

    /** The process's standard streams, in UTF-8; results are buffered, so call {@link #flush} at the end. */
    public static Terminal standard(Words words) {
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        return of(
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16),
                err,
                someoneWatches(),
                words);
    }

    /** Prints results to {@code out}, and can say why that failed. */
    public static Terminal of(OutputStream out, PrintStream err, boolean interactive, Words words) {
        return new Terminal(new StandardOutput(out), err, interactive, words);
    }

    /** Prints a sentence as a line of diagnostics. */
    public void say(Text sentence) {
        err.println(shown(sentence));
    }

    /** A sentence in the terminal's language; names of files and arguments cannot control the terminal. */
    public String shown(Text sentence) {
        return words.say(visible(sentence));
    }

    private static Text visible(Text sentence) {
        return new Text(
                sentence.key(), sentence.parts().stream().map(Terminal::visible).toList());
    }

    private static Object visible(Object part) {
        if (part instanceof Text sentence) {
            return visible(sentence);
        }
        // A whole number picks the form of a word.
        return part instanceof Number ? part : VisibleText.uncut(part.toString());
    }

    /** Flushes both streams. */
    public void flush() {
        out.flush();
        err.flush();
    }

    /**
     * Flushes the results.
     *
     * @throws IOException if some could not be written: the disk is full, or the reader has gone
     */
    public void checkResults() throws IOException {
        Optional<Text> failure = failure();
        if (failure.isPresent()) {
            throw new WordedIOException(
                    Text.of("export.cannotWrite", Text.of("command.standardOutput"), failure.get()));
        }
    }

    /** {@link #out} as a stream that fails where results cannot be written. */
    public OutputStream results() {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                out.write(bytes, offset, length);
                Optional<Text> failure = failure();
                if (failure.isPresent()) {
                    throw new WordedIOException(failure.get());
                }
            }
        };
    }

    private Optional<Text> failure() {
        if (!out.checkError()) {
            return Optional.empty();
        }
        Optional<String> reason = out instanceof StandardOutput output ? output.reason() : Optional.empty();
        return Optional.of(reason.filter(said -> !said.equals("Broken pipe"))
                .map(Text::verbatim)
                .orElseGet(() -> Text.of("command.nobodyReads")));
    }

    private static boolean someoneWatches() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            // From Java 22 on there is a console even if the streams go to files; its method isTerminal knows.
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }
}
