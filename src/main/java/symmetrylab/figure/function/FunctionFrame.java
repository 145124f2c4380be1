package symmetrylab.figure.function;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.figure.draw.Box;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.Lettering.Horizontal;
import symmetrylab.figure.draw.Lettering.Vertical;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.Stroke;
import symmetrylab.figure.draw.TextWidth;
import symmetrylab.figure.draw.Ticks;
import symmetrylab.figure.plot.PlotAxis;
import symmetrylab.figure.plot.PlotPlace;
import symmetrylab.numeric.Range;

/**
 * The box of a plot of the function, and what its sides stand for.
 *
 * @param box the plot area
 * @param across the values from its left to its right
 * @param up the values from its bottom to its top
 * @param axis the labels of its left side
 * @param style colours and text size
 */
public record FunctionFrame(Box box, Range across, Range up, PlotAxis axis, FigureStyle style) {

    /** The most by which a plane is stretched; a longer side shows more of it instead. */
    private static final double MAX_STRETCH = 2;

    /** The length of a tick, as a multiple of the text's height. */
    private static final double TICK = 0.25;

    /** The most labels that are tried for as many as an axis needs. */
    private static final int MAX_LABELS = 12;

    /**
     * A frame that shows all of both ranges.
     *
     * @param stretches whether a side may be stretched at will
     */
    static FunctionFrame of(PlotPlace place, Range across, Range up, boolean stretches) {
        double size = PlotPlace.axis(place.style()).size();
        double high = place.low() - place.high();
        PlotAxis axis = PlotAxis.linear(up, high, size);
        double left = place.left(axis);
        double wide = place.right(axis) - left;
        Range shownUp = stretches ? up : longer(up, high / (MAX_STRETCH * wide));
        axis = PlotAxis.linear(shownUp, high, size);
        left = Math.max(left, place.left(axis));
        wide = Math.max(1, place.right(axis) - left);
        Range shownAcross = stretches ? across : longer(across, wide / (MAX_STRETCH * high));
        return new FunctionFrame(new Box(left, place.high(), wide, high), shownAcross, shownUp, axis, place.style());
    }

    /** The same frame with other values along its sides. */
    FunctionFrame with(Range newAcross, Range newUp) {
        double size = PlotPlace.axis(style).size();
        return new FunctionFrame(box, newAcross, newUp, PlotAxis.linear(newUp, box.height(), size), style);
    }

    private static Range longer(Range range, double factor) {
        double more = Math.max(0, factor - 1) * range.length() / 2;
        return new Range(range.min() - more, range.max() + more);
    }

    /** The x of a value, in pixels. */
    public double atAcross(double value) {
        return atShareAcross((value - across.min()) / across.length());
    }

    /** The y of a value, in pixels. */
    public double atUp(double value) {
        return atShareUp((value - up.min()) / up.length());
    }

    double atShareAcross(double share) {
        return box.left() + share * box.width();
    }

    double atShareUp(double share) {
        return box.bottom() - share * box.height();
    }

    /** The value at x, in pixels. */
    public double valueAcross(double x) {
        return across.min() + (x - box.left()) / box.width() * across.length();
    }

    /** The value at y, in pixels. */
    public double valueUp(double y) {
        return up.min() + (box.bottom() - y) / box.height() * up.length();
    }

    /** Whether a pixel is inside the box. */
    public boolean contains(double x, double y) {
        return x >= box.left() && x <= box.right() && y >= box.top() && y <= box.bottom();
    }

    /** Draws ticks and labels, and the name of the axis below. */
    void paintAxes(Pen pen, String name) {
        Lettering label = PlotPlace.axis(style);
        Stroke stroke = Stroke.solid(style.palette().axis(), 1);
        for (int i = 0; i < axis.ticks().size(); i++) {
            double at = atUp(axis.ticks().get(i));
            pen.line(box.left() - TICK * style.text(), at, box.left(), at, stroke);
            pen.text(
                    axis.labels().get(i),
                    box.left() - 0.4 * style.text(),
                    at,
                    label.at(Horizontal.RIGHT, Vertical.MIDDLE));
        }
        double room = 0.45 * box.width();
        String shown = TextWidth.shortened(name, label, room);
        List<Tick> ticks = ticks(label, box.right() - TextWidth.of(shown, label) - 0.6 * style.text());
        double below = box.bottom() + 0.5 * style.text();
        for (Tick tick : ticks) {
            pen.line(tick.at(), box.bottom(), tick.at(), box.bottom() + TICK * style.text(), stroke);
            if (!tick.text().isEmpty()) {
                pen.text(tick.text(), tick.at(), below, label.at(Horizontal.CENTER, Vertical.TOP));
            }
        }
        pen.text(shown, box.right(), below, label.at(Horizontal.RIGHT, Vertical.TOP));
    }

    /** The y of a value, which far outside the box is cut off anyway. */
    double near(double value) {
        return Math.max(box.top() - box.height(), Math.min(box.bottom() + box.height(), atUp(value)));
    }

    /** Something to paint. */
    interface Painting {
        void paint(Pen pen);
    }

    /** Paints into the box alone. */
    void clip(Pen pen, Painting painting) {
        pen.area(
                box.left(),
                box.top(),
                box.width(),
                box.height(),
                (on, w, h) -> on.area(
                        -box.left(),
                        -box.top(),
                        box.right(),
                        box.bottom(),
                        (inner, fullWidth, fullHeight) -> painting.paint(inner)));
    }

    void paintBorder(Pen pen) {
        pen.frame(
                box.left(),
                box.top(),
                box.width(),
                box.height(),
                0,
                Stroke.solid(style.palette().axis(), 1));
    }

    /** A mark on the axis; its text is empty if there is no room for it. */
    private record Tick(double at, String text) {}

    /** The fewest ticks with as many labels left of {@code end} as an axis needs, or else as many as fit. */
    private List<Tick> ticks(Lettering label, double end) {
        List<Tick> best = List.of();
        long most = -1;
        for (int wanted = PlotAxis.LEAST; wanted <= MAX_LABELS; wanted++) {
            List<Tick> ticks = ticks(label, end, wanted);
            long labels = ticks.stream().filter(tick -> !tick.text().isEmpty()).count();
            if (labels >= PlotAxis.LEAST) {
                return ticks;
            }
            if (labels > most) {
                most = labels;
                best = ticks;
            }
        }
        return best;
    }

    private List<Tick> ticks(Lettering label, double end, int wanted) {
        List<Double> values = Ticks.atLeast(across, wanted);
        List<String> labels = PlotAxis.labels(values);
        List<Tick> ticks = new ArrayList<>();
        double free = 0;
        boolean overlap = false;
        for (int i = 0; i < values.size(); i++) {
            double at = atAcross(values.get(i));
            double half = TextWidth.of(labels.get(i), label) / 2;
            boolean fits = at + half <= end && at - half >= 0;
            if (fits) {
                overlap |= at - half < free;
                free = at + half + 0.4 * style.text();
            }
            ticks.add(new Tick(at, fits ? labels.get(i) : ""));
        }
        return overlap ? ticks.stream().map(tick -> new Tick(tick.at(), "")).toList() : ticks;
    }
}
