package symmetrylab.data;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import symmetrylab.data.DataSet.TargetKind;
import symmetrylab.numeric.Mat;
import symmetrylab.spec.NetworkSpec;
import symmetrylab.spec.SpecException;

/**
 * What the cells of a target column mean.
 *
 * @param kind one 0/1 output for two classes, one output a class for more, else one real output
 * @param values shape [sample][output]
 * @param names of the column for a real output, of the class that is 1 for two classes, of each class for more
 */
record CsvTargets(TargetKind kind, Mat values, List<String> names) {

    /**
     * The targets in {@code cells}, of which none is blank.
     *
     * @param column its name
     * @param classes whether numbers are classes too
     * @throws SpecException if there is only one class, or too many
     */
    static CsvTargets of(String column, List<String> cells, boolean classes, CsvProblems problems)
            throws SpecException {
        List<OptionalDouble> numbers = cells.stream().map(CsvCell::number).toList();
        if (!numbers.stream().allMatch(OptionalDouble::isPresent)) {
            List<String> names = cells.stream().map(String::strip).toList();
            return ofClasses(column, names, List.copyOf(new TreeSet<>(names)), problems);
        } else if (!classes) {
            double[] values =
                    numbers.stream().mapToDouble(OptionalDouble::getAsDouble).toArray();
            return new CsvTargets(TargetKind.REAL, Mat.ofRowMajor(values.length, 1, values), List.of(column));
        }
        // 1 and 1.0 are the same class; it is called as it is first written. Adding 0 makes −0 equal 0.
        SortedMap<Double, String> sorted = new TreeMap<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            double value = numbers.get(i).getAsDouble() + 0.0;
            sorted.putIfAbsent(value, cells.get(i).strip());
            names.add(sorted.get(value));
        }
        return ofClasses(column, names, List.copyOf(sorted.values()), problems);
    }

    private static CsvTargets ofClasses(String column, List<String> names, List<String> classes, CsvProblems problems)
            throws SpecException {
        String quoted = CsvCell.quoted(column);
        if (classes.size() < 2) {
            throw problems.only(
                    "data.target",
                    "column " + quoted + ": found one class, " + CsvCell.quoted(classes.get(0))
                            + "; allowed: two or more");
        } else if (classes.size() > NetworkSpec.MAX_WIDTH) {
            throw problems.only(
                    "data.target",
                    "column " + quoted + ": found " + classes.size() + " classes; allowed: at most "
                            + NetworkSpec.MAX_WIDTH);
        }
        boolean binary = classes.size() == 2;
        int outputs = binary ? 1 : classes.size();
        double[] values = new double[names.size() * outputs];
        for (int i = 0; i < names.size(); i++) {
            int label = classes.indexOf(names.get(i));
            if (binary) {
                values[i] = label;
            } else {
                values[i * outputs + label] = 1;
            }
        }
        return new CsvTargets(
                binary ? TargetKind.BINARY : TargetKind.ONE_HOT,
                Mat.ofRowMajor(names.size(), outputs, values),
                binary ? classes.subList(1, 2) : classes);
    }
}
