package symmetrylab.testing;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.Lettering;

/** A pen that draws nothing but records the visible texts, in painting order. */
public final class TextPen extends BlankPen {

    private final List<String> texts;
    private final double originX;
    private final double originY;
    private final double left;
    private final double top;
    private final double right;
    private final double bottom;

    private TextPen(
            List<String> texts, double originX, double originY, double left, double top, double right, double bottom) {
        this.texts = texts;
        this.originX = originX;
        this.originY = originY;
        this.left = left;
        this.top = top;
        this.right = right;
        this.bottom = bottom;
    }

    /** The texts of {@code figure} in a picture of this size; one whose anchor is outside is invisible. */
    public static List<String> of(Figure figure, double width, double height) {
        TextPen pen = new TextPen(new ArrayList<>(), 0, 0, 0, 0, width, height);
        figure.paint(pen, width, height);
        return List.copyOf(pen.texts);
    }

    @Override
    public void text(String text, double x, double y, Lettering lettering) {
        double atX = originX + x;
        double atY = originY + y;
        if (!text.isBlank() && atX >= left && atX <= right && atY >= top && atY <= bottom) {
            texts.add(text);
        }
    }

    @Override
    public void area(double x, double y, double width, double height, Figure figure) {
        double atX = originX + x;
        double atY = originY + y;
        TextPen inner = new TextPen(
                texts,
                atX,
                atY,
                Math.max(left, atX),
                Math.max(top, atY),
                Math.min(right, atX + width),
                Math.min(bottom, atY + height));
        figure.paint(inner, width, height);
    }
}
