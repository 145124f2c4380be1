package symmetrylab.data;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import symmetrylab.numeric.Mat;
import symmetrylab.spec.DataSpec;
import symmetrylab.spec.SampleSource;
import symmetrylab.spec.SpecException;
import symmetrylab.spec.UnreadableException;
import symmetrylab.spec.file.Shipped;
import symmetrylab.spec.file.TextFile;
import symmetrylab.spec.format.NearestName;

/** Makes samples of the columns of a CSV file. */
final class CsvSamples {

    /** Where the iris flowers are. */
    static final String IRIS = "data/iris.csv";

    private final SampleSource.Csv spec;
    private final CsvProblems problems;
    private final List<String> columns;
    private final int target;
    private final List<Integer> features;
    private final List<double[]> inputs = new ArrayList<>();
    private final CsvTargets.Column targetColumn;

    private CsvSamples(SampleSource.Csv spec, List<String> columns, CsvProblems problems) throws SpecException {
        this.spec = spec;
        this.problems = problems;
        this.columns = columns;
        this.target = spec.target().isPresent() ? column(spec.target().get(), "data.target") : columns.size() - 1;
        this.features = features();
        problems.throwIfAny();
        this.targetColumn = new CsvTargets.Column(columns.get(target), problems);
    }

    /** The samples of a file, as they stand in it. */
    static DataSet of(SampleSource.Csv spec, Path folder) throws SpecException {
        CsvProblems problems = CsvProblems.in(spec.path());
        String text;
        try {
            text = TextFile.read(folder.resolve(spec.path()));
        } catch (UnreadableException e) {
            throw problems.only("data.path", e.reason().toString());
        } catch (InvalidPathException e) {
            throw problems.only("data.path", "is not a path that this system knows");
        }
        return of(spec, text, problems);
    }

    /** The iris flowers, in cm. */
    static DataSet iris() throws SpecException {
        return shipped(SampleSource.Csv.at(IRIS));
    }

    /** The digits, each pixel from 0 to 1: sixteenths, so division is exact. */
    static DataSet digits() throws SpecException {
        DataSet whole = shipped(SampleSource.Csv.at("data/digits.csv").withClasses(true));
        return whole.withInputs(whole.inputs().map(pixel -> pixel / 16));
    }

    private static DataSet shipped(SampleSource.Csv spec) throws SpecException {
        return of(spec, Shipped.text(spec.path()), CsvProblems.in(spec.path()));
    }

    private static DataSet of(SampleSource.Csv spec, String text, CsvProblems problems) throws SpecException {
        List<CsvSamples> samples = new ArrayList<>();
        CsvLines.read(text, problems, columns -> {
            samples.add(new CsvSamples(spec, columns, problems));
            return samples.get(0)::add;
        });
        return samples.get(0).toDataSet();
    }

    private void add(long line, List<String> cells) {
        double[] numbers = new double[features.size()];
        for (int j = 0; j < numbers.length; j++) {
            String cell = cells.get(features.get(j));
            OptionalDouble number = CsvCell.number(cell);
            if (number.isEmpty()) {
                problems.addInCell(line, columns.get(features.get(j)), cell, "a number");
            }
            numbers[j] = number.orElse(0);
        }
        inputs.add(numbers);
        targetColumn.add(line, cells.get(target));
    }

    private DataSet toDataSet() throws SpecException {
        targetColumn.checkCells(spec.classes());
        problems.throwIfAny();
        CsvTargets targets = targetColumn.read(spec.classes());
        List<String> names = features.stream().map(columns::get).toList();
        Mat values = Mat.of(inputs.toArray(new double[0][]));
        return new DataSet(values, targets.values(), targets.kind(), names, targets.names());
    }

    private List<Integer> features() {
        List<Integer> indices = new ArrayList<>();
        if (spec.features().isPresent()) {
            List<String> names = spec.features().get();
            for (int i = 0; i < names.size(); i++) {
                int index = column(names.get(i), "data.features[" + i + "]");
                if (index >= 0 && index == target) {
                    problems.add(
                            "data.features[" + i + "]",
                            "column " + CsvCell.quoted(names.get(i)) + " is the target; allowed: the other columns");
                }
                indices.add(index);
            }
        } else {
            for (int i = 0; i < columns.size(); i++) {
                if (i != target) {
                    indices.add(i);
                }
            }
        }
        if (indices.isEmpty()) {
            problems.add("data.path", "has one column; allowed: at least one feature and the target");
        } else if (indices.size() > DataSpec.MAX_FEATURES) {
            problems.add(
                    "data.path",
                    "has " + indices.size() + " features; allowed: at most " + DataSpec.MAX_FEATURES
                            + ", of which \"features\" can name some");
        }
        return indices;
    }

    /** The index of the column {@code name}; -1, and a problem, if there is no such column. */
    private int column(String name, String field) {
        int index = columns.indexOf(name.strip());
        if (index >= 0) {
            return index;
        }
        String shown = String.join(", ", columns.subList(0, Math.min(10, columns.size())));
        problems.add(
                field,
                "found no column " + CsvCell.quoted(name) + "; allowed: " + shown + (columns.size() > 10 ? " …" : "")
                        + NearestName.hint(name, columns));
        return index;
    }
}
