package symmetrylab.figure.plot;

import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.Lettering.Horizontal;
import symmetrylab.figure.draw.Lettering.Vertical;
import symmetrylab.figure.draw.Meaning;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.figure.draw.Palette;
import symmetrylab.figure.draw.Path;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.Scale;
import symmetrylab.figure.draw.Stroke;
import symmetrylab.figure.draw.Ticks;
import symmetrylab.numeric.Distinct;
import symmetrylab.numeric.Range;

/**
 * The box of a plot over the steps of training: axes, grid, curves and the mark of the current step.
 *
 * @param x maps steps to places
 * @param y maps values to places
 * @param axis the labels of the values
 * @param floor y of the step axis, at the end of {@code y} or below it
 * @param style colours and text size
 * @param isPart whether the steps are a part of the run
 */
record PlotFrame(Scale x, Scale y, PlotAxis axis, double floor, FigureStyle style, boolean isPart) {

    /** The opacity of future steps. */
    static final double AHEAD = 0.32;

    /** How far a drawn curve may miss a point, in pixels: too little to be seen. */
    private static final double TOLERANCE = 0.15;

    /** The least distance of a spike from its curve, in pixels: more than the jitter of single samples. */
    private static final double SPIKE = 4;

    /** On a logarithmic scale, values closer than this share of them are never that far apart. */
    private static final double CLOSE = 0.01;

    /** The frame of a plot over {@code steps} on a linear scale. */
    static PlotFrame linear(PlotPlace place, StepAxis steps, Range values) {
        double size = PlotPlace.axis(place.style()).size();
        PlotAxis axis = PlotAxis.linear(values, place.low() - place.high(), size);
        return of(place, steps, axis, Scale.linear(values, place.low(), place.high()));
    }

    /** The frame of a plot over {@code steps} on a scale that is logarithmic on both sides of 0. */
    static PlotFrame signedLog(PlotPlace place, StepAxis steps, Range values) {
        Scale y = Scale.signedLog(values, place.low(), place.high());
        double size = PlotPlace.axis(place.style()).size();
        List<Double> ticks = Ticks.signedPowersOfTen(y, 1.5 * size);
        return of(
                place,
                steps,
                new PlotAxis(values, ticks, ticks.stream().map(Numbers::tick).toList()),
                y);
    }

    /** The frame of a plot over {@code steps}. */
    static PlotFrame of(PlotPlace place, StepAxis steps, PlotAxis axis, Scale y) {
        Scale x = Scale.linear(steps.steps(), place.left(axis), place.right(axis));
        return new PlotFrame(x, y, axis, place.low(), place.style(), steps.isPart());
    }

    /** The same steps with other values, at the same height. */
    PlotFrame with(Scale otherY, PlotAxis otherAxis) {
        return new PlotFrame(x, otherY, otherAxis, floor, style, isPart);
    }

    /** Whether {@code step} is on the axis. */
    boolean shows(int step) {
        return step >= x.domain().min() && step <= x.domain().max();
    }

    /** Where what was before {@code step} ends: nothing was if the axis begins later. */
    double until(int step) {
        return step < x.domain().min() ? 0 : x.at(step);
    }

    /** Draws axes, grid and labels. */
    void paintAxes(Pen pen) {
        pen.group(new Meaning.Axes(x, y), this::paintAxisMarks);
    }

    private void paintAxisMarks(Pen pen) {
        Palette palette = style.palette();
        Lettering label = PlotPlace.axis(style);
        for (int i = 0; i < axis.ticks().size(); i++) {
            double at = y.at(axis.ticks().get(i));
            pen.line(x.from(), at, x.to(), at, grid());
            pen.text(
                    axis.labels().get(i),
                    x.from() - 0.4 * style.text(),
                    at,
                    label.at(Horizontal.RIGHT, Vertical.MIDDLE));
        }
        new StepLabels(this).paint(pen);
        Stroke stroke = Stroke.solid(palette.axis(), 1);
        pen.line(x.from(), floor, x.to(), floor, stroke);
        pen.line(x.from(), floor, x.from(), y.to(), stroke);
    }

    /** Writes the labels of this frame at its right, in the colour of the curve they belong to. */
    void paintRightAxis(Pen pen, Ink ink) {
        Lettering label = PlotPlace.axis(style).withInk(ink).at(Horizontal.LEFT, Vertical.MIDDLE);
        for (int i = 0; i < axis.ticks().size(); i++) {
            pen.text(
                    axis.labels().get(i),
                    x.to() + 0.4 * style.text(),
                    y.at(axis.ticks().get(i)),
                    label);
        }
        pen.line(x.to(), floor, x.to(), y.to(), Stroke.solid(style.palette().axis(), 1));
    }

    private Stroke grid() {
        return Stroke.solid(style.palette().grid(), 1);
    }

    /** Draws a vertical line at the current step, if it is on the axis. */
    void paintCursor(Pen pen, int step) {
        paintCursor(pen, step, floor, y.to());
    }

    /** Draws a part of that line, between these heights. */
    void paintCursor(Pen pen, int step, double from, double to) {
        if (!shows(step)) {
            return;
        }
        double at = x.at(step);
        pen.line(at, from, at, to, Stroke.solid(style.palette().marker(), Math.max(1.3, 0.1 * style.text())));
    }

    /** The width of curves. */
    double curveWidth() {
        return Math.max(1.5, 0.17 * style.text());
    }

    /**
     * The steps at which a curve is drawn, about one a pixel: those on the axis up to {@code last}, and one beyond each
     * of its ends if there is one.
     *
     * @param strideSteps the distance of available values in steps, apart from the one at {@code last}
     */
    int[] steps(int last, int strideSteps) {
        int places = Math.max(1, (int) (x.to() - x.from()));
        int from = (int) Math.min(last, x.domain().min());
        int to = (int) Math.min(last, x.domain().max());
        int stride = strideSteps * Math.max(1, (to - from) / strideSteps / places);
        int end = (int) Math.min(last, (to + stride - 1L) / stride * stride);
        IntStream regular = IntStream.rangeClosed(from / stride, end / stride).map(i -> i * stride);
        return IntStream.concat(regular, IntStream.of(end))
                .filter(Distinct.ints())
                .toArray();
    }

    /**
     * The steps of {@link #steps}, and between two of them the one at which a curve is farthest from the straight line
     * that joins them: no spike is lost, however many steps share a pixel.
     *
     * @param values of all curves at a step
     */
    int[] stepsWithSpikes(int last, int strideSteps, IntFunction<double[]> values) {
        int[] steps = steps(last, strideSteps);
        IntStream.Builder all = IntStream.builder();
        double[] before = values.apply(steps[0]);
        for (int i = 1; i < steps.length; i++) {
            all.add(steps[i - 1]);
            double[] after = values.apply(steps[i]);
            int spike = -1;
            double farthest = SPIKE;
            for (int step = steps[i - 1] + strideSteps; step < steps[i]; step += strideSteps) {
                double share = (double) (step - steps[i - 1]) / (steps[i] - steps[i - 1]);
                double off = distance(values.apply(step), before, after, share);
                if (off > farthest) {
                    farthest = off;
                    spike = step;
                }
            }
            if (spike >= 0) {
                all.add(spike);
            }
            before = after;
        }
        return all.add(steps[steps.length - 1]).build().toArray();
    }

    /**
     * The largest distance of a value's place from that of the line between two others, in pixels; what is not finite
     * does not count.
     */
    private double distance(double[] values, double[] before, double[] after, double share) {
        double farthest = 0;
        for (int i = 0; i < values.length; i++) {
            double line = before[i] + share * (after[i] - before[i]);
            double off = Math.abs(values[i] - line);
            if (off > 0 && Double.isFinite(off)) {
                farthest = Math.max(farthest, pixels(values[i], line, off));
            }
        }
        return farthest;
    }

    private double pixels(double value, double other, double difference) {
        if (y.kind() == Scale.Kind.LINEAR) {
            return difference * Math.abs(y.to() - y.from()) / y.domain().length();
        }
        return difference < CLOSE * Math.abs(value) ? 0 : Math.abs(y.at(value) - y.at(other));
    }

    /** Draws values over the steps: past ones in full, others pale. A value that is not finite breaks the line. */
    void paintCurve(Pen pen, int[] steps, double[] values, Stroke stroke, boolean past) {
        paintCurve(pen, line(steps, values, 0, steps.length - 1), stroke, past);
    }

    /** Draws a curve: past steps in full, others pale. */
    void paintCurve(Pen pen, Path curve, Stroke stroke, boolean past) {
        paintCurve(pen, curve, past ? stroke : ahead(stroke));
    }

    /** Draws a curve. */
    void paintCurve(Pen pen, Path curve, Stroke stroke) {
        pen.group(new Meaning.Curve(x, y), on -> on.path(curve, stroke));
    }

    /** The stroke after the current step, given the one before it. */
    static Stroke ahead(Stroke stroke) {
        return new Stroke(stroke.ink().withAlpha(AHEAD), widthAhead(stroke.width()), stroke.dash());
    }

    /** The width of a curve after the current step, given the one before it. */
    static double widthAhead(double width) {
        return Math.max(1.1, 0.65 * width);
    }

    /**
     * Draws the point of a curve at the current step, if it is on the axis and its value is finite, with a rim that sets
     * it off from others.
     */
    void paintPoint(Pen pen, int step, double value, double radius, Ink ink) {
        if (Double.isFinite(value)) {
            paintPointAt(pen, step, y.at(value), radius, ink);
        }
    }

    /** Draws a point at height {@code y} of the picture, if its step is on the axis. */
    void paintPointAt(Pen pen, int step, double height, double radius, Ink ink) {
        if (!shows(step)) {
            return;
        }
        pen.disc(
                x.at(step),
                height,
                radius + Math.max(1, 0.09 * style.text()),
                style.palette().page());
        pen.disc(x.at(step), height, radius, ink);
    }

    /** Draws a small point without a rim, if its step is on the axis and its value is finite. */
    void paintDot(Pen pen, int step, double value, Ink ink) {
        if (shows(step) && Double.isFinite(value)) {
            pen.disc(x.at(step), y.at(value), curveWidth(), ink);
        }
    }

    /** The radius of a curve's point. */
    double pointRadius() {
        return pointRadius(style);
    }

    static double pointRadius(FigureStyle style) {
        return 0.26 * style.text();
    }

    /** The line through the values at these steps; one that is not finite breaks it. */
    Path line(int[] steps, IntToDoubleFunction value) {
        return line(steps, IntStream.of(steps).mapToDouble(value).toArray(), 0, steps.length - 1);
    }

    /** The line through some of the values, cut off at the ends of the axis; one that is not finite breaks it. */
    Path line(int[] steps, double[] values, int from, int to) {
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
            addVisible(path, steps, values, first, last);
            first = last + 1;
        }
        return path.build();
    }

    /** Adds a line as far as it is between the ends of the axis. */
    private void addVisible(Path.Builder path, int[] steps, double[] values, int first, int last) {
        int from = first;
        while (from < last && steps[from + 1] <= x.domain().min()) {
            from++;
        }
        int to = last;
        while (to > from && steps[to - 1] >= x.domain().max()) {
            to--;
        }
        if (steps[to] >= x.domain().min() && steps[from] <= x.domain().max()) {
            addPiece(path, steps, values, from, to);
        }
    }

    /** The height of a point of a line; of one outside, where the line to its neighbour crosses the end of the axis. */
    private double height(int[] steps, double[] values, int point, int neighbour) {
        double height = y.at(values[point]);
        double end = x.domain().clamp(steps[point]);
        return end == steps[point] || neighbour == point
                ? height
                : height
                        + (end - steps[point]) / (steps[neighbour] - steps[point]) * (y.at(values[neighbour]) - height);
    }

    /**
     * Adds a line that passes every point within {@link #TOLERANCE} with as few corners as possible: from a corner it
     * continues as long as one straight line passes all points since (a swinging door, Bristol 1990). Smooth curves
     * keep a tenth of their points, and are drawn correspondingly faster.
     */
    private void addPiece(Path.Builder path, int[] steps, double[] values, int first, int last) {
        double cornerX = x.at(steps[first]);
        double cornerY = height(steps, values, first, Math.min(first + 1, last));
        path.moveTo(cornerX, cornerY);
        double steepest = Double.POSITIVE_INFINITY;
        double flattest = Double.NEGATIVE_INFINITY;
        double previousX = cornerX;
        double previousY = cornerY;
        for (int i = first + 1; i <= last; i++) {
            double nextX = x.at(steps[i]);
            double nextY = height(steps, values, i, i - 1);
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
