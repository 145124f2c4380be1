package symmetrylab.figure.draw;

/**
 * The look of a text, and its anchor point.
 *
 * @param size height of the font in pixels of the picture at scale 1
 * @param weight regular or bold
 * @param ink its colour
 * @param horizontal the anchor along the line of text
 * @param vertical the height of the anchor
 */
public record Lettering(double size, Weight weight, Ink ink, Horizontal horizontal, Vertical vertical) {

    private static final double UNITS_OF_SIZE = 2048;
    private static final int UNITS_OF_CAPITALS = 1490;

    /** The two weights that ship. */
    public enum Weight {
        /** Inter Regular. */
        REGULAR,
        /** Inter SemiBold. */
        BOLD
    }

    /** The anchor along the line. */
    public enum Horizontal {
        /** The start of the text. */
        LEFT,
        /** The middle of the text. */
        CENTER,
        /** The end of the text. */
        RIGHT
    }

    /** The height of the anchor. */
    public enum Vertical {
        /** The line that letters stand on. */
        BASELINE,
        /** Half the height of a capital letter. */
        MIDDLE,
        /** The top of a capital letter. */
        TOP
    }

    /** Regular text that starts at its anchor, on the base line. */
    public static Lettering of(double size, Ink ink) {
        return new Lettering(size, Weight.REGULAR, ink, Horizontal.LEFT, Vertical.BASELINE);
    }

    /** The height of capital letters, in pixels; the same in both weights. */
    public double capitalHeight() {
        return UNITS_OF_CAPITALS * size / UNITS_OF_SIZE;
    }

    /** This lettering in bold. */
    public Lettering bold() {
        return new Lettering(size, Weight.BOLD, ink, horizontal, vertical);
    }

    /** This lettering with another anchor. */
    public Lettering at(Horizontal newHorizontal, Vertical newVertical) {
        return new Lettering(size, weight, ink, newHorizontal, newVertical);
    }

    /** This lettering with its anchor at the centre. */
    public Lettering centered() {
        return at(Horizontal.CENTER, Vertical.MIDDLE);
    }

    /** This lettering in another colour. */
    public Lettering withInk(Ink newInk) {
        return new Lettering(size, weight, newInk, horizontal, vertical);
    }
}
