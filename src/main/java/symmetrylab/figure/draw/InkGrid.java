package symmetrylab.figure.draw;

/**
 * A small picture of flat cells; immutable.
 */
public final class InkGrid {

    private final int rows;
    private final int columns;
    private final Ink[] cells;

    private InkGrid(int rows, int columns, Ink[] cells) {
        this.rows = rows;
        this.columns = columns;
        this.cells = cells;
    }

    /** The colour of a cell. */
    @FunctionalInterface
    public interface CellInk {
        /** The colour of the cell in {@code row}, from the top, and {@code column}, from the left, both from 0. */
        Ink at(int row, int column);
    }

    /** A grid of the colours of {@code cell}, called once for each. */
    public static InkGrid of(int rows, int columns, CellInk cell) {
        Ink[] cells = new Ink[rows * columns];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                cells[row * columns + column] = cell.at(row, column);
            }
        }
        return new InkGrid(rows, columns, cells);
    }

    /** The number of rows. */
    public int rows() {
        return rows;
    }

    /** The number of columns. */
    public int columns() {
        return columns;
    }

    /** The colour of a cell. */
    public Ink at(int row, int column) {
        return cells[row * columns + column];
    }
}
