package symmetrylab.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import symmetrylab.data.DataSet.TargetKind;
import symmetrylab.numeric.Mat;
import symmetrylab.spec.NetworkSpec;
import symmetrylab.spec.SpecException;
import symmetrylab.spec.VisibleText;
import symmetrylab.words.Text;

/**
 * The targets in the cells of the target columns.
 *
 * @param kind one 0/1 output for two classes, one output a class for more, else real outputs
 * @param values shape [sample][output]
 * @param names of the columns for several columns or a real output, of the class that is 1 for two classes, of each
 *     class for more
 */
record CsvTargets(TargetKind kind, Mat values, List<String> names) {

    private static final String FIELD = "data.target";

    /** The targets of several columns of numbers: one-hot if every row holds a single 1 among zeros, else real. */
    static CsvTargets ofColumns(Mat values, List<String> names, boolean classes, CsvProblems problems)
            throws SpecException {
        TargetKind kind = InlineTable.kindOf(values);
        if (classes && kind != TargetKind.ONE_HOT) {
            throw problems.only("data.classes", Text.of("data.notOneHot"));
        }
        return new CsvTargets(kind, values, names);
    }

    /** A single target column whose cells are collected. */
    static final class Collector {

        private final CsvColumn column;
        private final CsvProblems problems;
        private final List<String> cells = new ArrayList<>();
        private final List<Double> numbers = new ArrayList<>();

        /** A collector for {@code column}, still empty. */
        Collector(CsvColumn column, CsvProblems problems) {
            this.column = column;
            this.problems = problems;
        }

        /** Adds the cell of the row that begins in {@code line}. */
        void add(long line, String cell) {
            CsvNumber number = column.add(line, cell);
            cells.add(CsvNumber.strip(cell));
            numbers.add(number.value());
        }

        /** Whether the cells are names of classes; some may look like numbers. */
        private boolean isOfWords() {
            return column.texts() > 0;
        }

        /** Whether row {@code row} has a value. */
        boolean isFilled(int row) {
            return isOfWords() ? !cells.get(row).isEmpty() : !numbers.get(row).isNaN();
        }

        /**
         * Reports the problems of the cells: if most are numbers, the others are mistakes, not names of classes.
         *
         * @param classes whether any text is a class
         */
        void check(boolean classes) {
            if (!isOfWords()) {
                column.checkDecimalMarks();
                column.checkMissing();
                return;
            }
            if (column.texts() < column.numbers() && !classes) {
                column.checkTarget();
            }
            column.checkBlank();
        }

        /**
         * The targets in the cells of these rows, which have no problems.
         *
         * @param classes whether numbers are classes too
         * @throws SpecException if there is only one class, or too many
         */
        CsvTargets read(boolean classes, int... rows) throws SpecException {
            List<String> kept = new ArrayList<>();
            double[] values = new double[rows.length];
            for (int i = 0; i < rows.length; i++) {
                kept.add(cells.get(rows[i]));
                values[i] = numbers.get(rows[i]);
            }
            if (isOfWords()) {
                return ofClasses(kept, List.copyOf(new TreeSet<>(kept)));
            } else if (classes) {
                return ofNumberedClasses(kept, values);
            }
            return new CsvTargets(TargetKind.REAL, Mat.ofRowMajor(values.length, 1, values), List.of(column.name()));
        }

        /** 1 and 1.0 are the same class, named as first written; classes are sorted as numbers. */
        private CsvTargets ofNumberedClasses(List<String> kept, double... values) throws SpecException {
            SortedMap<Double, String> sorted = new TreeMap<>();
            List<String> names = new ArrayList<>();
            for (int i = 0; i < values.length; i++) {
                // Adding 0 turns −0 into 0.
                double value = values[i] + 0.0;
                sorted.putIfAbsent(value, kept.get(i));
                names.add(sorted.get(value));
            }
            return ofClasses(names, List.copyOf(sorted.values()));
        }

        private CsvTargets ofClasses(List<String> names, List<String> classes) throws SpecException {
            if (classes.size() < 2) {
                throw problem(Text.of("data.oneClass", VisibleText.quoted(classes.get(0))));
            } else if (classes.size() > NetworkSpec.MAX_WIDTH) {
                throw problem(Text.of(
                        "data.manyClasses", Integer.toString(classes.size()), Integer.toString(NetworkSpec.MAX_WIDTH)));
            }
            boolean binary = classes.size() == 2;
            // One row for each class, shared by its samples, as the table of targets is large enough for many classes.
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

        private SpecException problem(Text message) {
            return problems.only(FIELD, Text.of("data.inColumn", VisibleText.quoted(column.name()), message));
        }
    }
}
