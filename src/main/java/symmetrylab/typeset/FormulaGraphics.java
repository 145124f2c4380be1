package symmetrylab.typeset;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;

/** Graphics that collect the glyphs and rules of a formula as outlines, in drawing order. */
final class FormulaGraphics extends ShapeGraphics {

    /** Outlines as in the font, without hinting. */
    private static final FontRenderContext UNFITTED = new FontRenderContext(null, true, true);

    /**
     * A drawn glyph or rule.
     *
     * @param outline in the formula's coordinates
     * @param character of a glyph; 0 for a rule
     * @param font of a glyph
     * @param place the transform of the glyph's own coordinates
     */
    record Mark(Shape outline, char character, Font font, AffineTransform place) {}

    private final List<Mark> marks = new ArrayList<>();
    private AffineTransform transform = new AffineTransform();
    private Font font = new Font(Font.SERIF, Font.PLAIN, 1);
    private Color color = Color.BLACK;

    List<Mark> marks() {
        return marks;
    }

    /** The outline of a glyph in its own coordinates. */
    static Shape outline(Font font, char character) {
        return font.createGlyphVector(UNFITTED, new char[] {character}).getOutline();
    }

    @Override
    public void drawChars(char[] data, int offset, int length, int x, int y) {
        if (length != 1 || x != 0 || y != 0) {
            throw new UnsupportedOperationException("characters are drawn one by one, at the origin");
        }
        Shape outline = transform.createTransformedShape(outline(font, data[offset]));
        marks.add(new Mark(outline, data[offset], font, new AffineTransform(transform)));
    }

    @Override
    public void fill(Shape shape) {
        marks.add(new Mark(transform.createTransformedShape(shape), (char) 0, font, new AffineTransform(transform)));
    }

    @Override
    public void translate(double x, double y) {
        transform.translate(x, y);
    }

    @Override
    public void scale(double x, double y) {
        transform.scale(x, y);
    }

    @Override
    public void transform(AffineTransform further) {
        transform.concatenate(further);
    }

    @Override
    public AffineTransform getTransform() {
        return new AffineTransform(transform);
    }

    @Override
    public void setTransform(AffineTransform newTransform) {
        transform = new AffineTransform(newTransform);
    }

    @Override
    public Font getFont() {
        return font;
    }

    @Override
    public void setFont(Font newFont) {
        font = newFont;
    }

    // Whoever paints the outline chooses the colours.
    @Override
    public Color getColor() {
        return color;
    }

    @Override
    public void setColor(Color newColor) {
        color = newColor;
    }

    @Override
    public Graphics create() {
        throw new UnsupportedOperationException("formulas are drawn on one surface");
    }

    @Override
    public void dispose() {
        // There are no resources to free.
    }
}
