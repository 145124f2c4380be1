package symmetrylab.data;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import symmetrylab.numeric.Mat;
import symmetrylab.numeric.Vec;
import symmetrylab.spec.DataSpec;
import symmetrylab.spec.NearestName;
import symmetrylab.spec.Shipped;
import symmetrylab.spec.SpecException;
import symmetrylab.spec.TextFile;

/** Makes samples of the columns of a CSV file. */
final class CsvSamples {

    private final DataSpec.Csv spec;
    private final CsvProblems problems;
    private final List<String> columns;
    private final int target;
    private final List<Integer> features;
    private final List<double[]> inputs = new ArrayList<>();
    private final List<String> targetCells = new ArrayList<>();

    private CsvSamples(DataSpec.Csv spec, List<String> columns, CsvProblems problems) throws SpecException {
        this.spec = spec;
        this.problems = problems;
        this.columns = columns;
        this.target = spec.target().isPresent() ? column(spec.target().get(), "data.target") : columns.size() - 1;
        this.features = features();
        problems.throwIfAny();
    }

    static DataSet of(DataSpec.Csv spec, Path folder) throws SpecException {
        CsvProblems problems = new CsvProblems(CsvCell.quoted(spec.path()).replace("\"", ""));
        String text;
        try {
            text = TextFile.read(folder.resolve(spec.path()));
        } catch (IOException e) {
            throw problems.only("data.path", TextFile.reason(e));
        } catch (InvalidPathException e) {
            throw problems.only("data.path", "is not a path that this system knows");
        }
        return of(spec, text, problems);
    }

    static DataSet iris(DataSpec.Iris spec) throws SpecException {
        String path = "data/iris.csv";
        DataSpec.Csv csv = new DataSpec.Csv(path, Optional.empty(), Optional.empty(), spec.standardize(), false);
        return of(csv, Shipped.text(path), new CsvProblems(path));
    }

    private static DataSet of(DataSpec.Csv spec, String text, CsvProblems problems) throws SpecException {
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
                reportCell(line, features.get(j), cell, "a number");
            }
            numbers[j] = number.orElse(0);
        }
        String targetCell = cells.get(target);
        if (targetCell.isBlank()) {
            reportCell(line, target, targetCell, "a number or a class");
        }
        inputs.add(numbers);
        targetCells.add(targetCell);
    }

    private DataSet toDataSet() throws SpecException {
        CsvTargets targets = CsvTargets.of(columns.get(target), targetCells, spec.classes(), problems);
        List<String> names = features.stream().map(columns::get).toList();
        Mat raw = Mat.of(inputs.toArray(new double[0][]));
        return new DataSet(
                spec.standardize() ? standardized(raw, names) : raw,
                targets.values(),
                targets.kind(),
                names,
                targets.names());
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

    private void reportCell(long line, int column, String cell, String allowed) {
        String found = cell.isBlank() ? "the cell is empty" : "found " + CsvCell.quoted(cell);
        problems.addInLine(
                line, "column " + CsvCell.quoted(columns.get(column)) + ": " + found + "; allowed: " + allowed);
    }

    private Mat standardized(Mat raw, List<String> names) throws SpecException {
        Mat result = raw.mapColumns(Standardizer::standardize);
        for (int j = 0; j < names.size(); j++) {
            Vec column = result.column(j);
            if (!column.isFinite()) {
                problems.add(
                        "data.standardize",
                        "column " + CsvCell.quoted(names.get(j))
                                + ": its numbers are too large, or too close together, to be standardized");
            }
        }
        problems.throwIfAny();
        return result;
    }
}
