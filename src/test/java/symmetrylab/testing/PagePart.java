package symmetrylab.testing;

import java.io.IOException;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Pen;

/**
 * A part of a picture on its page, so that a golden image shows only the subject of its test.
 *
 * @param figure the figure
 * @param style its colours and text size
 * @param width of the figure
 * @param height of the figure
 */
public record PagePart(Figure figure, FigureStyle style, int width, int height) implements Figure {

    /** All of a figure. */
    public static PagePart all(Figure figure, FigureStyle style, int width, int height) {
        return new PagePart(figure, style, width, height);
    }

    @Override
    public void paint(Pen pen, double pageWidth, double pageHeight) {
        pen.rectangle(0, 0, pageWidth, pageHeight, 0, style.palette().page());
        pen.area(0, 0, pageWidth, pageHeight, (on, w, h) -> on.area(0, 0, width, height, figure));
    }

    /** Compares it with the golden image {@code name}. */
    public void check(String name) throws IOException {
        GoldenImages.check(name, this, width, height);
    }
}
