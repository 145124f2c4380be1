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

/**
 * The run before its last edit in a plot over the steps: pale grey lines, to be drawn before the run's own, from the
 * edit on to the end of the plot. They are the same at every current step.
 */
public final class GhostLines {

    /** How much room the key takes, as a multiple of the text's height. */
    static final double KEY = 9.6;

    private static final double OPACITY = 0.6;

    /** Every so many pixels there is a point: pale lines need not be finer. */
    private static final double PIXELS_APART = 2;

    private static final double NAME_AT = 2.1;

    private final RunHistory ghost;
    private final int[] steps;
    private final FigureStyle style;

    private GhostLines(RunHistory ghost, int[] steps, FigureStyle style) {
        this.ghost = ghost;
        this.steps = steps;
        this.style = style;
    }

    /**
     * The lines of the run that stands beside {@code history}; absent where there is none, or the plot ends before the
     * edit.
     */
    public static Optional<GhostLines> of(RunHistory history, PlotFrame frame) {
        return history.ghost().flatMap(ghost -> {
            int stride = ghost.recording().strideSteps();
            int end = (int) frame.x().domain().max();
            // A lane that ended early may have a ghost that goes on, but the plot ends.
            int last = ghost.lastStep() <= end ? ghost.lastStep() : end / stride * stride;
            int first = history.ghostFrom().orElse(0) / stride * stride;
            if (first >= last) {
                return Optional.empty();
            }
            double places = Math.max(1, (frame.x().to() - frame.x().from()) / PIXELS_APART);
            int apart = stride * (int) Math.max(1, end / stride / places);
            IntStream between =
                    IntStream.rangeClosed(first / apart + 1, last / apart).map(i -> i * apart);
            int[] steps = IntStream.concat(IntStream.of(first, last), between)
                    .sorted()
                    .distinct()
                    .toArray();
            return Optional.of(new GhostLines(ghost, steps, frame.style()));
        });
    }

    /** The run itself. */
    RunHistory ghost() {
        return ghost;
    }

    /** The steps at which there are values to draw, in order, all kept in the recording. */
    public IntStream steps() {
        return IntStream.of(steps);
    }

    /** One value for each step. */
    double[] values(IntToDoubleFunction value) {
        return steps().mapToDouble(value).toArray();
    }

    /** Draws a line through values, one for each step; a value that is not finite breaks it. */
    void paint(Pen pen, PlotFrame frame, double[] values) {
        frame.paintLine(pen, steps, values, stroke());
    }

    /** Draws a line at a height of the plot, from step number {@code from} to {@code to}, both from 0. */
    void paintLevel(Pen pen, PlotFrame frame, double y, int from, int to) {
        pen.line(frame.x().at(steps[from]), y, frame.x().at(steps[to]), y, stroke());
    }

    /**
     * Says what the lines are, from {@code x} to the right on the line {@code y}; nothing where there is too little
     * room.
     */
    void paintKey(Pen pen, double x, double y, double room) {
        double text = style.text();
        if (room >= KEY * text) {
            pen.line(x, y, x + (NAME_AT - 0.5) * text, y, stroke());
            String name = style.words().get("figure.beforeEdit");
            pen.text(name, x + NAME_AT * text, y, style.note().at(Horizontal.LEFT, Vertical.MIDDLE));
        }
    }

    /** The same behind a title, which stands with a value or names at the other end on the first line of a plot. */
    void paintKeyBehind(Pen pen, PlotFrame frame, String title, double y, String atEnd) {
        double text = style.text();
        double x = frame.x().from() + (0.6 * title.length() + 0.8) * text;
        double end = frame.x().to() - 0.6 * atEnd.length() * text;
        paintKey(pen, x, y - 0.35 * text, end - x);
    }

    private Stroke stroke() {
        return Stroke.solid(style.palette().muted().withAlpha(OPACITY), Math.max(1.2, 0.1 * style.text()));
    }
}
