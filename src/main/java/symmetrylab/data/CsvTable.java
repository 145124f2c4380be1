package symmetrylab.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import symmetrylab.spec.DataSpec;
import symmetrylab.spec.SpecException;

/**
 * The cells of a CSV text with a header, RFC 4180; blank lines are left out.
 *
 * @param columns names of the columns, without the blanks around them
 * @param rows as many cells in each as there are columns
 */
record CsvTable(List<String> columns, List<Row> rows) {

    /**
     * A line of the table.
     *
     * @param line where it begins in the file, from 1
     * @param cells one for each column
     */
    record Row(long line, List<String> cells) {}

    /**
     * The table in {@code text}.
     *
     * @throws SpecException if it is none, has rows of another length than the header, or is too large
     */
    static CsvTable parse(String text, CsvProblems problems) throws SpecException {
        if (text.chars().filter(c -> c == '"').count() % 2 != 0) {
            throw problems.only("data.path", "a quote is opened and not closed: the number of \" is odd");
        }
        List<String> columns = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text)) {
            for (CsvRecord record : reader) {
                if (columns.isEmpty()) {
                    record.getFields().forEach(name -> columns.add(name.strip()));
                    checkHeader(columns, problems);
                } else {
                    addRow(record, columns.size(), rows, problems);
                }
            }
        } catch (CsvParseException e) {
            throw problems.only(
                    "data.path",
                    "is not a table as RFC 4180 has it, after line " + lastLine(rows, columns) + ": " + cause(e));
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot be read", e);
        }
        if (columns.isEmpty()) {
            throw problems.only("data.path", "is empty; allowed: a line of column names and lines of values");
        } else if (rows.isEmpty()) {
            problems.add("data.path", "has a header and no values");
        }
        problems.throwIfAny();
        return new CsvTable(List.copyOf(columns), List.copyOf(rows));
    }

    private static void addRow(CsvRecord record, int width, List<Row> rows, CsvProblems problems) throws SpecException {
        if (rows.size() == DataSpec.MAX_SAMPLES) {
            throw problems.only("data.path", "has more than " + DataSpec.MAX_SAMPLES + " samples, the most allowed");
        }
        if (record.getFieldCount() != width) {
            problems.addInLine(
                    record.getStartingLineNumber(),
                    "found " + record.getFieldCount() + " cells; allowed: " + width + ", as many as in the header");
        }
        rows.add(new Row(record.getStartingLineNumber(), record.getFields()));
    }

    private static void checkHeader(List<String> columns, CsvProblems problems) throws SpecException {
        if (columns.size() > DataSpec.MAX_FEATURES + 1) {
            throw problems.only(
                    "data.path",
                    "has " + columns.size() + " columns; allowed: " + DataSpec.MAX_FEATURES + " features and a target");
        }
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

    private static long lastLine(List<Row> rows, List<String> columns) {
        if (rows.isEmpty()) {
            return columns.isEmpty() ? 0 : 1;
        }
        return rows.get(rows.size() - 1).line();
    }

    private static String cause(CsvParseException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return cause.getMessage() == null
                ? "it cannot be read"
                : cause.getMessage().lines().findFirst().orElse("it cannot be read");
    }
}
