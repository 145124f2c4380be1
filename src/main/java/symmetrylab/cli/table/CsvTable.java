package symmetrylab.cli.table;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import symmetrylab.export.WholeFile;

/** A table in CSV (RFC 4180, UTF-8, lines end in {@code \n}) that is written row by row. */
public final class CsvTable {

    /** The names that stand for standard output; a file that it goes to is not to be replaced. */
    private static final Set<Path> STANDARD_OUTPUT =
            Set.of(Path.of("-"), Path.of("/dev/stdout"), Path.of("/dev/fd/1"), Path.of("/proc/self/fd/1"));

    private final String name;
    private final Writer writer;

    private CsvTable(String name, OutputStream out) {
        this.name = name;
        this.writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    }

    /** What is done with a table, or without one where none is wanted. */
    @FunctionalInterface
    public interface Use {
        /** Fills the table. */
        void use(Optional<CsvTable> table) throws IOException;
    }

    /** Whether {@code target} is standard output. */
    public static boolean isStandardOutput(Optional<Path> target) {
        return target.isPresent() && STANDARD_OUTPUT.contains(target.get());
    }

    /**
     * Opens a table while {@code use} works: a file, which is written whole or not at all, or standard output.
     *
     * @throws IOException if it cannot be written, or of {@code use}; the message is one line and names the file
     */
    public static void open(Optional<Path> target, PrintStream standardOutput, Use use) throws IOException {
        if (target.isEmpty()) {
            use.use(Optional.empty());
            return;
        }
        try {
            if (isStandardOutput(target)) {
                fill(new CsvTable("standard output", new Checked(standardOutput)), use);
            } else {
                Path file = target.get();
                WholeFile.write(file, out -> fill(new CsvTable(file.toString(), out), use));
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /**
     * Writes a row.
     *
     * @throws UncheckedIOException if that fails
     */
    public void row(List<String> cells) {
        try {
            for (int i = 0; i < cells.size(); i++) {
                writer.write(i == 0 ? "" : ",");
                writer.write(quoted(cells.get(i)));
            }
            writer.write('\n');
        } catch (IOException e) {
            throw failed(e);
        }
    }

    // Unchecked, so that a file around this one does not take the failure for its own.
    private static void fill(CsvTable table, Use use) {
        try {
            use.use(Optional.of(table));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            table.writer.flush();
        } catch (IOException e) {
            throw table.failed(e);
        }
    }

    private UncheckedIOException failed(IOException e) {
        return new UncheckedIOException(new IOException("cannot write " + name + ": " + e.getMessage(), e));
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    /** Notices what a {@link PrintStream} keeps to itself: that nobody reads any more. */
    private static final class Checked extends OutputStream {

        private final PrintStream stream;

        Checked(PrintStream stream) {
            this.stream = stream;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            stream.write(bytes, offset, length);
            if (stream.checkError()) {
                throw new IOException("nobody reads it any more");
            }
        }
    }
}
