package symmetrylab.figure.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.Lettering.Horizontal;
import symmetrylab.figure.draw.Lettering.Vertical;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.figure.draw.Path;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.Stroke;
import symmetrylab.figure.draw.TextWidth;

/**
 * The curves of a claim's cases, named at the curve, with the bound that decides.
 *
 * @param curves one for each case, or several of one case
 * @param axes what it shows
 * @param bound the bound, if there is one for these values
 * @param front the curves in front of the others, which are faint and have no names; all are alike if it is empty
 * @param style colours and text size
 */
public record ClaimFigure(
        List<ClaimCurve> curves, ClaimAxes axes, Optional<ClaimBound> bound, List<Integer> front, FigureStyle style)
        implements Figure {

    private static final double[][] DASHES = {{}, {10, 5}, {2, 5}, {10, 4, 2, 4}, {18, 5}};

    /** How near the mouse must come to a curve, in pixels. */
    private static final double NEAR = 9;

    /** The width of the line of a curve that turns up and down at every other step, in pixels. */
    private static final double RESTLESS = 0.6;

    /** The opacity of curves behind those in front. */
    private static final double ASIDE = 0.25;

    /** Copies the lists. */
    public ClaimFigure {
        curves = List.copyOf(curves);
        front = List.copyOf(front);
    }

    private ClaimScales.Frame frame(double width, double height) {
        return frame(width, height, style.text());
    }

    private ClaimScales scales(ClaimScales.Frame frame) {
        return ClaimScales.of(curves, axes, bound, frame);
    }

    /** Where the plot lies in a picture of this size. */
    static ClaimScales.Frame frame(double width, double height, double text) {
        return new ClaimScales.Frame(5 * text, 1.9 * text, width - 1.6 * text, height - 1.7 * text, text);
    }

    private List<CurvePoints> points(ClaimScales scales) {
        return curves.stream().map(curve -> new CurvePoints(curve, scales)).toList();
    }

    /** The curve nearest to a place in a picture of this size, if one is near. */
    public OptionalInt curveAt(double x, double y, double width, double height) {
        List<CurvePoints> points = points(scales(frame(width, height)));
        int nearest = -1;
        double least = NEAR;
        for (int i = 0; i < points.size(); i++) {
            double distance = Math.abs(points.get(i).heightAt(x) - y);
            if (distance < least) {
                least = distance;
                nearest = i;
            }
        }
        return nearest < 0 ? OptionalInt.empty() : OptionalInt.of(nearest);
    }

    @Override
    public void paint(Pen pen, double width, double height) {
        ClaimScales.Frame frame = frame(width, height);
        ClaimScales scales = scales(frame);
        paintTitle(pen, width);
        paintAxes(pen, scales);
        List<CurvePoints> points = points(scales);
        CurveNames names = new CurveNames(frame, points, style.palette().page());
        paintBound(pen, scales, names);
        // Of curves that lie on one another the first is seen, whose name they have.
        for (int i = curves.size() - 1; i >= 0; i--) {
            if (isAside(i)) {
                paintCurve(pen, i, points.get(i));
            }
        }
        for (int i = curves.size() - 1; i >= 0; i--) {
            if (!isAside(i)) {
                paintCurve(pen, i, points.get(i));
            }
        }
        paintBoundLabel(pen, scales);
        paintNames(pen, frame, scales, points, names);
    }

    /** The height of the line of the bound; NaN if there is none. */
    double boundAt(double width, double height) {
        ClaimScales scales = scales(frame(width, height));
        return bound.map(line -> scales.at(line.value())).orElse(Double.NaN);
    }

    /** Paints all but the curves, and where they start if that is known. */
    void paintWithoutCurves(Pen pen, double width, double height, OptionalDouble start) {
        ClaimScales.Frame frame = frame(width, height);
        ClaimScales scales = scales(frame);
        paintTitle(pen, width);
        paintAxes(pen, scales);
        paintBound(pen, scales, new CurveNames(frame, List.of(), style.palette().page()));
        paintBoundLabel(pen, scales);
        start.ifPresent(value -> {
            double text = style.text();
            double at = scales.at(value);
            Lettering lettering = style.note().bold().withInk(style.palette().text());
            String said = style.words().get("claims.plot.start", Numbers.tick(value));
            // Above the dot where the axis is near.
            double base = at + 1.4 * text > frame.bottom() ? at - 0.6 * text : at + 0.35 * text;
            double left = scales.x().from() + text + roomOfBoundLabel(scales, base);
            pen.rectangle(
                    left - 3,
                    base - text,
                    TextWidth.of(said, lettering) + 6,
                    1.3 * text,
                    2,
                    style.palette().page());
            pen.text(said, left, base, lettering);
            pen.disc(scales.x().from(), at, 0.28 * text, style.palette().text());
        });
    }

    private void paintTitle(Pen pen, double width) {
        double text = style.text();
        String note = axes.values().isLog() ? style.words().get("claims.plot.log") : "";
        double room = width - TextWidth.of(note, style.note()) - text;
        String title = TextWidth.shortened(axes.values().title(), style.heading(), room);
        pen.text(title, 0, text, style.heading());
        pen.text(note, TextWidth.of(title, style.heading()) + 0.6 * text, text, style.note());
    }

    private void paintAxes(Pen pen, ClaimScales scales) {
        double text = style.text();
        Lettering label = style.note();
        Stroke grid = Stroke.solid(style.palette().grid(), 1);
        double left = scales.x().from();
        double right = scales.x().to();
        for (int i = 0; i < scales.yAxis().ticks().size(); i++) {
            double at = scales.y().at(scales.yAxis().ticks().get(i));
            pen.line(left, at, right, at, grid);
            paintValue(pen, scales.yAxis().labels().get(i), left, at, label);
        }
        if (scales.hasZeros()) {
            paintValue(pen, "0", left, scales.at(0), label);
            pen.line(left, scales.y().from(), right, scales.y().from(), grid);
        }
        double from = 0;
        for (int i = 0; i < scales.xAxis().ticks().size(); i++) {
            double at = scales.x().at(scales.xAxis().ticks().get(i));
            pen.line(at, scales.floor(), at, scales.y().to(), grid);
            String place = scales.xAxis().labels().get(i);
            String said = i == 0
                    ? style.words().get("claims.plot.first", axes.places().title(), place)
                    : place;
            double half = TextWidth.of(said, label) / 2;
            // Of the first label the number stands at its tick.
            double wanted = i == 0 ? at + TextWidth.of(place, label) / 2 - half : at;
            double middle = Math.max(half, Math.min(right + 1.5 * text - half, wanted));
            if (middle - half >= from) {
                pen.text(said, middle, scales.floor() + 0.5 * text, label.at(Horizontal.CENTER, Vertical.TOP));
                from = middle + half + 0.8 * text;
            }
        }
        Stroke axis = Stroke.solid(style.palette().axis(), 1);
        pen.line(left, scales.floor(), right, scales.floor(), axis);
        pen.line(left, scales.floor(), left, scales.y().to(), axis);
    }

    private void paintValue(Pen pen, String value, double left, double at, Lettering label) {
        pen.text(value, left - 0.4 * style.text(), at, label.at(Horizontal.RIGHT, Vertical.MIDDLE));
    }

    private void paintBound(Pen pen, ClaimScales scales, CurveNames names) {
        bound.ifPresent(line -> {
            double at = scales.at(line.value());
            Stroke dashed = Stroke.solid(style.palette().text(), 1.5).dashed(6, 4);
            pen.line(scales.x().from(), at, scales.x().to(), at, dashed);
            double width = TextWidth.of(line.label(), boundLettering()) + style.text();
            names.keepFree(isBoundBelow(scales, at) ? at + 1.6 * style.text() : at, width);
        });
    }

    /** The label of the bound, above its line if there is room, in front of the curves. */
    private void paintBoundLabel(Pen pen, ClaimScales scales) {
        bound.ifPresent(line -> {
            double text = style.text();
            double base = boundBase(scales, line);
            double left = scales.x().from() + 0.7 * text;
            double width = TextWidth.of(line.label(), boundLettering());
            pen.rectangle(
                    left - 2,
                    base - text,
                    width + 4,
                    1.25 * text,
                    2,
                    style.palette().page().withAlpha(0.8));
            pen.text(line.label(), left, base, boundLettering());
        });
    }

    /** How far a text with this base line must stand to the right for the label of the bound. */
    private double roomOfBoundLabel(ClaimScales scales, double base) {
        return bound.filter(line -> Math.abs(boundBase(scales, line) - base) < 1.3 * style.text())
                .map(line -> TextWidth.of(line.label(), boundLettering()) + style.text())
                .orElse(0.0);
    }

    private double boundBase(ClaimScales scales, ClaimBound line) {
        double at = scales.at(line.value());
        return isBoundBelow(scales, at) ? at + 1.2 * style.text() : at - 0.4 * style.text();
    }

    private boolean isBoundBelow(ClaimScales scales, double at) {
        return at - 1.4 * style.text() <= scales.y().to();
    }

    private Lettering boundLettering() {
        return style.note().bold().withInk(style.palette().text());
    }

    private void paintCurve(Pen pen, int index, CurvePoints points) {
        boolean isAside = isAside(index);
        double width = points.isRestless() ? RESTLESS : Math.max(1.6, 0.16 * style.text());
        Ink ink = ink(index);
        Stroke stroke = new Stroke(
                        ink,
                        front.size() == 1 && !isAside ? 1.7 * width : width,
                        Stroke.solid(ink, 1).dash())
                .dashed(DASHES[curves.get(index).dash() % DASHES.length]);
        Path path = points.path();
        if (!path.isEmpty()) {
            pen.path(path, isAside ? new Stroke(ink.withAlpha(ASIDE), stroke.width(), stroke.dash()) : stroke);
        }
        int shown = points.all().size();
        if (shown <= 12) {
            for (double[] point : points.all()) {
                pen.disc(point[0], point[1], 1.6 * width, isAside ? ink.withAlpha(ASIDE) : ink);
            }
        }
    }

    private boolean isAside(int index) {
        return !front.isEmpty() && !front.contains(index);
    }

    private Ink ink(int index) {
        return style.palette().ofNeuron(curves.get(index).color());
    }

    /** Names the curves in front; curves that lie on one another have one name. */
    private void paintNames(
            Pen pen, ClaimScales.Frame frame, ClaimScales scales, List<CurvePoints> points, CurveNames names) {
        List<Integer> left = new ArrayList<>();
        for (int i = 0; i < curves.size(); i++) {
            if (!isAside(i)) {
                left.add(i);
            }
        }
        while (!left.isEmpty()) {
            int first = left.remove(0);
            if (points.get(first).isEmpty()) {
                continue;
            }
            List<Integer> same = left.stream()
                    .filter(other -> points.get(first).coincides(points.get(other), frame.left(), frame.right()))
                    .toList();
            left.removeAll(same);
            names.paint(
                    pen,
                    name(first, same, scales),
                    points.get(first),
                    style.note().bold().withInk(ink(first)));
        }
    }

    private String name(int first, List<Integer> same, ClaimScales scales) {
        String name = curves.get(first).name();
        String all = same.isEmpty() ? name : style.words().get("sentence.names.more", name, same.size());
        double least = Arrays.stream(curves.get(first).values().toArray()).min().orElse(Double.NaN);
        boolean isBelow = least > 0
                && axes.values().isLog()
                && least < scales.yAxis().domain().min();
        return isBelow ? style.words().get("claims.plot.downTo", all, Numbers.rough(least)) : all;
    }
}
