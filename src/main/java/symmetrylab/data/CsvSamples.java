package symmetrylab.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import symmetrylab.numeric.Mat;
import symmetrylab.spec.DataSpec;
import symmetrylab.spec.SampleSource;
import symmetrylab.spec.SpecException;
import symmetrylab.spec.UnreadableException;
import symmetrylab.words.Text;

/** Turns the columns of a CSV file into samples. */
final class CsvSamples {

    private final SampleSource.Csv spec;
    private final CsvProblems problems;
    private final CsvHeader header;
    private final int width;
    private final List<CsvColumn> features;
    private final List<CsvColumn> severalTargets;
    private final Optional<CsvTargets.Collector> target;
    private final CsvColumn targetColumn;
    private final List<double[]> inputs = new ArrayList<>();
    private final List<double[]> targets = new ArrayList<>();
    private int lines;
    private int otherWidths;
    private int otherWidth = -1;
    private List<String> firstCells = List.of();

    private CsvSamples(SampleSource.Csv spec, CsvHeader header, CsvText text, CsvProblems problems) {
        this.spec = spec;
        this.problems = problems;
        this.header = header;
        this.width = header.names().size();
        this.features = header.features().stream().map(i -> column(i, text)).toList();
        List<CsvColumn> columns =
                header.targets().stream().map(i -> column(i, text)).toList();
        this.targetColumn = columns.get(0);
        this.target =
                columns.size() == 1 ? Optional.of(new CsvTargets.Collector(targetColumn, problems)) : Optional.empty();
        this.severalTargets = columns.size() == 1 ? List.of() : columns;
    }

    private CsvColumn column(int index, CsvText text) {
        return new CsvColumn(index + 1, header.names().get(index), spec.format(), text.delimiter(), problems);
    }

    /** The samples of a file, in its order. */
    static DataSet of(SampleSource.Csv spec, TextSource files) throws SpecException {
        CsvProblems problems = CsvProblems.in(spec.path());
        try {
            return of(spec, files.read(spec.path()), problems);
        } catch (UnreadableException e) {
            throw problems.only("data.path", e.text());
        }
    }

    /** The iris flowers, in cm. */
    static DataSet iris(SampleSource.Iris iris, TextSource texts) throws SpecException {
        return shipped(SampleSource.Csv.at(iris.path()), texts);
    }

    /** The digits, each pixel from 0 to 1, in sixteenths, so that the division is exact. */
    static DataSet digits(TextSource texts) throws SpecException {
        DataSet whole = shipped(SampleSource.Csv.at("data/digits.csv").withClasses(true), texts);
        return whole.withInputs(whole.inputs().map(pixel -> pixel / 16));
    }

    private static DataSet shipped(SampleSource.Csv spec, TextSource texts) throws SpecException {
        return of(spec, texts.shipped(spec.path()), CsvProblems.in(spec.path()));
    }

    private static DataSet of(SampleSource.Csv spec, String file, CsvProblems problems) throws SpecException {
        CsvText text = CsvText.of(file, spec.format(), problems);
        int width = width(text, problems);
        boolean named = spec.format().header().orElse(true);
        List<CsvSamples> samples = new ArrayList<>();
        CsvRecords.read(text, problems, (line, cells) -> {
            if (samples.isEmpty()) {
                List<String> first = cells.subList(0, Math.min(width, cells.size()));
                samples.add(new CsvSamples(spec, CsvHeader.of(spec, line, first, problems), text, problems));
                if (named) {
                    return true;
                }
            }
            return samples.get(0).add(line, cells);
        });
        if (samples.isEmpty()) {
            throw problems.only("data.path", Text.of("data.empty"));
        }
        return samples.get(0).toDataSet();
    }

    /** The number of columns of a table, without trailing columns that have neither name nor values. */
    private static int width(CsvText text, CsvProblems problems) throws SpecException {
        List<Integer> widths = new ArrayList<>();
        CsvRecords.read(text, problems, (line, cells) -> {
            int filled = cells.size();
            while (filled > 0 && CsvNumber.strip(cells.get(filled - 1)).isEmpty()) {
                filled--;
            }
            if (widths.isEmpty()) {
                widths.add(cells.size());
                widths.add(filled);
            } else if (filled <= widths.get(0)) {
                widths.set(1, Math.max(widths.get(1), filled));
            }
            // The rows matter only if the header ends in empty cells.
            return !widths.get(0).equals(widths.get(1));
        });
        return widths.isEmpty() ? 0 : widths.get(1);
    }

    /** Adds the row that begins in {@code line}; always wants more. */
    private boolean add(long line, List<String> cells) throws SpecException {
        if (lines == DataSpec.MAX_SAMPLES) {
            throw problems.only("data.path", Text.of("data.manySamples", Integer.toString(DataSpec.MAX_SAMPLES)));
        }
        if (lines == 0) {
            firstCells = cells.stream().limit(width).map(CsvNumber::strip).toList();
        }
        lines++;
        if (cells.size() != width && !isFilledTo(cells)) {
            addOtherWidth(line, cells);
            return true;
        }
        inputs.add(numbers(line, cells, features, header.features()));
        if (target.isPresent()) {
            target.get().add(line, cells.get(header.targets().get(0)));
        } else {
            targets.add(numbers(line, cells, severalTargets, header.targets()));
        }
        return true;
    }

    /** Whether the cells past the last column are all empty. */
    private boolean isFilledTo(List<String> cells) {
        return cells.size() > width
                && cells.subList(width, cells.size()).stream()
                        .allMatch(cell -> CsvNumber.strip(cell).isEmpty());
    }

    private void addOtherWidth(long line, List<String> cells) {
        boolean sameAsBefore = otherWidths == 0 || otherWidth == cells.size();
        otherWidth = sameAsBefore ? cells.size() : -1;
        otherWidths++;
        String begin = CsvNumber.strip(cells.get(0));
        boolean isComment = begin.startsWith("#") || begin.startsWith("%") || begin.startsWith("//");
        problems.addInLine(
                line,
                isComment
                        ? Text.of("data.commentLine")
                        : Text.of("data.otherWidth", cells.size(), Integer.toString(width)));
    }

    private static double[] numbers(long line, List<String> cells, List<CsvColumn> columns, List<Integer> indices) {
        double[] numbers = new double[columns.size()];
        for (int j = 0; j < numbers.length; j++) {
            numbers[j] = columns.get(j).add(line, cells.get(indices.get(j))).value();
        }
        return numbers;
    }

    private DataSet toDataSet() throws SpecException {
        if (lines == 0) {
            throw problems.only("data.path", Text.of("data.noValues"));
        } else if (otherWidths == lines && otherWidth == width + 1) {
            throw problems.only(
                    "data.path", Text.of("data.everyLineWider", Integer.toString(otherWidth), Integer.toString(width)));
        }
        if (isHeaderRead()) {
            throw CsvHeader.isThere(header.line(), firstCells, problems);
        }
        checkColumns();
        problems.throwIfAny();
        int[] rows = IntStream.range(0, inputs.size()).filter(this::isComplete).toArray();
        if (rows.length == 0) {
            throw problems.only("data.missing", Text.of("data.noCompleteRow"));
        }
        CsvTargets read = target.isPresent()
                ? target.get().read(spec.classes(), rows)
                : CsvTargets.ofColumns(select(targets, rows), names(severalTargets), spec.classes(), problems);
        return new DataSet(select(inputs, rows), read.values(), read.kind(), names(features), read.names());
    }

    /** Whether the first line is declared to hold values, but holds text above numbers. */
    private boolean isHeaderRead() {
        return !spec.format().header().orElse(true)
                && features.stream().allMatch(column -> column.beginsWithText(header.line()))
                && features.stream().anyMatch(CsvColumn::isNumbersBelowText);
    }

    private void checkColumns() {
        List<CsvColumn> numbers = Stream.concat(features.stream(), severalTargets.stream())
                .filter(CsvColumn::checkName)
                .toList();
        numbers.forEach(CsvColumn::checkNumbers);
        if (target.isPresent() && targetColumn.checkName()) {
            target.get().check(spec.classes());
        }
    }

    private boolean isComplete(int row) {
        return isComplete(inputs.get(row))
                && (target.isPresent() ? target.get().isFilled(row) : isComplete(targets.get(row)));
    }

    private static boolean isComplete(double... numbers) {
        for (double number : numbers) {
            if (Double.isNaN(number)) {
                return false;
            }
        }
        return true;
    }

    private static Mat select(List<double[]> rows, int... selected) {
        return Mat.of(IntStream.of(selected).mapToObj(rows::get).toArray(double[][]::new));
    }

    private static List<String> names(List<CsvColumn> columns) {
        return columns.stream().map(CsvColumn::name).toList();
    }
}
