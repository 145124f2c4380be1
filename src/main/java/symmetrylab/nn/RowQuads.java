package symmetrylab.nn;

/**
 * Rows of numbers, four of them in one array, so that a loop over four rows has one array to read: the shape that
 * {@link PairedSums} adds fast.
 *
 * <p>Wide rows are cut into columns of {@link #COLUMNS}. Within an array, the rows of a quad lie {@link #NEXT} apart.
 */
final class RowQuads {

    /** The most numbers of a row in one array. */
    static final int COLUMNS = 128;

    /** The distance of rows: a multiple of four, so that all lie alike in vectors; not a power of two, for the caches. */
    static final int NEXT = COLUMNS + 8;

    private final double[][][] quads;

    /** Room for so many rows. */
    RowQuads(int rows, int width) {
        quads = new double[(width + COLUMNS - 1) / COLUMNS][(rows + 3) / 4][4 * NEXT];
    }

    /** The quads of columns {@code part} · {@link #COLUMNS} on: row 4q + r begins in quad q at r · {@link #NEXT}. */
    double[][] columns(int part) {
        return quads[part];
    }

    /** Copies a row. */
    void putRow(int row, double[] values) {
        for (int part = 0; part < quads.length; part++) {
            int first = part * COLUMNS;
            int length = Math.min(COLUMNS, values.length - first);
            System.arraycopy(values, first, quads[part][row / 4], row % 4 * NEXT, length);
        }
    }

    /** Copies a column: one number for each row. */
    void putColumn(int column, double[] values) {
        double[][] part = quads[column / COLUMNS];
        int at = column % COLUMNS;
        int row = 0;
        for (; row + 3 < values.length; row += 4) {
            double[] quad = part[row / 4];
            quad[at] = values[row];
            quad[at + NEXT] = values[row + 1];
            quad[at + 2 * NEXT] = values[row + 2];
            quad[at + 3 * NEXT] = values[row + 3];
        }
        for (; row < values.length; row++) {
            part[row / 4][row % 4 * NEXT + at] = values[row];
        }
    }
}
