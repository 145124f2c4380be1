package symmetrylab.figure.draw;

import symmetrylab.figure.draw.Lettering.Horizontal;
import symmetrylab.figure.draw.Lettering.Vertical;

/**
 * Sets a part of a plot off: a veil over the rest, and a plate with its name.
 *
 * @param style colours and text size
 */
public record Emphasis(FigureStyle style) {

    /** The factor on the width of curves that are set off. */
    public static final double STRONGER = 1.35;

    /** Draws the veil over a plot area; {@code opacity} from 0 to 1. */
    public void paintVeil(Pen pen, Box area, double opacity) {
        pen.rectangle(
                area.left(),
                area.top(),
                area.width(),
                area.height(),
                0,
                style.palette().page().withAlpha(opacity));
    }

    /** Writes a name at the upper left of a plot area, as much of it as fits. */
    public void paintName(Pen pen, Box area, String name, Ink ink) {
        Lettering lettering = Lettering.of(style.text(), ink).bold().at(Horizontal.LEFT, Vertical.MIDDLE);
        String shown = TextWidth.shortened(name, lettering, area.width() - style.text());
        double width = TextWidth.of(shown, lettering) + 0.6 * style.text();
        double height = 1.3 * style.text();
        double left = area.left() + 3;
        double top = area.top() + 3;
        pen.rectangle(left, top, width, height, 3, style.palette().page());
        pen.frame(left, top, width, height, 3, Stroke.solid(ink, 1));
        pen.text(shown, left + 0.3 * style.text(), top + height / 2, lettering);
    }
}
