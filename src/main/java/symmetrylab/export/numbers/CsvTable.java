package symmetrylab.export.numbers;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import symmetrylab.export.file.WholeFile;
import symmetrylab.words.Text;
import symmetrylab.words.Worded;
import symmetrylab.words.WordedIOException;

/** A table in CSV (RFC 4180, UTF-8, lines end in {@code \n}) that is written row by row. */
public final class CsvTable {

    /** The names of standard output; a file it is redirected to must not be replaced. */
    private static final Set<Path> STANDARD_OUTPUT =
            Set.of(Path.of("-"), Path.of("/dev/stdout"), Path.of("/dev/fd/1"), Path.of("/proc/self/fd/1"));

    /** No cell begins with it: RFC 4180 has no comments, so nothing is quoted for their sake. */
    private static final char NO_COMMENT = '\uFFFF';

    private final Text name;
    private final CsvWriter writer;

    private CsvTable(Text name, OutputStream out) {
        this.name = name;
        this.writer = format().build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    private static CsvWriter.CsvWriterBuilder format() {
        return CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .commentCharacter(NO_COMMENT)
                .bufferSize(1 << 16);
    }

    /** A whole table as text. */
    public static String textOf(List<List<String>> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter writer = format().build(text)) {
            rows.forEach(writer::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** Work with a table, or without one if none is wanted. */
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
     * @throws IOException if the table cannot be written, or from {@code use}; its text is one line and names the file
     */
    public static void open(Optional<Path> target, OutputStream standardOutput, Use use) throws IOException {
        if (target.isEmpty()) {
            use.use(Optional.empty());
            return;
        }
        try {
            if (isStandardOutput(target)) {
                fill(new CsvTable(Text.of("command.standardOutput"), standardOutput), use);
            } else {
                Path file = target.get();
                WholeFile.write(file, out -> fill(new CsvTable(Text.verbatim(file.toString()), out), use));
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /**
     * Writes a table into {@code file}, whole or not at all.
     *
     * @throws IOException if it cannot be written; its text is one line and names the file
     */
    public static void write(Path file, Consumer<CsvTable> content) throws IOException {
        open(Optional.of(file), OutputStream.nullOutputStream(), table -> content.accept(table.orElseThrow()));
    }

    /**
     * Writes a row.
     *
     * @throws UncheckedIOException if that fails
     */
    public void row(List<String> cells) {
        try {
            writer.writeRecord(cells);
        } catch (UncheckedIOException e) {
            throw failed(e.getCause());
        }
    }

    // Unchecked, so that an enclosing file does not take the failure for its own.
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
        Text reason = Worded.textOf(e).orElseGet(() -> Text.verbatim(String.valueOf(e.getMessage())));
        return new UncheckedIOException(new WordedIOException(Text.of("export.cannotWrite", name, reason), e));
    }
}
