package symmetrylab.figure.predict;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import symmetrylab.analysis.history.Curve;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.Lettering.Horizontal;
import symmetrylab.figure.draw.Lettering.Vertical;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.figure.draw.Path;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.Scale;
import symmetrylab.figure.draw.Stroke;
import symmetrylab.figure.draw.TextWidth;
import symmetrylab.figure.draw.Ticks;
import symmetrylab.numeric.Range;

/**
 * A curve up to now, the hatched steps to come, the line that was drawn over them, and at the end what was measured.
 *
 * @param axes of steps and values
 * @param past the curve up to now
 * @param said the line that was drawn, from now on; one point where it is to begin; empty for none
 * @param measured the curve from now on, once it may be seen; an empty one leaves the steps to come blank, for a pencil
 * @param cursor the step at which keys bend the line; absent for none
 * @param style colours, text size and language
 */
public record PredictedCurveFigure(
        Axes axes, Curve past, Curve said, Optional<Curve> measured, OptionalDouble cursor, FigureStyle style)
        implements Figure {

    private static final double STRIPES = 11;

    /**
     * The axes.
     *
     * @param now the step up to which the curve is known
     * @param to the last step
     * @param values the range of the values
     * @param logarithmic whether equal distances are equal ratios
     * @param name of the values
     * @param threshold a value whose crossing counts, if any
     * @param thresholdName what it means
     */
    public record Axes(
            int now,
            int to,
            Range values,
            boolean logarithmic,
            String name,
            OptionalDouble threshold,
            String thresholdName) {}

    /** The area of the plot in a picture of some size. */
    private record Area(double left, double top, double right, double bottom) {}

    private Area area(double width, double height) {
        double text = style.text();
        return new Area(4.6 * text, 2.2 * text, width - 2.4 * text, height - 2.4 * text);
    }

    private Scale x(Area area) {
        return Scale.linear(new Range(0, Math.max(1, axes.to())), area.left(), area.right());
    }

    private Scale y(Area area) {
        return axes.logarithmic()
                ? Scale.log(axes.values(), area.bottom(), area.top())
                : Scale.linear(axes.values(), area.bottom(), area.top());
    }

    /** The share of the steps to come that lies left of {@code x}; beyond 0 and 1 outside them. */
    public double along(double x, double width, double height) {
        Area area = area(width, height);
        double now = x(area).at(axes.now());
        return (x - now) / (area.right() - now);
    }

    /** How far up the axis of values {@code y} is; beyond 0 and 1 outside it. */
    public double up(double y, double width, double height) {
        Area area = area(width, height);
        return (area.bottom() - y) / (area.bottom() - area.top());
    }

    @Override
    public void paint(Pen pen, double width, double height) {
        Area area = area(width, height);
        Scale x = x(area);
        Scale y = y(area);
        paintAxes(pen, area, x, y);
        paintFuture(pen, area, x);
        paintThreshold(pen, area, y);
        Ink known = style.palette().text();
        Ink guessed = style.palette().backward();
        pen.path(line(past, x, y), Stroke.solid(known, 2.4));
        measured.ifPresent(curve -> pen.path(line(curve, x, y), Stroke.solid(known, 2.4)));
        pen.path(line(said, x, y), Stroke.solid(guessed, 2.6).dashed(9, 5));
        if (!said.steps().isEmpty()) {
            int end = said.steps().size() - 1;
            pen.disc(
                    x.at(said.steps().get(end)),
                    y.at(axes.values().clamp(said.values().get(end))),
                    4.5,
                    guessed);
        }
        cursor.ifPresent(step -> pen.line(
                x.at(step),
                area.top(),
                x.at(step),
                area.bottom(),
                Stroke.solid(guessed, 1).dashed(2, 3)));
        paintCrossings(pen, x, y);
        paintNames(pen, x, y);
    }

    private void paintAxes(Pen pen, Area area, Scale x, Scale y) {
        Stroke grid = Stroke.solid(style.palette().grid(), 1);
        Stroke axis = Stroke.solid(style.palette().axis(), 1);
        Lettering beside = style.label().at(Horizontal.RIGHT, Vertical.MIDDLE);
        List<Double> ticks = axes.logarithmic() ? powers() : Ticks.linear(axes.values(), 5);
        for (double tick : ticks) {
            pen.line(area.left(), y.at(tick), area.right(), y.at(tick), grid);
            pen.text(Numbers.tick(tick), area.left() - 6, y.at(tick), beside);
        }
        Lettering below = style.label().at(Horizontal.CENTER, Vertical.TOP);
        for (double tick : Ticks.linear(new Range(0, axes.to()), 5)) {
            pen.line(x.at(tick), area.bottom(), x.at(tick), area.bottom() + 4, axis);
            String name = tick == 0 ? style.words().get("figure.step", "0") : Numbers.count(Math.round(tick));
            pen.text(name, x.at(tick), area.bottom() + 7, below);
        }
        pen.line(area.left(), area.top(), area.left(), area.bottom(), axis);
        pen.line(area.left(), area.bottom(), area.right(), area.bottom(), axis);
        pen.text(axes.name(), 2, 0.9 * style.text(), style.heading().at(Horizontal.LEFT, Vertical.MIDDLE));
    }

    private List<Double> powers() {
        double decades = StrictMath.log10(axes.values().max() / axes.values().min());
        return Ticks.powersOfTen(axes.values(), (int) Math.ceil(decades / 5));
    }

    private void paintFuture(Pen pen, Area area, Scale x) {
        double now = x.at(axes.now());
        if (measured.isEmpty()) {
            pen.area(now, area.top(), area.right() - now, area.bottom() - area.top(), (on, w, h) -> {
                Stroke stripe = Stroke.solid(style.palette().grid(), 1.5);
                for (double left = -h; left < w; left += STRIPES) {
                    on.line(left, h, left + h, 0, stripe);
                }
            });
        }
        pen.line(
                now,
                area.top(),
                now,
                area.bottom(),
                Stroke.solid(style.palette().axis(), 1.5));
        pen.text(
                style.words().get("predict.now"),
                now + 5,
                area.top() + 0.8 * style.text(),
                style.label().at(Horizontal.LEFT, Vertical.MIDDLE));
    }

    private void paintThreshold(Pen pen, Area area, Scale y) {
        axes.threshold().ifPresent(value -> {
            double level = y.at(value);
            Ink ink = style.palette().text();
            pen.line(
                    area.left(),
                    level,
                    area.right(),
                    level,
                    Stroke.solid(ink, 1.2).dashed(6, 4));
            pen.text(
                    axes.thresholdName(),
                    area.left() + 6,
                    level - 0.7 * style.text(),
                    Lettering.of(style.text(), ink).bold().at(Horizontal.LEFT, Vertical.MIDDLE));
        });
    }

    /** Marks, once it was measured, where both lines first cross the threshold. */
    private void paintCrossings(Pen pen, Scale x, Scale y) {
        if (axes.threshold().isEmpty() || measured.isEmpty()) {
            return;
        }
        double level = axes.threshold().getAsDouble();
        mark(pen, said, style.palette().backward(), level, x, y, true);
        mark(pen, measured.get(), style.palette().text(), level, x, y, false);
    }

    private void mark(Pen pen, Curve curve, Ink ink, double level, Scale x, Scale y, boolean above) {
        boolean below = !curve.steps().isEmpty() && curve.values().get(0) < level;
        for (int i = 1; i < curve.steps().size(); i++) {
            double value = curve.values().get(i);
            if (below ? value >= level : value < level) {
                double at = x.at(curve.steps().get(i));
                double height = y.at(level);
                pen.circle(at, height, 5, Stroke.solid(ink, 2));
                pen.text(
                        style.words()
                                .get("figure.step", Numbers.count(curve.steps().get(i))),
                        at,
                        above ? height - 1.4 * style.text() : height + 1.4 * style.text(),
                        Lettering.of(style.text(), ink).bold().at(Horizontal.CENTER, Vertical.MIDDLE));
                return;
            }
        }
    }

    private void paintNames(Pen pen, Scale x, Scale y) {
        if (measured.isEmpty()) {
            return;
        }
        name(pen, said, "predict.said", style.palette().backward(), 0.28, -1.1, x, y);
        name(pen, measured.get(), "predict.measured", style.palette().text(), 0.58, 1.2, x, y);
    }

    /** Writes a name beside its curve, on a plate, as the other curve may be near. */
    private void name(Pen pen, Curve curve, String key, Ink ink, double share, double away, Scale x, Scale y) {
        if (curve.steps().size() < 2) {
            return;
        }
        int at = (int) (share * (curve.steps().size() - 1));
        double text = style.text();
        Lettering lettering = Lettering.of(text, ink).bold().at(Horizontal.CENTER, Vertical.MIDDLE);
        String name = style.words().get(key);
        double middle = x.at(curve.steps().get(at));
        double height = Math.max(2.8 * text, y.at(curve.values().get(at)) + away * text);
        double half = TextWidth.of(name, lettering) / 2 + 0.3 * text;
        Ink plate = style.palette().page().withAlpha(0.85);
        pen.rectangle(middle - half, height - 0.7 * text, 2 * half, 1.4 * text, 3, plate);
        pen.text(name, middle, height, lettering);
    }

    private Path line(Curve curve, Scale x, Scale y) {
        Path.Builder line = Path.builder();
        for (int i = 0; i < curve.steps().size(); i++) {
            double value = axes.values().clamp(curve.values().get(i));
            if (i == 0) {
                line.moveTo(x.at(curve.steps().get(i)), y.at(value));
            } else {
                line.lineTo(x.at(curve.steps().get(i)), y.at(value));
            }
        }
        return line.build();
    }
}
