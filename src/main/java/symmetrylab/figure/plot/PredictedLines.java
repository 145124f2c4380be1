package symmetrylab.figure.plot;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import symmetrylab.analysis.escape.Escape;
import symmetrylab.analysis.escape.EscapeSteps;
import symmetrylab.analysis.escape.PredictedSpread;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.Lettering.Horizontal;
import symmetrylab.figure.draw.Lettering.Vertical;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.Stroke;
import symmetrylab.figure.draw.TextWidth;

/**
 * The spread that theory predicts, as dotted lines over the measured one, with a mark where each passes 0.1 and a note
 * on the two, or on why nothing is predicted.
 *
 * @param history the run
 * @param predicted its prediction
 * @param style colours and text size
 */
record PredictedLines(RunHistory history, PredictedSpread predicted, FigureStyle style) {

    /** The room for the sign before the note, in heights of the plot's text. */
    private static final double SIGN = 1.9;

    /** Draws the lines of all layers as far as they are predicted. */
    void paint(Pen pen, PlotFrame frame, boolean past) {
        int last = Math.min(predicted.lastStep(), history.lastStep());
        if (last < 1) {
            return;
        }
        int[] steps = frame.steps(last, predicted.strideSteps());
        for (int layer = 0; layer < history.hiddenLayers(); layer++) {
            int hidden = layer;
            double[] spreads = IntStream.of(steps)
                    .mapToDouble(step -> aboveZero(predicted.at(step, hidden).orElse(Double.NaN)))
                    .toArray();
            frame.paintCurve(
                    pen, frame.line(steps, spreads, 0, steps.length - 1), past ? dots() : PlotFrame.ahead(dots()));
            mark(pen, frame, predicted.escape().expected(layer).apartStep(), past, false);
            mark(pen, frame, history.escapedAt(layer), past, true);
        }
    }

    private static double aboveZero(double spread) {
        return spread > 0 ? spread : Double.NaN;
    }

    private Ink ink() {
        // It comes from gradients and curvature.
        return style.palette().backward();
    }

    private Stroke dots() {
        double width = Math.max(2.2, 0.22 * style.text());
        return Stroke.solid(ink(), width).dashed(0.4 * width, 2.2 * width);
    }

    /** Marks where a line passes 0.1: a ring where it is predicted, a disc where it was measured. */
    private void mark(Pen pen, PlotFrame frame, OptionalInt step, boolean past, boolean measured) {
        if (step.isEmpty() || step.getAsInt() > history.lastStep() || !frame.shows(step.getAsInt())) {
            return;
        }
        double x = frame.x().at(step.getAsInt());
        double y = frame.y().at(EscapeSteps.ESCAPED_SPREAD);
        double radius = frame.pointRadius();
        double opacity = past ? 1 : PlotFrame.AHEAD;
        if (measured) {
            pen.disc(x, y, 0.7 * radius, style.palette().text().withAlpha(opacity));
        } else {
            pen.circle(x, y, 1.25 * radius, Stroke.solid(ink().withAlpha(opacity), 0.45 * radius));
        }
    }

    /** Writes the note at the right end of the plot, above {@code floor}; a shorter one if there is little room. */
    void paintNote(Pen pen, PlotFrame frame, double floor) {
        Lettering lettering =
                PlotPlace.axis(style).withInk(style.palette().text()).at(Horizontal.RIGHT, Vertical.BASELINE);
        double text = lettering.size();
        double sign = predicted.lastStep() >= 1 ? SIGN * text : 0;
        double room = frame.x().to() - frame.x().from() - sign - 1.5 * text;
        Optional<String> fitting = notes().stream()
                .filter(note -> TextWidth.of(note, lettering) <= room)
                .findFirst();
        if (fitting.isEmpty()) {
            return;
        }
        double right = frame.x().to() - 0.5 * text;
        double left = right - TextWidth.of(fitting.get(), lettering);
        double y = floor - 0.6 * text;
        Ink plate = style.palette().page();
        pen.rectangle(left - sign - 0.4 * text, y - 1.1 * text, right - left + sign + 0.6 * text, 1.5 * text, 0, plate);
        if (sign > 0) {
            pen.line(left - sign, y - 0.35 * text, left - 0.6 * text, y - 0.35 * text, dots());
        }
        pen.text(fitting.get(), right, y, lettering);
    }

    /** What is predicted, in words, the longest form first; empty if nothing is to be said. */
    List<String> notes() {
        return predicted.escape().accept(new Escape.Visitor<>() {
            @Override
            public List<String> predicted(Escape.Predicted all) {
                return notesOn(all);
            }

            @Override
            public List<String> notPredicted(Escape.NotPredicted not) {
                return switch (not.reason()) {
                    case IDENTICAL, SINGLE -> List.of();
                    default ->
                        List.of(say("figure.predicted.none", not.reason().words()), say("figure.predicted.noneBrief"));
                };
            }
        });
    }

    private List<String> notesOn(Escape.Predicted all) {
        int first = first(all);
        OptionalInt expected = all.expected(first).apartStep();
        OptionalInt measured = history.escapedAt(first);
        if (expected.isEmpty() && all.pace().isSlowerThanExponential()) {
            return List.of(say("figure.predicted.slow"), say("figure.predicted.slowBrief"));
        }
        String layer =
                history.hiddenLayers() > 1 ? say("figure.predicted.layer", first + 1) : say("figure.predicted.only");
        if (expected.isEmpty()) {
            String last = PlotAxis.step(all.followedSteps());
            return List.of(say("figure.predicted.never", layer, last), say("figure.predicted.neverBrief"));
        }
        String step = PlotAxis.step(expected.getAsInt());
        if (measured.isEmpty()) {
            return List.of(say("figure.predicted.ahead", layer, step), say("figure.predicted.aheadBrief", step));
        }
        String passed = PlotAxis.step(measured.getAsInt());
        return List.of(
                say("figure.predicted.both", layer, step, passed), say("figure.predicted.bothBrief", step, passed));
    }

    private String say(String key, Object... parts) {
        return style.words().get(key, parts);
    }

    /** The layer that should escape first; the first one if none should. */
    private int first(Escape.Predicted all) {
        int first = 0;
        for (int layer = 1; layer < history.hiddenLayers(); layer++) {
            int step = all.expected(layer).apartStep().orElse(Integer.MAX_VALUE);
            if (step < all.expected(first).apartStep().orElse(Integer.MAX_VALUE)) {
                first = layer;
            }
        }
        return first;
    }
}
