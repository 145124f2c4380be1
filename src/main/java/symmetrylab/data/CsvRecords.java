package symmetrylab.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.List;
import symmetrylab.spec.SpecException;
import symmetrylab.words.Text;

/** Splits the lines of a CSV table into cells, by RFC 4180; skips lines without any value. */
final class CsvRecords {

    private CsvRecords() {}

    /** Receives the cells of line {@code line} of the file, and returns whether it wants more. */
    @FunctionalInterface
    interface Reader {
        boolean read(long line, List<String> cells) throws SpecException;
    }

    /**
     * Passes the lines of {@code text} to {@code reader}, one by one; keeps none.
     *
     * @throws SpecException from the reader, or if a cell is too long to read
     */
    static void read(CsvText text, CsvProblems problems, Reader reader) throws SpecException {
        long line = text.linesBefore() + 1L;
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(text.delimiter())
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text.table())) {
            for (CsvRecord cells : records) {
                line = text.linesBefore() + cells.getStartingLineNumber();
                if (!isBlank(cells.getFields()) && !reader.read(line, cells.getFields())) {
                    return;
                }
            }
        } catch (CsvParseException e) {
            // The quotes have been checked, so a cell must be too long.
            throw problems.only("data.path", Text.of("data.unreadableAfter", Long.toString(line)));
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory cannot be read", e);
        }
    }

    private static boolean isBlank(List<String> cells) {
        return cells.stream().allMatch(cell -> CsvNumber.strip(cell).isEmpty());
    }
}
