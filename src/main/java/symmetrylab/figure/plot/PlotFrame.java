package symmetrylab.figure.plot;

import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.LayeredFigure;
import symmetrylab.figure.draw.Lettering.Horizontal;
import symmetrylab.figure.draw.Lettering.Vertical;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.figure.draw.Palette;
import symmetrylab.figure.draw.Path;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.Scale;
import symmetrylab.figure.draw.Stroke;
import symmetrylab.figure.draw.Ticks;
import symmetrylab.numeric.Range;

/**
 * The box of a plot over the steps of training: axes, grid, title and the mark of the current step.
 *
 * @param x steps to places
 * @param y values to places
 * @param style colours and text size
 */
public record PlotFrame(Scale x, Scale y, FigureStyle style) {

    /** How far a drawn curve may pass a point, in pixels: too little to be seen. */
    private static final double TOLERANCE = 0.15;

    /** The frame of a plot that fills an area of this size, for steps 0 to {@code lastStep}. */
    public static PlotFrame of(
            double top, double width, double bottom, int lastStep, Range values, boolean log, FigureStyle style) {
        double text = style.text();
        double left = 3.9 * text;
        double right = width - 1.0 * text;
        Scale x = Scale.linear(new Range(0, lastStep), left, right);
        double low = bottom - 1.9 * text;
        double high = top + 1.9 * text;
        return new PlotFrame(x, new Scale(values, low, high, log), style);
    }

    /** Draws axes, grid and title; {@code yLabel} writes the labels of the y axis. */
    void paint(Pen pen, String title, List<Double> yTicks, DoubleFunction<String> yLabel) {
        Palette palette = style.palette();
        Stroke grid = Stroke.solid(palette.grid(), 1);
        double text = style.text();
        for (double tick : yTicks) {
            pen.line(x.from(), y.at(tick), x.to(), y.at(tick), grid);
            pen.text(
                    yLabel.apply(tick),
                    x.from() - 0.5 * text,
                    y.at(tick),
                    style.note().at(Horizontal.RIGHT, Vertical.MIDDLE));
        }
        List<Double> steps = Ticks.linear(x.domain(), (int) Math.max(2, (x.to() - x.from()) / (6.5 * text)));
        for (double tick : steps) {
            if (tick != Math.rint(tick)) {
                continue;
            }
            boolean atEnd = x.at(tick) > x.to() - 1.5 * text;
            pen.line(x.at(tick), y.from(), x.at(tick), y.to(), grid);
            pen.text(
                    tick == 0 ? style.words().get("figure.step", "0") : Numbers.count((long) tick),
                    atEnd ? x.to() : x.at(tick),
                    y.from() + 0.5 * text,
                    style.note().at(atEnd ? Horizontal.RIGHT : Horizontal.CENTER, Vertical.TOP));
        }
        pen.line(x.from(), y.from(), x.to(), y.from(), Stroke.solid(palette.axis(), 1));
        pen.line(x.from(), y.from(), x.from(), y.to(), Stroke.solid(palette.axis(), 1));
        pen.text(title, x.from(), y.to() - 0.7 * text, style.heading());
    }

    /** Draws a vertical line at the current step. */
    void paintCursor(Pen pen, int step) {
        double at = x.at(step);
        pen.line(at, y.from(), at, y.to(), Stroke.solid(style.palette().marker().withAlpha(0.55), 1.2));
    }

    /**
     * The steps at which a curve is drawn, about one per pixel: 0, {@code last} and what lies between.
     *
     * @param strideSteps how many steps apart the available values are, besides the one at {@code last}
     */
    public int[] steps(int last, int strideSteps) {
        int places = Math.max(1, (int) (x.to() - x.from()));
        int stride = strideSteps * Math.max(1, last / strideSteps / places);
        IntStream regular = IntStream.rangeClosed(0, last / stride).map(i -> i * stride);
        return IntStream.concat(regular, IntStream.of(last)).distinct().toArray();
    }

    /**
     * Draws values over the steps, in full as they are up to the current step, or palely as they come after it. A value
     * that is not finite breaks the line.
     *
     * @param steps where there are values, in order
     * @param values one for each of them
     */
    void paintCurve(Pen pen, int[] steps, double[] values, Stroke stroke, boolean past) {
        pen.path(line(steps, values, 0, steps.length - 1), past ? stroke : ahead(stroke));
    }

    /**
     * Draws values over the steps at once: the part up to {@code now} in full, what comes after palely.
     *
     * @param steps where there are values, in order
     * @param values one for each of them
     */
    void paintCurve(Pen pen, int[] steps, double[] values, int now, Stroke stroke) {
        int turn = 0;
        while (turn + 1 < steps.length && steps[turn + 1] <= now) {
            turn++;
        }
        pen.path(line(steps, values, turn, steps.length - 1), ahead(stroke));
        pen.path(line(steps, values, 0, turn), stroke);
        paintPlace(pen, steps[turn], values[turn], stroke);
    }

    /** The stroke of what comes after the current step, where {@code stroke} is that of what came before. */
    static Stroke ahead(Stroke stroke) {
        Ink pale = stroke.ink().withAlpha(0.38 * stroke.ink().alpha());
        return new Stroke(pale, Math.max(1, 0.6 * stroke.width()), stroke.dash());
    }

    /** Draws the place of a curve at the current step, if its value is finite. */
    void paintPlace(Pen pen, int step, double value, Stroke stroke) {
        if (Double.isFinite(value)) {
            pen.disc(x.at(step), y.at(value), stroke.width() + 0.8, stroke.ink());
        }
    }

    /**
     * The layers of a plot: below what stays, with all of the curves as they are ahead; then the curves as they are
     * when past, seen up to the current step; then the marks of this step.
     */
    List<LayeredFigure.Layer> layers(Figure ahead, Figure past, Figure marks, int now, double width) {
        return List.of(
                new LayeredFigure.Layer(ahead, 0, width),
                new LayeredFigure.Layer(past, 0, x.at(now)),
                new LayeredFigure.Layer(marks, 0, width));
    }

    /** Draws values over the steps, all alike, whatever the current step; one that is not finite breaks the line. */
    void paintLine(Pen pen, int[] steps, double[] values, Stroke stroke) {
        pen.path(line(steps, values, 0, steps.length - 1), stroke);
    }

    private Path line(int[] steps, double[] values, int from, int to) {
        Path.Builder path = Path.builder();
        int first = from;
        while (first <= to) {
            if (!Double.isFinite(values[first])) {
                first++;
                continue;
            }
            int last = first;
            while (last < to && Double.isFinite(values[last + 1])) {
                last++;
            }
            addPiece(path, steps, values, first, last);
            first = last + 1;
        }
        return path.build();
    }

    /**
     * Adds a line that passes every point within {@link #TOLERANCE} but has corners only where it must: from a corner
     * it goes on as long as one straight line passes all points since (a swinging door, Bristol 1990). Smooth curves
     * come to a tenth of their points, and are drawn correspondingly faster.
     */
    private void addPiece(Path.Builder path, int[] steps, double[] values, int first, int last) {
        double cornerX = x.at(steps[first]);
        double cornerY = y.at(values[first]);
        path.moveTo(cornerX, cornerY);
        double steepest = Double.POSITIVE_INFINITY;
        double flattest = Double.NEGATIVE_INFINITY;
        double previousX = cornerX;
        double previousY = cornerY;
        for (int i = first + 1; i <= last; i++) {
            double nextX = x.at(steps[i]);
            double nextY = y.at(values[i]);
            double slope = (nextY - cornerY) / (nextX - cornerX);
            if (slope > steepest || slope < flattest) {
                path.lineTo(previousX, previousY);
                cornerX = previousX;
                cornerY = previousY;
                steepest = Double.POSITIVE_INFINITY;
                flattest = Double.NEGATIVE_INFINITY;
            }
            steepest = Math.min(steepest, (nextY + TOLERANCE - cornerY) / (nextX - cornerX));
            flattest = Math.max(flattest, (nextY - TOLERANCE - cornerY) / (nextX - cornerX));
            previousX = nextX;
            previousY = nextY;
        }
        if (last > first) {
            path.lineTo(previousX, previousY);
        }
    }
}
