package symmetrylab.figure.vector;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.InkGrid;

/** The cells of a grid, for formats that draw small grids as rectangles and large ones as an image. */
public final class Cells {

    /** Grids with more cells become images: weights and similarities have no more than that. */
    private static final int MOST_RECTANGLES = 400;

    private Cells() {}

    /**
     * Neighbours of one colour in a row, which need no seam between them.
     *
     * @param left in pixels of the picture, as the others
     * @param top of the row
     * @param right of the last cell
     * @param bottom of the row
     * @param ink their colour
     */
    public record Run(double left, double top, double right, double bottom, Ink ink) {}

    /** Whether rectangles draw a grid well: thousands show seams, and make a large file. */
    public static boolean areFew(InkGrid grid) {
        return grid.rows() * grid.columns() <= MOST_RECTANGLES;
    }

    /** The runs of a grid in a rectangle, row by row from the top, from left to right. */
    public static List<Run> runs(double x, double y, double width, double height, InkGrid grid) {
        List<Run> runs = new ArrayList<>();
        for (int row = 0; row < grid.rows(); row++) {
            double top = y + height * row / grid.rows();
            double bottom = y + height * (row + 1) / grid.rows();
            int from = 0;
            for (int column = 1; column <= grid.columns(); column++) {
                if (column == grid.columns() || !grid.at(row, column).equals(grid.at(row, from))) {
                    double left = x + width * from / grid.columns();
                    double right = x + width * column / grid.columns();
                    runs.add(new Run(left, top, right, bottom, grid.at(row, from)));
                    from = column;
                }
            }
        }
        return runs;
    }
}
