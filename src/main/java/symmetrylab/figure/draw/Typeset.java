package symmetrylab.figure.draw;

/**
 * A piece of mathematics set in type, in units of the size of its letters (em); immutable.
 *
 * @param width how far it extends to the right
 * @param ascent how far it rises above its base line
 * @param descent how far it extends below it
 * @param outline its outline, y down, its base line starting at (0, 0); to be filled by non-zero winding
 */
public record Typeset(double width, double ascent, double descent, Path outline) {

    /** Paints it in letters of {@code size} pixels, its base line starting at (x, y). */
    public void paint(Pen pen, double x, double y, double size, Ink ink) {
        if (!outline.isEmpty()) {
            pen.fill(outline.placed(size, x, y), ink);
        }
    }
}
