package symmetrylab.testing;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.export.image.FontOutlines;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.Lettering;

/** A pen that draws nothing but records each text with the box of its capital letters in the shipped font. */
public final class TextBoxPen extends BlankPen {

    /**
     * A text and its box.
     *
     * @param text the text
     * @param left smallest x
     * @param top smallest y
     * @param right largest x
     * @param bottom largest y, that of the base line
     * @param size height of the font
     */
    public record Box(String text, double left, double top, double right, double bottom, double size) {

        /** Whether the two boxes have an inner point in common. */
        public boolean overlaps(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    private final List<Box> boxes = new ArrayList<>();
    private double originX;
    private double originY;

    /** The texts of {@code figure} in a picture of this size. */
    public static List<Box> of(Figure figure, double width, double height) {
        TextBoxPen pen = new TextBoxPen();
        figure.paint(pen, width, height);
        return List.copyOf(pen.boxes);
    }

    @Override
    public void text(String text, double x, double y, Lettering lettering) {
        FontOutlines font = FontOutlines.of(lettering.weight());
        double width = font.width(text, lettering.size());
        double high = font.capitalHeight(lettering.size());
        double left = originX
                + switch (lettering.horizontal()) {
                    case LEFT -> x;
                    case CENTER -> x - width / 2;
                    case RIGHT -> x - width;
                };
        double bottom = originY
                + switch (lettering.vertical()) {
                    case BASELINE -> y;
                    case MIDDLE -> y + high / 2;
                    case TOP -> y + high;
                };
        if (!text.isBlank()) {
            boxes.add(new Box(text, left, bottom - high, left + width, bottom, lettering.size()));
        }
    }

    @Override
    public void area(double x, double y, double width, double height, Figure figure) {
        originX += x;
        originY += y;
        figure.paint(this, width, height);
        originX -= x;
        originY -= y;
    }
}
