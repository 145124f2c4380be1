package symmetrylab.viewmodel.window;

import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.NumberTable;

/** Makes what is copied of a plot, as an exported file has it. */
public interface PlotCopies {

    /**
     * The opaque pixels of {@code figure}, row by row, 0xAARRGGBB.
     *
     * @param width of the figure, in pixels; the picture is {@code scale} times as wide
     * @param height of the figure, in pixels
     * @param scale pixels of the picture per pixel of the figure, 1 to 4
     */
    int[] pixels(Figure figure, int width, int height, int scale);

    /** {@code table} as comma-separated values: a line of names, then one line a row; NaN becomes an empty cell. */
    String csv(NumberTable table);
}
