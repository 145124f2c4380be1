package symmetrylab.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.List;
import symmetrylab.spec.SpecException;
import symmetrylab.words.Text;

/** Splits the lines of a CSV table into cells, by RFC 4180; lines without any value are left out. */
final class CsvRecords {

    private CsvRecords() {}

    /** Takes the cells of a line, which has that number in the file, and says whether it wants more. */
    @FunctionalInterface
    interface Reader {
        boolean read(long line, List<String> cells) throws SpecException;
    }

    /**
     * Hands the lines of {@code text} to {@code reader}, one by one; none is kept.
     *
     * @throws SpecException if the reader does, or a cell is longer than can be read
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
            // Quotes were checked before, so a cell must be too long.
            throw problems.only("data.path", Text.of("data.unreadableAfter", Long.toString(line)));
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory cannot be read", e);
        }
    }

    private static boolean isBlank(List<String> cells) {
        return cells.stream().allMatch(cell -> CsvNumber.strip(cell).isEmpty());
    }
}
