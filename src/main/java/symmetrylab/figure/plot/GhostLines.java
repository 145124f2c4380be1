package symmetrylab.figure.plot;

import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Lettering.Horizontal;
import symmetrylab.figure.draw.Lettering.Vertical;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.Stroke;
import symmetrylab.figure.draw.TextWidth;
import symmetrylab.numeric.Distinct;

/**
 * The run before its last edit in a plot over the steps: pale grey lines, drawn before the run's own, from the edit to
 * the end of the plot. They are the same at every current step.
 */
final class GhostLines {

    private static final double OPACITY = 0.45;

    /** The distance of points in pixels: pale lines need not be finer. */
    private static final double PIXELS_APART = 2;

    private static final double NAME_AT = 2.1;

    private final RunHistory ghost;
    private final int first;
    private final int[] steps;
    private final FigureStyle style;

    private GhostLines(RunHistory ghost, int first, int[] steps, FigureStyle style) {
        this.ghost = ghost;
        this.first = first;
        this.steps = steps;
        this.style = style;
    }

    /** The lines of the ghost of {@code history}; absent if there is none, or the plot has no step of it after the edit. */
    static Optional<GhostLines> of(RunHistory history, PlotFrame frame) {
        return history.ghost().flatMap(ghost -> {
            int stride = ghost.recording().strideSteps();
            int begin = (int) frame.x().domain().min();
            int end = (int) frame.x().domain().max();
            // The ghost of a lane that ended early may go on, but the plot ends.
            int last = (int) Math.min(ghost.lastStep(), (end + stride - 1L) / stride * stride);
            int edit = history.ghostFrom().orElse(0) / stride * stride;
            int first = Math.max(edit, begin / stride * stride);
            if (first >= last) {
                return Optional.empty();
            }
            double places = Math.max(1, (frame.x().to() - frame.x().from()) / PIXELS_APART);
            int apart = stride * (int) Math.max(1, (end - begin) / stride / places);
            IntStream between =
                    IntStream.rangeClosed(first / apart + 1, last / apart).map(i -> i * apart);
            int[] steps = IntStream.concat(IntStream.of(first, last), between)
                    .sorted()
                    .filter(Distinct.ints())
                    .toArray();
            return Optional.of(new GhostLines(ghost, edit, steps, frame.style()));
        });
    }

    /** The ghost itself. */
    RunHistory ghost() {
        return ghost;
    }

    /** The steps of the values to draw, in order, all kept in the recording. */
    IntStream steps() {
        return IntStream.of(steps);
    }

    /** One value for each step. */
    double[] values(IntToDoubleFunction value) {
        return steps().mapToDouble(value).toArray();
    }

    /** Draws a line through values, one for each step; a value that is not finite breaks it. */
    void paint(Pen pen, PlotFrame frame, double[] values) {
        paint(pen, frame, values, 0, steps.length - 1);
    }

    /** Draws a line through values from step number {@code from} to {@code to}, both from 0. */
    void paint(Pen pen, PlotFrame frame, double[] values, int from, int to) {
        frame.paintCurve(pen, frame.line(steps, values, from, to), stroke());
    }

    /** Draws a line at a height of the plot, from step number {@code from} to {@code to}, both from 0. */
    void paintLevel(Pen pen, PlotFrame frame, double y, int from, int to) {
        pen.line(frame.x().at(steps[from]), y, frame.x().at(steps[to]), y, stroke());
    }

    /** The first step at which the lines differ from the run's own. */
    int first() {
        return first;
    }

    /** The width of the key to such lines, including the gap to its neighbours. */
    static double keyWidth(FigureStyle style) {
        return (NAME_AT + 1) * style.text()
                + TextWidth.of(style.words().get("figure.beforeEdit"), PlotPlace.axis(style));
    }

    /** Paints the key to such lines, from {@code x} to the right on the line {@code y}. */
    static void paintKey(Pen pen, FigureStyle style, double x, double y) {
        double text = style.text();
        pen.line(x, y, x + (NAME_AT - 0.5) * text, y, stroke(style));
        String name = style.words().get("figure.beforeEdit");
        pen.text(name, x + NAME_AT * text, y, PlotPlace.axis(style).at(Horizontal.LEFT, Vertical.MIDDLE));
    }

    /** Paints the key after a title, if words of width {@code words} at the end of the line leave room. */
    static void paintKey(Pen pen, TitleRow row, String title, double words) {
        FigureStyle style = row.style();
        if (row.room(title) - words >= keyWidth(style)) {
            paintKey(pen, style, row.widthOf(title) + 0.7 * style.text(), row.baseline() - 0.35 * style.text());
        }
    }

    private Stroke stroke() {
        return stroke(style);
    }

    /** The stroke of such lines. */
    static Stroke stroke(FigureStyle style) {
        return Stroke.solid(style.palette().muted().withAlpha(OPACITY), Math.max(1.2, 0.1 * style.text()));
    }
}
