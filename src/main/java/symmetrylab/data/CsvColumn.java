package symmetrylab.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import symmetrylab.data.CsvNumber.Form;
import symmetrylab.spec.CsvFormat;
import symmetrylab.spec.CsvFormat.DecimalMark;
import symmetrylab.spec.VisibleText;
import symmetrylab.words.Text;

/** A CSV column being read: the content of its cells, and their problems. */
final class CsvColumn {

    private final int number;
    private final String name;
    private final CsvFormat format;
    private final boolean takesPoints;
    private final boolean takesCommas;
    private final CsvProblems problems;
    private final Cells whole = new Cells();
    private final Cells points = new Cells();
    private final Cells commas = new Cells();
    private final Cells missing = new Cells();
    private final Cells blank = new Cells();
    private final Cells texts = new Cells();
    private final Cells thousands = new Cells();
    private boolean counts = true;
    private double last = Double.NaN;

    /** Counts the cells of one form, and remembers the first. */
    private static final class Cells {

        private final List<Cell> first = new ArrayList<>(0);
        private int count;

        private void add(long line, String cell) {
            if (count < CsvProblems.MAX_REPORTED) {
                first.add(new Cell(line, cell));
            }
            count++;
        }

        private boolean isEmpty() {
            return count == 0;
        }

        private String line() {
            return Long.toString(first.get(0).line());
        }

        private String cell() {
            return VisibleText.quoted(first.get(0).text());
        }

        private Text missing() {
            boolean isBlank = CsvNumber.strip(first.get(0).text()).isEmpty();
            return isBlank ? Text.of("data.emptyCell") : Text.verbatim(cell());
        }
    }

    private record Cell(long line, String text) {}

    /**
     * A column without cells.
     *
     * @param number its place in the file, from 1
     * @param name its name, which may be empty
     * @param delimiter of the file's cells
     */
    CsvColumn(int number, String name, CsvFormat format, char delimiter, CsvProblems problems) {
        this.number = number;
        this.name = name;
        this.format = format;
        this.takesPoints = takes(DecimalMark.POINT, format.decimal(), delimiter);
        this.takesCommas = takes(DecimalMark.COMMA, format.decimal(), delimiter);
        this.problems = problems;
    }

    /** Whether numbers may have this mark: the given one, or any that does not separate cells. */
    private static boolean takes(DecimalMark mark, Optional<DecimalMark> given, char delimiter) {
        return given.map(mark::equals).orElse(mark.character() != delimiter);
    }

    /** The name of the column, or its number. */
    String name() {
        return name;
    }

    /** Adds the cell of the row that begins in {@code line}, and returns it as a number. */
    CsvNumber add(long line, String cell) {
        CsvNumber found = CsvNumber.of(cell);
        // A column of row numbers counts up by one.
        counts = counts && found.form() == Form.PLAIN && (Double.isNaN(last) || found.value() == last + 1);
        last = found.value();
        cellsOf(found.form()).add(line, cell);
        if (found.form() == Form.MISSING && CsvNumber.strip(cell).isEmpty()) {
            blank.add(line, cell);
        }
        boolean mayHaveThousands = found.form() == Form.TEXT || found.form() == Form.COMMA && !takesCommas;
        if (mayHaveThousands && CsvNumber.hasThousands(cell)) {
            thousands.add(line, cell);
        }
        return found;
    }

    private Cells cellsOf(Form form) {
        return switch (form) {
            case PLAIN -> whole;
            case POINT -> points;
            case COMMA -> commas;
            case MISSING -> missing;
            case TEXT -> texts;
        };
    }

    /** The number of cells that are numbers. */
    int numbers() {
        return whole.count + points.count + commas.count;
    }

    /** The number of cells that hold neither a number nor a word for a missing one. */
    int texts() {
        return texts.count;
    }

    /** Whether the column has a name; if not, reports that with a remedy. */
    boolean checkName() {
        if (name.isEmpty()) {
            String key = counts && numbers() > 1 ? "data.rowIndex" : "data.noName";
            problems.add("data.path", Text.of(key, Integer.toString(number)));
        }
        return !name.isEmpty();
    }

    /** Whether the first cell, in {@code line}, is a text. */
    boolean beginsWithText(long line) {
        return !texts.isEmpty() && texts.first.get(0).line() == line;
    }

    /** Whether all cells except the first are numbers. */
    boolean isNumbersBelowText() {
        return texts.count == 1 && numbers() > 0;
    }

    /** Reports everything that keeps the column from being numbers. */
    void checkNumbers() {
        if (!thousands.isEmpty()) {
            add(
                    "data.thousands",
                    thousands.count,
                    thousands.cell(),
                    thousands.line(),
                    CsvNumber.withoutThousands(thousands.first.get(0).text(), takesPoints, takesCommas));
        } else if (texts.count > 0 && texts.count > numbers()) {
            add("data.textColumn", texts.cell(), texts.line());
        } else {
            texts.first.forEach(cell -> addCell(cell, Text.of("data.allowedNumber")));
            problems.addUnreported(texts.count - texts.first.size());
            checkDecimalMarks();
        }
        checkMissing();
    }

    /** Reports cells that are not numbers in a target that is mostly numbers. */
    void checkTarget() {
        texts.first.forEach(cell -> addCell(cell, Text.of("data.allowedNumberOrClass")));
        problems.addUnreported(texts.count - texts.first.size());
    }

    /** Reports missing values, blanks or words for them, unless their rows are skipped. */
    void checkMissing() {
        checkMissing(missing);
    }

    /** Reports blank cells, unless their rows are skipped; any word is a class. */
    void checkBlank() {
        checkMissing(blank);
    }

    private void checkMissing(Cells without) {
        if (without.isEmpty() || !format.missing().isProblem()) {
            return;
        }
        if (numbers() + texts.count == 0) {
            add("data.emptyColumn");
        } else if (without.count == 1) {
            add("data.missingValue", without.missing(), without.line());
        } else {
            add("data.missingValues", without.missing(), without.line(), without.count);
        }
    }

    /** Reports decimal marks that differ from the file's, or within the column. */
    void checkDecimalMarks() {
        if (takesPoints && takesCommas) {
            if (!points.isEmpty() && !commas.isEmpty()) {
                add("data.bothDecimals", commas.cell(), commas.line(), points.cell(), points.line());
            }
        } else if (!takesPoints && !points.isEmpty()) {
            add("data.decimalPoint", points.cell(), points.line());
        } else if (!takesCommas && !commas.isEmpty()) {
            add("data.decimalComma", commas.cell(), commas.line());
        }
    }

    private void addCell(Cell cell, Text allowed) {
        problems.addInLine(
                cell.line(),
                Text.of(
                        "data.inColumn",
                        VisibleText.quoted(name),
                        Text.of("spec.wrong", VisibleText.quoted(cell.text()), allowed)));
    }

    private void add(String key, Object... parts) {
        problems.add("data.path", Text.of("data.inColumn", VisibleText.quoted(name), Text.of(key, parts)));
    }
}
