package symmetrylab.cli.console;

import java.io.PrintStream;
import java.util.Locale;

/** One line that fills up while work goes on; drawn only on a terminal. Thread-safe. */
public final class ProgressBar implements AutoCloseable {

    private static final int WIDTH = 40;

    private final PrintStream err;
    private final boolean drawn;
    private final String label;
    private final long total;
    private long done;
    private int percent = -1;

    /** A bar that is full after {@code total} units of work; drawn only on an interactive terminal. */
    public ProgressBar(Terminal terminal, String label, long total) {
        this.err = terminal.err();
        this.drawn = terminal.interactive();
        this.label = label;
        this.total = Math.max(1, total);
    }

    /** Counts one more unit as done. */
    public void advance() {
        advance(1);
    }

    /** Counts {@code more} units as done. */
    public synchronized void advance(long more) {
        show(done + more);
    }

    /** Shows that {@code newDone} units are done. */
    public synchronized void show(long newDone) {
        done = newDone;
        int now = (int) Math.min(100, 100 * done / total);
        if (drawn && now != percent) {
            percent = now;
            int full = WIDTH * now / 100;
            err.printf(Locale.ROOT, "\r%s [%s%s] %d%%", label, "#".repeat(full), ".".repeat(WIDTH - full), now);
            err.flush();
        }
    }

    /** Wipes the line. */
    @Override
    public synchronized void close() {
        if (drawn && percent >= 0) {
            err.print("\r" + " ".repeat(label.length() + WIDTH + 8) + "\r");
            err.flush();
        }
    }
}
