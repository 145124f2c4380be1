package symmetrylab.cli.console;

import java.io.BufferedOutputStream;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * What the program prints to.
 *
 * @param out for results
 * @param err for diagnostics
 * @param interactive whether someone watches {@code err}, so that a line may be drawn over
 */
public record Terminal(PrintStream out, PrintStream err, boolean interactive) {

    /** The process's standard streams, in UTF-8; its results are buffered, so {@link #flush} at the end. */
    public static Terminal standard() {
        PrintStream out = new PrintStream(
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16),
                false,
                StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        return new Terminal(out, err, someoneWatches());
    }

    /** Passes on all that was printed. */
    public void flush() {
        out.flush();
        err.flush();
    }

    private static boolean someoneWatches() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            // From Java 22 on there is a console even where the streams go to files; this method of it tells.
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }
}
