package symmetrylab.figure.claim;

import java.util.Optional;
import java.util.OptionalDouble;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.Stroke;
import symmetrylab.figure.draw.TextWidth;

/**
 * The place of a claim's plot, hatched while its curves are hidden; only a text if there will be no curve.
 *
 * @param text what stands in its middle
 * @param frame the plot whose axes and bound are known, if there will be one
 * @param start the value at which all its curves start, if that is known
 * @param style colours and text size
 */
public record HiddenClaimFigure(String text, Optional<ClaimFigure> frame, OptionalDouble start, FigureStyle style)
        implements Figure {

    private static final double HATCH = 9;

    /** A text in place of a plot. */
    public HiddenClaimFigure(String text, FigureStyle style) {
        this(text, Optional.empty(), OptionalDouble.empty(), style);
    }

    @Override
    public void paint(Pen pen, double width, double height) {
        double size = style.text();
        ClaimScales.Frame place = ClaimFigure.frame(width, height, size);
        if (place.right() <= place.left() || place.bottom() <= place.top()) {
            return;
        }
        frame.ifPresent(plot -> {
            pen.area(
                    place.left(),
                    place.top(),
                    place.right() - place.left(),
                    place.bottom() - place.top(),
                    this::paintHatch);
            plot.paintWithoutCurves(pen, width, height, start);
        });
        Lettering lettering = style.heading().withInk(style.palette().muted()).centered();
        double middle = frame.isPresent() ? (place.left() + place.right()) / 2 : width / 2;
        double half = TextWidth.of(text, lettering) / 2 + 0.5 * size;
        double down = (place.top() + place.bottom()) / 2;
        double line = frame.map(plot -> plot.boundAt(width, height)).orElse(Double.NaN);
        if (Math.abs(line - down) < 2 * size) {
            // Below the line of the bound, which stays whole.
            down = line + 2 * size;
        }
        pen.rectangle(
                middle - half,
                down - size,
                2 * half,
                2 * size,
                4,
                style.palette().page());
        pen.text(text, middle, down, lettering);
    }

    private void paintHatch(Pen pen, double width, double height) {
        Stroke line = Stroke.solid(style.palette().grid(), 1.5);
        for (double x = -height; x < width; x += HATCH) {
            pen.line(x, height, x + height, 0, line);
        }
    }
}
