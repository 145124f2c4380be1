package symmetrylab.figure.draw;

import java.util.function.Consumer;

/**
 * Draws a picture: on the screen, into an image or into a document.
 *
 * <p>Coordinates are pixels of the picture at scale 1, y down. Text is placed by an anchor, never by its measured
 * width, as fonts differ between pens.
 */
public interface Pen {

    /** Draws a straight line. */
    void line(double x1, double y1, double x2, double y2, Stroke stroke);

    /** Draws along a path. */
    void path(Path path, Stroke stroke);

    /** Fills the inside of a path (non-zero winding). */
    void fill(Path path, Ink ink);

    /** Fills a circle. */
    void disc(double centerX, double centerY, double radius, Ink ink);

    /** Draws a circle. */
    void circle(double centerX, double centerY, double radius, Stroke stroke);

    /** Fills a rectangle whose corners are rounded by {@code radius}; 0 for sharp corners. */
    void rectangle(double x, double y, double width, double height, double radius, Ink ink);

    /** Draws the border of a rectangle whose corners are rounded by {@code radius}. */
    void frame(double x, double y, double width, double height, double radius, Stroke stroke);

    /** Fills a rectangle with the cells of a grid, with sharp borders and no gaps; rows from the top. */
    void grid(double x, double y, double width, double height, InkGrid grid);

    /** Writes one line of text. */
    void text(String text, double x, double y, Lettering lettering);

    /** A typeset piece of a formula in letters of {@code size} pixels, with its base line starting at (x, y). */
    default void formula(Typeset formula, double x, double y, double size, Ink ink) {
        if (!formula.outline().isEmpty()) {
            fill(formula.outline().placed(size, x, y), ink);
        }
    }

    /** Paints a figure into a part of this picture, clipped to that part. */
    void area(double x, double y, double width, double height, Figure figure);

    /** Paints marks that mean something together; most pens only paint them. */
    default void group(Meaning meaning, Consumer<Pen> marks) {
        marks.accept(this);
    }
}
