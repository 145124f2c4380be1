package symmetrylab.figure.draw;

/**
 * How a text looks, and which of its points is placed.
 *
 * @param size height of the font in pixels of the picture at scale 1
 * @param weight regular or bold
 * @param ink its colour
 * @param horizontal which point of the line of text
 * @param vertical which height of the line of text
 */
public record Lettering(double size, Weight weight, Ink ink, Horizontal horizontal, Vertical vertical) {

    /** The two weights that ship. */
    public enum Weight {
        /** Inter Regular. */
        REGULAR,
        /** Inter SemiBold. */
        BOLD
    }

    /** The point along the line. */
    public enum Horizontal {
        /** The start of the text. */
        LEFT,
        /** Its middle. */
        CENTER,
        /** Its end. */
        RIGHT
    }

    /** The point across the line. */
    public enum Vertical {
        /** The line that letters stand on. */
        BASELINE,
        /** Half the height of a capital letter. */
        MIDDLE,
        /** The top of a capital letter. */
        TOP
    }

    /** Regular text that starts at its point, on the base line. */
    public static Lettering of(double size, Ink ink) {
        return new Lettering(size, Weight.REGULAR, ink, Horizontal.LEFT, Vertical.BASELINE);
    }

    /** The same in bold. */
    public Lettering bold() {
        return new Lettering(size, Weight.BOLD, ink, horizontal, vertical);
    }

    /** The same, placed by another point. */
    public Lettering at(Horizontal newHorizontal, Vertical newVertical) {
        return new Lettering(size, weight, ink, newHorizontal, newVertical);
    }

    /** The same, placed by its centre. */
    public Lettering centered() {
        return at(Horizontal.CENTER, Vertical.MIDDLE);
    }

    /** The same in another colour. */
    public Lettering withInk(Ink newInk) {
        return new Lettering(size, weight, newInk, horizontal, vertical);
    }
}
