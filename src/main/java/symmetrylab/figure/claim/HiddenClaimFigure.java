package symmetrylab.figure.claim;

import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.Stroke;

/**
 * The place of a claim's plot, hatched while its curves are hidden.
 *
 * @param text what stands in its middle
 * @param style colours and text size
 */
public record HiddenClaimFigure(String text, FigureStyle style) implements Figure {

    private static final double HATCH = 9;

    @Override
    public void paint(Pen pen, double width, double height) {
        double size = style.text();
        double left = 5 * size;
        double top = 1.9 * size;
        double right = width - 1.6 * size;
        double bottom = height - 1.7 * size;
        if (right <= left || bottom <= top) {
            return;
        }
        pen.area(left, top, right - left, bottom - top, this::paintHatch);
        Stroke axis = Stroke.solid(style.palette().axis(), 1);
        pen.line(left, bottom, right, bottom, axis);
        pen.line(left, bottom, left, top, axis);
        pen.text(
                text,
                (left + right) / 2,
                (top + bottom) / 2,
                style.heading().withInk(style.palette().muted()).centered());
    }

    private void paintHatch(Pen pen, double width, double height) {
        Stroke line = Stroke.solid(style.palette().grid(), 1.5);
        for (double x = -height; x < width; x += HATCH) {
            pen.line(x, height, x + height, 0, line);
        }
    }
}
