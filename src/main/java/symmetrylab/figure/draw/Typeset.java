package symmetrylab.figure.draw;

/**
 * A typeset piece of mathematics, in em; immutable.
 *
 * @param latex its source, in display style
 * @param width its extent to the right
 * @param ascent its extent above the base line
 * @param descent its extent below the base line
 * @param outline its outline, y down, with the base line starting at (0, 0); fill it by the non-zero rule
 */
public record Typeset(String latex, double width, double ascent, double descent, Path outline) {

    /** Paints it in letters of {@code size} pixels, with the base line starting at (x, y). */
    public void paint(Pen pen, double x, double y, double size, Ink ink) {
        pen.formula(this, x, y, size, ink);
    }
}
