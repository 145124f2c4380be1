package symmetrylab.figure.predict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.apache.commons.math3.util.FastMath;
import symmetrylab.analysis.history.Curve;
import symmetrylab.figure.draw.Box;
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

    /** How far rounding may carry a crossing beyond a step, in steps. */
    private static final double ROUNDING = 1e-9;

    /** The room at the right of the axes, in sizes of the text. */
    private static final double RIGHT = 2.4;

    /** Where along the drawn curve its name may stand, the best first. */
    private static final List<Double> FOR_SAID = List.of(0.28, 0.75, 0.58, 0.9);

    /** The same for the measured one. */
    private static final List<Double> FOR_MEASURED = List.of(0.58, 0.75, 0.28, 0.9);

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
        return new Area(4.6 * text, 2.2 * text, width - RIGHT * text, height - 2.4 * text);
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
        paintMeasured(pen, x, y);
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
            String name = tick == 0 ? style.words().get("figure.step", "0") : Numbers.count(FastMath.round(tick));
            pen.text(name, x.at(tick), area.bottom() + 7, below);
        }
        pen.line(area.left(), area.top(), area.left(), area.bottom(), axis);
        pen.line(area.left(), area.bottom(), area.right(), area.bottom(), axis);
        pen.text(axes.name(), 2, 0.9 * style.text(), style.heading().at(Horizontal.LEFT, Vertical.MIDDLE));
    }

    private List<Double> powers() {
        double decades = FastMath.log10(axes.values().max() / axes.values().min());
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

    /**
     * Marks, once it was measured, where both lines first cross the threshold, and names the lines. A step stands at its
     * circle's outer side, so that two that are near do not overlap, but within the picture.
     */
    private void paintMeasured(Pen pen, Scale x, Scale y) {
        if (measured.isEmpty()) {
            return;
        }
        List<Box> taken = new ArrayList<>();
        if (axes.threshold().isPresent()) {
            double level = axes.threshold().getAsDouble();
            OptionalInt drawnAt = crossing(said, level);
            OptionalInt measuredAt = crossing(measured.get(), level);
            boolean drawnLeft = drawnAt.orElse(Integer.MAX_VALUE) <= measuredAt.orElse(Integer.MAX_VALUE);
            double above = y.at(level) - 1.4 * style.text();
            double below = y.at(level) + 1.4 * style.text();
            drawnAt.ifPresent(step ->
                    taken.add(mark(pen, x, y.at(level), step, style.palette().backward(), drawnLeft, above)));
            measuredAt.ifPresent(step ->
                    taken.add(mark(pen, x, y.at(level), step, style.palette().text(), !drawnLeft, below)));
        }
        if (said.steps().size() > 1) {
            taken.add(name(pen, said, "predict.said", style.palette().backward(), -1.1, x, y, taken, FOR_SAID));
        }
        name(pen, measured.get(), "predict.measured", style.palette().text(), 1.2, x, y, taken, FOR_MEASURED);
    }

    /** The first step at which {@code curve} has crossed {@code level}, on the straight line between its points. */
    private OptionalInt crossing(Curve curve, double level) {
        boolean below = !curve.steps().isEmpty() && curve.values().get(0) < level;
        for (int i = 1; i < curve.steps().size(); i++) {
            double value = curve.values().get(i);
            if (below ? value >= level : value < level) {
                int before = curve.steps().get(i - 1);
                double share = share(level, curve.values().get(i - 1), value);
                int steps = (int) Math.ceil(share * (curve.steps().get(i) - before) - ROUNDING);
                return OptionalInt.of(before + Math.max(1, steps));
            }
        }
        return OptionalInt.empty();
    }

    /** How far {@code level} is from one value to another on the axis, 0 to 1. */
    private double share(double level, double from, double to) {
        if (!axes.logarithmic()) {
            return (level - from) / (to - from);
        }
        double start = FastMath.log(axes.values().clamp(from));
        double end = FastMath.log(axes.values().clamp(to));
        double wanted = FastMath.log(axes.values().clamp(level));
        return start == end ? 1 : Math.max(0, Math.min(1, (wanted - start) / (end - start)));
    }

    /** Draws a circle and the step, left or right of it at {@code height}; returns the step's box. */
    private Box mark(Pen pen, Scale x, double level, int step, Ink ink, boolean left, double height) {
        double at = x.at(step);
        pen.circle(at, level, 5, Stroke.solid(ink, 2));
        String text = style.words().get("figure.step", Numbers.count(step));
        double half = TextWidth.of(text, nameLettering(ink)) / 2;
        return plate(pen, text, ink, inside(left ? at - half : at + half, half, x), height);
    }

    /** The middle of a text that reaches {@code half} to each side, moved left as far as the picture's edge requires. */
    private double inside(double middle, double half, Scale x) {
        double edge = x.at(Math.max(1, axes.to())) + RIGHT * style.text();
        return Math.min(middle, edge - half - 1);
    }

    private Lettering nameLettering(Ink ink) {
        return Lettering.of(style.text(), ink).bold().centered();
    }

    /** Writes a text on a plate, as a curve may be near, and returns the plate. */
    private Box plate(Pen pen, String text, Ink ink, double middle, double height) {
        Box box = plateBox(text, ink, middle, height);
        Ink plate = style.palette().page().withAlpha(0.85);
        pen.rectangle(box.left(), box.top(), box.width(), box.height(), 3, plate);
        pen.text(text, middle, height, nameLettering(ink));
        return box;
    }

    private Box plateBox(String text, Ink ink, double middle, double height) {
        double half = TextWidth.of(text, nameLettering(ink)) / 2 + 0.3 * style.text();
        return new Box(middle - half, height - 0.7 * style.text(), 2 * half, 1.4 * style.text());
    }

    /** Writes a name beside its curve, at the first place along it that is free; returns the name's box. */
    private Box name(
            Pen pen,
            Curve curve,
            String key,
            Ink ink,
            double away,
            Scale x,
            Scale y,
            List<Box> taken,
            List<Double> places) {
        double text = style.text();
        String name = style.words().get(key);
        Box box = null;
        for (double share : places) {
            int at = (int) (share * (curve.steps().size() - 1));
            double height =
                    Math.max(2.8 * text, y.at(axes.values().clamp(curve.values().get(at))) + away * text);
            double half = TextWidth.of(name, nameLettering(ink)) / 2;
            box = plateBox(name, ink, inside(x.at(curve.steps().get(at)), half, x), height);
            if (taken.stream().noneMatch(box::overlaps)) {
                break;
            }
        }
        return plate(pen, name, ink, box.centerX(), box.centerY());
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
