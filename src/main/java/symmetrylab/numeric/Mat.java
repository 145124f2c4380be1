package symmetrylab.numeric;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;

/**
 * An immutable matrix of doubles, row by row; it may have no rows or no columns.
 *
 * <p>Equality is as in {@link Vec}: bit for bit, with −0 equal to 0 and NaN equal to NaN.
 */
public final class Mat {

    private final int rows;
    private final int columns;
    private final double[] values;

    private Mat(int rows, int columns, double[] values) {
        this.rows = rows;
        this.columns = columns;
        this.values = values;
    }

    /**
     * A matrix of copies of {@code rows}.
     *
     * @throws IllegalArgumentException if the rows differ in length
     */
    public static Mat of(double[][] rows) {
        int columns = rows.length == 0 ? 0 : rows[0].length;
        double[] values = new double[rows.length * columns];
        for (int i = 0; i < rows.length; i++) {
            if (rows[i].length != columns) {
                throw new IllegalArgumentException(
                        "row " + i + " has " + rows[i].length + " entries, row 0 has " + columns);
            }
            System.arraycopy(rows[i], 0, values, i * columns, columns);
        }
        return new Mat(rows.length, columns, values);
    }

    /**
     * A matrix of a copy of {@code values}, given row by row.
     *
     * @throws IllegalArgumentException if their number is not {@code rows * columns}
     */
    public static Mat ofRowMajor(int rows, int columns, double[] values) {
        if (values.length != rows * columns) {
            throw new IllegalArgumentException(values.length + " values do not fill " + rows + " rows of " + columns);
        }
        return new Mat(rows, columns, values.clone());
    }

    /** The number of rows. */
    public int rows() {
        return rows;
    }

    /** The number of columns. */
    public int columns() {
        return columns;
    }

    /**
     * The entry in {@code row} and {@code column}, both from 0.
     *
     * @throws IndexOutOfBoundsException if there is no such entry
     */
    public double get(int row, int column) {
        if (row < 0 || row >= rows || column < 0 || column >= columns) {
            throw new IndexOutOfBoundsException(
                    "entry " + row + ", " + column + " of a matrix of " + rows + " x " + columns);
        }
        return values[row * columns + column];
    }

    /** Row {@code row}, from 0. */
    public Vec row(int row) {
        double[] result = new double[columns];
        System.arraycopy(values, row * columns, result, 0, columns);
        return Vec.of(result);
    }

    /** Column {@code column}, from 0. */
    public Vec column(int column) {
        double[] result = new double[rows];
        for (int i = 0; i < rows; i++) {
            result[i] = get(i, column);
        }
        return Vec.of(result);
    }

    /** All rows, in order. */
    public List<Vec> toRows() {
        List<Vec> result = new ArrayList<>(rows);
        for (int i = 0; i < rows; i++) {
            result.add(row(i));
        }
        return result;
    }

    /** The entries as new row arrays. */
    public double[][] toArray() {
        double[][] result = new double[rows][columns];
        for (int i = 0; i < rows; i++) {
            System.arraycopy(values, i * columns, result[i], 0, columns);
        }
        return result;
    }

    /** The matrix with {@code change} applied to each entry. */
    public Mat map(DoubleUnaryOperator change) {
        double[] result = new double[values.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = change.applyAsDouble(values[i]);
        }
        return new Mat(rows, columns, result);
    }

    /**
     * A matrix of some of these rows, in the given order.
     *
     * @param chosen their numbers, from 0
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public Mat selectRows(int... chosen) {
        double[] result = new double[chosen.length * columns];
        for (int i = 0; i < chosen.length; i++) {
            Objects.checkIndex(chosen[i], rows);
            System.arraycopy(values, chosen[i] * columns, result, i * columns, columns);
        }
        return new Mat(chosen.length, columns, result);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Mat that
                && rows == that.rows
                && columns == that.columns
                && Vec.sameValues(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * rows + columns) + Vec.of(values).hashCode();
    }

    @Override
    public String toString() {
        return toRows().toString();
    }
}
