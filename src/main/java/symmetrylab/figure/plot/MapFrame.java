package symmetrylab.figure.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.Lettering.Horizontal;
import symmetrylab.figure.draw.Lettering.Vertical;
import symmetrylab.figure.draw.Path;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.Stroke;
import symmetrylab.figure.draw.TextWidth;
import symmetrylab.figure.draw.Ticks;
import symmetrylab.numeric.Range;

/**
 * The box of a map: two axes with the same unit, so that distances and angles are true, grid and origin.
 *
 * @param x the range along the first direction, over the whole width of the plot area
 * @param y the range along the second, over its whole height
 * @param axis the labels of the second
 * @param unit pixels of a length of 1
 * @param left border of the plot area
 * @param place of the plot
 */
public record MapFrame(Range x, Range y, PlotAxis axis, double unit, double left, PlotPlace place) {

    /** The room around the places, as a share of their range at each end. */
    private static final double MARGIN = 0.08;

    /** The length of an arrow, as a multiple of the text's height. */
    private static final double ARROW = 0.9;

    /** Places farther outside, in pixels, are left out of trails. */
    private static final double FAR = 1e5;

    /** A frame that shows all of both ranges, each of which contains 0. */
    public static MapFrame of(PlotPlace place, Range across, Range up) {
        double size = PlotPlace.axis(place.style()).size();
        double high = place.low() - place.high();
        double least = Math.max(across.length(), up.length());
        Range y = withMargin(up, least);
        Range x = withMargin(across, least);
        double unit = 0;
        double left = 0;
        PlotAxis axis = PlotAxis.linear(y, high, size);
        // The width of the labels changes the unit, which changes the labels; the second time they are as wide.
        for (int time = 0; time < 2; time++) {
            left = place.left(axis);
            double wide = place.right(axis) - left;
            unit = Math.min(wide / x.length(), high / y.length());
            axis = PlotAxis.linear(extended(y, high / unit), high, size);
        }
        left = Math.max(left, place.left(axis));
        double wide = place.right(axis) - left;
        return new MapFrame(extended(x, wide / unit), axis.domain(), axis, unit, left, place);
    }

    private static Range withMargin(Range range, double longer) {
        // A direction without any length leaves the choice of the unit to the other one, or to a length of 1.
        double margin = longer == 0 ? 1 : Math.max(MARGIN * range.length(), 1e-6 * longer);
        return new Range(range.min() - margin, range.max() + margin);
    }

    private static Range extended(Range range, double length) {
        double more = Math.max(0, length - range.length()) / 2;
        return new Range(range.min() - more, range.max() + more);
    }

    /** The right border of the plot area. */
    public double right() {
        return left + unit * x.length();
    }

    /** The top of the plot area. */
    public double top() {
        return place.high();
    }

    /** The bottom of the plot area. */
    public double bottom() {
        return place.low();
    }

    /** The pixel of a value along the first direction. */
    public double atX(double value) {
        return left + unit * (value - x.min());
    }

    /** The pixel of a value along the second. */
    public double atY(double value) {
        return bottom() - unit * (value - y.min());
    }

    /** Whether a place is inside the plot area. */
    public boolean contains(double valueX, double valueY) {
        return valueX >= x.min() && valueX <= x.max() && valueY >= y.min() && valueY <= y.max();
    }

    /** Whether a pixel is near enough to be part of a trail; false for NaN. */
    public static boolean isNear(double pixel) {
        return Math.abs(pixel) <= FAR;
    }

    /** Draws axes, grid, the lines through the origin and the name of the first direction. */
    public void paintAxes(Pen pen, String name, String brief) {
        FigureStyle style = place.style();
        Lettering label = PlotPlace.axis(style);
        Stroke grid = Stroke.solid(style.palette().grid(), 1);
        for (int i = 0; i < axis.ticks().size(); i++) {
            double at = atY(axis.ticks().get(i));
            pen.line(left, at, right(), at, grid);
            pen.text(axis.labels().get(i), left - 0.4 * style.text(), at, label.at(Horizontal.RIGHT, Vertical.MIDDLE));
        }
        Names names = names(label, name)
                .or(() -> names(label, brief))
                .orElseGet(() -> new Names("", ticks(label, right(), 3)));
        double below = bottom() + 0.5 * style.text();
        for (Tick tick : names.ticks()) {
            pen.line(tick.at(), bottom(), tick.at(), top(), grid);
            if (!tick.text().isEmpty()) {
                pen.text(tick.text(), tick.at(), below, label.at(Horizontal.CENTER, Vertical.TOP));
            }
        }
        if (!names.name().isEmpty()) {
            double arrow = ARROW * style.text();
            pen.text(names.name(), right() - 1.3 * arrow, below, label.at(Horizontal.RIGHT, Vertical.TOP));
            paintArrow(pen, style, right() - arrow, below + 0.36 * label.size(), 1, 0);
        }
        Stroke border = Stroke.solid(style.palette().axis(), 1);
        pen.line(left, bottom(), right(), bottom(), border);
        pen.line(left, bottom(), left, top(), border);
        paintOrigin(pen);
    }

    private void paintOrigin(Pen pen) {
        FigureStyle style = place.style();
        double originX = atX(0);
        double originY = atY(0);
        Stroke line = Stroke.solid(style.palette().axis().withAlpha(0.7), 1).dashed(3, 4);
        pen.line(left, originY, right(), originY, line);
        pen.line(originX, top(), originX, bottom(), line);
        double half = 0.42 * style.text();
        Stroke cross = Stroke.solid(style.palette().text(), Math.max(1.4, 0.12 * style.text()));
        pen.line(originX - half, originY, originX + half, originY, cross);
        pen.line(originX, originY - half, originX, originY + half, cross);
    }

    /** The width of the name of a direction with its arrow. */
    public static double widthOf(FigureStyle style, String name) {
        return TextWidth.of(name, PlotPlace.axis(style)) + 1.3 * ARROW * style.text();
    }

    /** Writes the name of the second direction with its arrow, from {@code x} to the right on a base line. */
    public static void paintUp(Pen pen, FigureStyle style, String name, double x, double baseline) {
        double arrow = ARROW * style.text();
        paintArrow(pen, style, x + 0.3 * arrow, baseline + 0.08 * style.text(), 0, -1);
        pen.text(name, x + 0.9 * arrow, baseline, PlotPlace.axis(style));
    }

    /** Writes the name of the first direction with its arrow, which ends at {@code x}, below {@code top}. */
    public static void paintAcross(Pen pen, FigureStyle style, String name, double x, double top) {
        Lettering label = PlotPlace.axis(style);
        double arrow = ARROW * style.text();
        pen.text(name, x - 1.3 * arrow, top, label.at(Horizontal.RIGHT, Vertical.TOP));
        paintArrow(pen, style, x - arrow, top + 0.36 * label.size(), 1, 0);
    }

    private static void paintArrow(Pen pen, FigureStyle style, double x, double y, double dx, double dy) {
        double length = ARROW * style.text();
        double endX = x + length * dx;
        double endY = y + length * dy;
        double head = 0.3 * length;
        Stroke stroke = Stroke.solid(style.palette().muted(), Math.max(1.1, 0.09 * style.text()));
        pen.line(x, y, endX, endY, stroke);
        Path path = Path.builder()
                .moveTo(endX - head * (dx + dy), endY - head * (dy + dx))
                .lineTo(endX, endY)
                .lineTo(endX - head * (dx - dy), endY - head * (dy - dx))
                .build();
        pen.path(path, stroke);
    }

    /** A line of the grid; its text is empty if there is no room for it. */
    private record Tick(double at, String text) {}

    private record Names(String name, List<Tick> ticks) {}

    /** The labels beside a name; absent if it leaves no room for as many labels as an axis needs. */
    private Optional<Names> names(Lettering label, String name) {
        double end =
                right() - widthOf(place.style(), name) - 0.6 * place.style().text();
        for (int wanted = PlotAxis.LEAST; wanted <= 12; wanted++) {
            List<Tick> ticks = ticks(label, end, wanted);
            if (ticks.stream().filter(tick -> !tick.text().isEmpty()).count() >= PlotAxis.LEAST) {
                return Optional.of(new Names(name, ticks));
            }
        }
        return Optional.empty();
    }

    /** About {@code wanted} lines, labelled up to {@code end}; no label if they would overlap. */
    private List<Tick> ticks(Lettering label, double end, int wanted) {
        List<Double> values = Ticks.atLeast(x, wanted);
        List<String> labels = PlotAxis.labels(values);
        List<Tick> ticks = new ArrayList<>();
        double free = 0;
        boolean overlap = false;
        for (int i = 0; i < values.size(); i++) {
            double at = atX(values.get(i));
            double half = TextWidth.of(labels.get(i), label) / 2;
            boolean fits = at + half <= end && at - half >= 0;
            if (fits) {
                overlap |= at - half < free;
                free = at + half + 0.4 * place.style().text();
            }
            ticks.add(new Tick(at, fits ? labels.get(i) : ""));
        }
        return overlap ? ticks.stream().map(tick -> new Tick(tick.at(), "")).toList() : ticks;
    }
}
