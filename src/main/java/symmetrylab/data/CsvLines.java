package symmetrylab.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import symmetrylab.spec.DataSpec;
import symmetrylab.spec.SpecException;

/** Walks through the lines of a CSV text with a header, RFC 4180; blank lines are left out. */
final class CsvLines {

    private CsvLines() {}

    /** Takes the names of the columns, without the blanks around them, and says who takes the rows. */
    @FunctionalInterface
    interface HeaderReader {
        RowReader columns(List<String> names) throws SpecException;
    }

    /** Takes a row: the line where it begins in the file, from 1, and a cell for each column. */
    @FunctionalInterface
    interface RowReader {
        void row(long line, List<String> cells);
    }

    /**
     * Hands the header of {@code text}, and then each row, to their readers; no row is kept.
     *
     * <p>A row of another length than the header is a problem among others, and no reader sees it.
     *
     * @throws SpecException if it is no table or too large; also if the reader of the header wants no rows
     */
    static void read(String text, CsvProblems problems, HeaderReader header) throws SpecException {
        if (hasOpenQuote(text)) {
            throw problems.only("data.path", "a quote is opened and not closed: the number of \" is odd");
        }
        long lastLine = 0;
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text)) {
            Iterator<CsvRecord> records = reader.iterator();
            if (!records.hasNext()) {
                throw problems.only("data.path", "is empty; allowed: a line of column names and lines of values");
            }
            CsvRecord first = records.next();
            lastLine = first.getStartingLineNumber();
            List<String> columns = first.getFields().stream().map(String::strip).toList();
            checkHeader(columns, problems);
            RowReader rows = header.columns(columns);
            int count = 0;
            for (; records.hasNext(); count++) {
                CsvRecord record = records.next();
                lastLine = record.getStartingLineNumber();
                if (count == DataSpec.MAX_SAMPLES) {
                    throw problems.only(
                            "data.path", "has more than " + DataSpec.MAX_SAMPLES + " samples, the most allowed");
                }
                row(record, columns.size(), rows, problems);
            }
            if (count == 0) {
                problems.add("data.path", "has a header and no values");
            }
        } catch (CsvParseException e) {
            throw problems.only(
                    "data.path", "is not a table as RFC 4180 has it, after line " + lastLine + ": " + cause(e));
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot be read", e);
        }
    }

    /** Whether the number of quotes is odd: those within a cell are doubled. */
    private static boolean hasOpenQuote(String text) {
        boolean open = false;
        for (int at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) {
            open = !open;
        }
        return open;
    }

    private static void row(CsvRecord record, int width, RowReader rows, CsvProblems problems) {
        if (record.getFieldCount() == width) {
            rows.row(record.getStartingLineNumber(), record.getFields());
        } else {
            problems.addInLine(
                    record.getStartingLineNumber(),
                    "found " + record.getFieldCount() + " cells; allowed: " + width + ", as many as in the header");
        }
    }

    private static void checkHeader(List<String> columns, CsvProblems problems) throws SpecException {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).isEmpty()) {
                problems.addInLine(1, "column " + (i + 1) + " has no name");
            } else if (!seen.add(columns.get(i))) {
                problems.addInLine(1, "two columns are named " + CsvCell.quoted(columns.get(i)));
            }
        }
        problems.throwIfAny();
    }

    private static String cause(CsvParseException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return cause.getMessage() == null
                ? "it cannot be read"
                : cause.getMessage().lines().findFirst().orElse("it cannot be read");
    }
}
