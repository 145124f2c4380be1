package symmetrylab.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import symmetrylab.spec.CsvFormat.DecimalMark;
import symmetrylab.spec.CsvFormat.Delimiter;
import symmetrylab.spec.SampleSource;
import symmetrylab.spec.SpecException;
import symmetrylab.spec.UnreadableException;
import symmetrylab.words.Text;

/**
 * An overview of a CSV file, even one that cannot be read as samples yet.
 *
 * @param delimiter between cells
 * @param decimal the decimal mark: the given or the found one, or a point if no number shows one
 * @param numbersInHeader the numbers in the first line, if it is taken for the header without being declared one
 * @param columns from left to right; at least one
 * @param rows the first rows of values, each with a cell for every column
 * @param rowCount number of rows of values
 */
public record CsvPreview(
        Delimiter delimiter,
        DecimalMark decimal,
        List<String> numbersInHeader,
        List<Column> columns,
        List<List<String>> rows,
        int rowCount) {

    private static final int SHOWN_ROWS = 4;

    /**
     * A column and its content.
     *
     * @param name its name; empty if it has none
     * @param numbers number of cells that are numbers
     * @param texts number of cells that hold anything else
     * @param missing number of cells without a value
     */
    public record Column(String name, int numbers, int texts, int missing) {

        /** Whether it can be a feature: it has a name, and numbers rather than text. */
        public boolean canBeFeature() {
            return !name.isEmpty() && numbers > 0 && texts <= numbers;
        }
    }

    /** Copies the lists. */
    public CsvPreview {
        numbersInHeader = List.copyOf(numbersInHeader);
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /**
     * Scans a file once.
     *
     * @throws SpecException if it cannot be read, is a file of another kind or empty
     */
    public static CsvPreview of(SampleSource.Csv spec, TextSource files) throws SpecException {
        CsvProblems problems = CsvProblems.in(spec.path());
        try {
            CsvText text = CsvText.of(files.read(spec.path()), spec.format(), problems);
            Glance glance = new Glance(spec.format().header().orElse(true), text.delimiter());
            CsvRecords.read(text, problems, glance::take);
            if (glance.columns.isEmpty()) {
                throw problems.only("data.path", Text.of("data.empty"));
            }
            return glance.preview(
                    spec.format().header().isEmpty(), spec.format().decimal());
        } catch (UnreadableException e) {
            throw problems.only("data.path", e.text());
        }
    }

    private static final class Glance {

        private final boolean named;
        private final char delimiter;
        private final List<Counts> columns = new ArrayList<>();
        private final List<List<String>> rows = new ArrayList<>();
        private List<String> first = List.of();
        private int rowCount;
        private int commas;

        private static final class Counts {
            private int numbers;
            private int texts;
            private int missing;
        }

        Glance(boolean named, char delimiter) {
            this.named = named;
            this.delimiter = delimiter;
        }

        boolean take(long line, List<String> cells) {
            boolean isFirst = columns.isEmpty();
            if (isFirst) {
                first = cells.stream().map(CsvNumber::strip).toList();
                first.forEach(cell -> columns.add(new Counts()));
            }
            if (!isFirst || !named) {
                rowCount++;
                if (rows.size() < SHOWN_ROWS) {
                    rows.add(IntStream.range(0, columns.size())
                            .mapToObj(i -> i < cells.size() ? CsvNumber.strip(cells.get(i)) : "")
                            .toList());
                }
                for (int i = 0; i < columns.size(); i++) {
                    count(columns.get(i), i < cells.size() ? cells.get(i) : "");
                }
            }
            return true;
        }

        private void count(Counts column, String cell) {
            CsvNumber.Form form = CsvNumber.of(cell).form();
            switch (form) {
                case MISSING -> column.missing++;
                case TEXT -> column.texts++;
                case PLAIN, POINT, COMMA -> column.numbers++;
                default -> throw new IllegalStateException("no count of " + form);
            }
            commas += form == CsvNumber.Form.COMMA ? 1 : 0;
        }

        CsvPreview preview(boolean headerIsGuessed, Optional<DecimalMark> decimal) {
            int width = columns.size();
            while (width > 1 && first.get(width - 1).isEmpty() && isEmpty(columns.get(width - 1))) {
                width--;
            }
            List<Column> found = new ArrayList<>();
            for (int i = 0; i < width; i++) {
                Counts counts = columns.get(i);
                String name = named ? first.get(i) : "x" + (i + 1);
                found.add(new Column(name, counts.numbers, counts.texts, counts.missing));
            }
            int shown = width;
            return new CsvPreview(
                    Arrays.stream(Delimiter.values())
                            .filter(each -> each.character() == delimiter)
                            .findFirst()
                            .orElseThrow(),
                    decimal.orElse(
                            commas > 0 && delimiter != Delimiter.COMMA.character()
                                    ? DecimalMark.COMMA
                                    : DecimalMark.POINT),
                    headerIsGuessed
                            ? first.stream()
                                    .filter(cell -> CsvNumber.of(cell).isNumber())
                                    .toList()
                            : List.of(),
                    found,
                    rows.stream().map(row -> row.subList(0, shown)).toList(),
                    rowCount);
        }

        private static boolean isEmpty(Counts column) {
            return column.numbers + column.texts == 0;
        }
    }
}
