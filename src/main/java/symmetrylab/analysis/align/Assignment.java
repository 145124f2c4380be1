package symmetrylab.analysis.align;

import java.util.Arrays;
import java.util.stream.IntStream;
import symmetrylab.numeric.Mat;

/**
 * The assignment of columns to rows with the largest sum of values.
 *
 * <p>Each row in turn gets a column by a shortest augmenting path, with potentials that keep all reduced costs at 0 or
 * above (Kuhn 1955; Jonker and Volgenant 1987): n³ operations for n rows.
 */
final class Assignment {

    private static final int NONE = -1;

    private final Mat values;
    private final int size;
    private final double[] rowPotential;
    private final double[] columnPotential;
    private final int[] rowOf;

    private Assignment(Mat values) {
        this.values = values;
        size = values.rows();
        rowPotential = new double[size];
        columnPotential = new double[size];
        rowOf = new int[size];
        Arrays.fill(rowOf, NONE);
    }

    /**
     * The column of each row; each column belongs to one row.
     *
     * @param values n × n, all finite
     */
    static int[] largest(Mat values) {
        if (values.rows() != values.columns()) {
            throw new IllegalArgumentException(values.rows() + " rows and " + values.columns() + " columns");
        }
        Assignment assignment = new Assignment(values);
        for (int row = 0; row < assignment.size; row++) {
            assignment.add(row);
        }
        int[] columnOf = new int[assignment.size];
        for (int column = 0; column < assignment.size; column++) {
            columnOf[assignment.rowOf[column]] = column;
        }
        return columnOf;
    }

    /** The sum of the values of an assignment. */
    static double total(Mat values, int[] columnOf) {
        return IntStream.range(0, columnOf.length)
                .mapToDouble(row -> values.get(row, columnOf[row]))
                .sum();
    }

    /** Gives {@code start} a column; other rows may change theirs. */
    private void add(int start) {
        double[] distance = new double[size];
        int[] before = new int[size];
        boolean[] done = new boolean[size];
        Arrays.fill(distance, Double.POSITIVE_INFINITY);
        Arrays.fill(before, NONE);
        int row = start;
        int end = NONE;
        int last = NONE;
        while (end == NONE) {
            double step = Double.POSITIVE_INFINITY;
            int nearest = NONE;
            for (int column = 0; column < size; column++) {
                if (done[column]) {
                    continue;
                }
                double reduced = -values.get(row, column) - rowPotential[row] - columnPotential[column];
                if (reduced < distance[column]) {
                    distance[column] = reduced;
                    before[column] = last;
                }
                if (distance[column] < step || nearest == NONE) {
                    step = distance[column];
                    nearest = column;
                }
            }
            rowPotential[start] += step;
            for (int column = 0; column < size; column++) {
                if (done[column]) {
                    rowPotential[rowOf[column]] += step;
                    columnPotential[column] -= step;
                } else {
                    distance[column] -= step;
                }
            }
            done[nearest] = true;
            last = nearest;
            if (rowOf[nearest] == NONE) {
                end = nearest;
            } else {
                row = rowOf[nearest];
            }
        }
        for (int column = end; column != NONE; column = before[column]) {
            rowOf[column] = before[column] == NONE ? start : rowOf[before[column]];
        }
    }
}
