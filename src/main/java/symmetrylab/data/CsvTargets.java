package symmetrylab.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** A target column whose cells are collected. */
    static final class Column {

        private final String name;
        private final CsvProblems problems;
        private final List<String> cells = new ArrayList<>();
        private final List<Long> lines = new ArrayList<>();
        private final List<OptionalDouble> numbers = new ArrayList<>();
        private int words;
        private int blanks;

        /** The column {@code name}, still without cells. */
        Column(String name, CsvProblems problems) {
            this.name = name;
            this.problems = problems;
        }

        /** Takes the cell of the row that begins in {@code line}; a blank one is a problem. */
        void add(long line, String cell) {
            if (cell.isBlank()) {
                blanks++;
                problems.addInCell(line, name, cell, "a number or a class");
            }
            OptionalDouble number = CsvCell.number(cell);
            words += number.isEmpty() ? 1 : 0;
            cells.add(cell.strip());
            lines.add(line);
            numbers.add(number);
        }

        /**
         * Reports the cells that are no numbers in a column of numbers: where most cells are numbers, the others are taken
         * for mistakes and not for names of classes.
         *
         * @param classes whether any text is a class
         */
        void checkCells(boolean classes) {
            int filled = cells.size() - blanks;
            if (classes || 2 * (words - blanks) >= filled) {
                return;
            }
            for (int i = 0; i < cells.size(); i++) {
                if (numbers.get(i).isEmpty() && !cells.get(i).isEmpty()) {
                    problems.addInCell(
                            lines.get(i),
                            name,
                            cells.get(i),
                            "a number, as most of the column are (with \"classes\": true, any text)");
                }
            }
        }

        /**
         * The targets in the cells, in which nothing is wrong.
         *
         * @param classes whether numbers are classes too
         * @throws SpecException if there is only one class, or too many
         */
        CsvTargets read(boolean classes) throws SpecException {
            if (words > 0) {
                return ofClasses(cells, List.copyOf(new TreeSet<>(cells)));
            } else if (classes) {
                return ofNumberedClasses();
            }
            double[] values =
                    numbers.stream().mapToDouble(OptionalDouble::getAsDouble).toArray();
            return new CsvTargets(TargetKind.REAL, Mat.ofRowMajor(values.length, 1, values), List.of(name));
        }

        /** 1 and 1.0 are the same class, called as it is first written; classes are sorted as numbers. */
        private CsvTargets ofNumberedClasses() throws SpecException {
            SortedMap<Double, String> sorted = new TreeMap<>();
            List<String> names = new ArrayList<>();
            for (int i = 0; i < cells.size(); i++) {
                // Adding 0 makes −0 equal 0.
                double value = numbers.get(i).getAsDouble() + 0.0;
                sorted.putIfAbsent(value, cells.get(i));
                names.add(sorted.get(value));
            }
            return ofClasses(names, List.copyOf(sorted.values()));
        }

        private CsvTargets ofClasses(List<String> names, List<String> classes) throws SpecException {
            String column = "column " + CsvCell.quoted(name) + ": found ";
            if (classes.size() < 2) {
                throw problems.only(
                        "data.target",
                        column + "one class, " + CsvCell.quoted(classes.get(0)) + "; allowed: two or more");
            } else if (classes.size() > NetworkSpec.MAX_WIDTH) {
                throw problems.only(
                        "data.target", column + classes.size() + " classes; allowed: at most " + NetworkSpec.MAX_WIDTH);
            }
            boolean binary = classes.size() == 2;
            // One row for each class, shared by its samples: of many classes the table of targets is large enough.
            Map<String, double[]> rows = new HashMap<>();
            for (int label = 0; label < classes.size(); label++) {
                double[] row = new double[binary ? 1 : classes.size()];
                row[binary ? 0 : label] = binary ? label : 1;
                rows.put(classes.get(label), row);
            }
            return new CsvTargets(
                    binary ? TargetKind.BINARY : TargetKind.ONE_HOT,
                    Mat.of(names.stream().map(rows::get).toArray(double[][]::new)),
                    binary ? classes.subList(1, 2) : classes);
        }
    }
}
