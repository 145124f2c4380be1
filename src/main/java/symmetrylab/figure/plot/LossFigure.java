package symmetrylab.figure.plot;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.LayeredFigure;
import symmetrylab.figure.draw.Lettering.Horizontal;
import symmetrylab.figure.draw.Lettering.Vertical;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.Stroke;
import symmetrylab.figure.draw.Ticks;
import symmetrylab.figure.scene.Scene;
import symmetrylab.nn.Evaluation.Score;
import symmetrylab.numeric.Range;
import symmetrylab.recording.Recording;

/**
 * Loss over the steps and, for classes, the accuracy below it; dashed, the same on the samples held out; palely, both before
 * the last edit.
 *
 * @param scene the lane at one step
 */
public record LossFigure(Scene scene) implements LayeredFigure {

    private static final Range SHARE = new Range(0, 1.04);

    /** What stays the same over the steps: the curves, and below those that are ahead the axes. */
    private record Curves(LossFigure plot, boolean past) implements Figure {
        @Override
        public void paint(Pen pen, double width, double height) {
            plot.paintCurves(pen, width, height, past);
        }
    }

    @Override
    public List<Layer> layers(double width, double height) {
        LossFigure anyStep = new LossFigure(scene.ofWholeRun());
        Figure marks = this::paintMarks;
        return lossFrame(width, height)
                .layers(new Curves(anyStep, false), new Curves(anyStep, true), marks, scene.now(), width);
    }

    /** Whether there are two plots, the accuracy's below. */
    private boolean two(double height) {
        return history().recording().accuracy(0).isPresent() && height > 13 * style().text();
    }

    private PlotFrame lossFrame(double width, double height) {
        return PlotFrame.of(
                0,
                width,
                two(height) ? 0.54 * height : height,
                scene.scales().lastStep(),
                scene.scales().loss(),
                false,
                style());
    }

    private PlotFrame shareFrame(double width, double height) {
        return PlotFrame.of(0.54 * height, width, height, scene.scales().lastStep(), SHARE, false, style());
    }

    private void paintCurves(Pen pen, double width, double height, boolean past) {
        Recording recording = history().recording();
        PlotFrame loss = lossFrame(width, height);
        boolean held = recording.validation(0).isPresent();
        if (!past) {
            int ticks = (int) Math.max(2, (two(height) ? 0.54 * height : height) / (4 * style().text()));
            String title = style().words().get(namesDashes(width, held) ? "figure.loss.validation" : "quantity.loss");
            loss.paint(pen, title, Ticks.linear(scene.scales().loss(), ticks), Numbers::tick);
            // The value at the end of the line differs from step to step; this is the most it takes.
            String values = " ".repeat((held ? 2 : 1) * (two(height) ? 8 : 18));
            GhostLines.of(history(), loss).ifPresent(lines -> {
                lines.paint(pen, loss, lines.values(lines.ghost().recording()::loss));
                lines.paintKeyBehind(pen, loss, title, loss.y().to() - 0.7 * style().text(), values);
            });
        }
        Ink ink = style().palette().positive();
        paintCurves(pen, loss, ink, past, recording::loss, at -> validationLoss(recording, at));
        if (two(height)) {
            PlotFrame share = shareFrame(width, height);
            if (!past) {
                share.paint(
                        pen,
                        style().words()
                                .get(namesDashes(width, held) ? "figure.accuracy.validation" : "figure.accuracy"),
                        List.of(0.0, 0.5, 1.0),
                        Numbers::percent);
                GhostLines.of(history(), share)
                        .ifPresent(lines -> lines.paint(pen, share, lines.values(at -> lines.ghost()
                                .recording()
                                .accuracy(at)
                                .orElse(Double.NaN))));
            }
            ink = style().palette().negative();
            paintCurves(
                    pen,
                    share,
                    ink,
                    past,
                    at -> recording.accuracy(at).orElse(Double.NaN),
                    at -> validationAccuracy(recording, at));
        }
    }

    private static double validationLoss(Recording recording, int at) {
        return recording.validation(at).map(Score::loss).orElse(Double.NaN);
    }

    private static double validationAccuracy(Recording recording, int at) {
        return recording
                .validation(at)
                .map(score -> score.accuracy().orElse(Double.NaN))
                .orElse(Double.NaN);
    }

    private void paintCurves(
            Pen pen,
            PlotFrame frame,
            Ink ink,
            boolean past,
            IntToDoubleFunction training,
            IntToDoubleFunction validation) {
        Recording recording = history().recording();
        int[] steps = frame.steps(history().lastStep(), recording.strideSteps());
        if (recording.validation(0).isPresent()) {
            double[] values = IntStream.of(steps).mapToDouble(validation).toArray();
            frame.paintCurve(pen, steps, values, dashed(ink), past);
        }
        frame.paintCurve(pen, steps, IntStream.of(steps).mapToDouble(training).toArray(), solid(ink), past);
    }

    private Stroke dashed(Ink ink) {
        return Stroke.solid(ink, 0.13 * style().text()).dashed(0.5 * style().text(), 0.4 * style().text());
    }

    private Stroke solid(Ink ink) {
        return Stroke.solid(ink, 0.19 * style().text());
    }

    private String both(String trained, Optional<String> held) {
        return held.map(other -> style().words().list(List.of(trained, other))).orElse(trained);
    }

    private void paintMarks(Pen pen, double width, double height) {
        Recording recording = history().recording();
        int now = scene.now();
        double loss = recording.loss(now);
        OptionalDouble accuracy = recording.accuracy(now);
        Optional<Score> held = recording.validation(now);
        PlotFrame frame = lossFrame(width, height);
        Ink ink = style().palette().positive();
        held.ifPresent(score -> frame.paintPlace(pen, now, score.loss(), dashed(ink)));
        frame.paintPlace(pen, now, loss, solid(ink));
        frame.paintCursor(pen, now);
        String losses = both(Numbers.brief(loss), held.map(score -> Numbers.brief(score.loss())));
        String shares = both(percent(accuracy), held.map(score -> percent(score.accuracy())));
        boolean two = two(height);
        paintValue(
                pen,
                frame,
                two || accuracy.isEmpty() ? losses : style().words().get("figure.loss.andAccuracy", losses, shares));
        if (two) {
            PlotFrame share = shareFrame(width, height);
            Ink other = style().palette().negative();
            held.ifPresent(score -> share.paintPlace(pen, now, score.accuracy().orElse(Double.NaN), dashed(other)));
            share.paintPlace(pen, now, accuracy.orElse(Double.NaN), solid(other));
            share.paintCursor(pen, now);
            paintValue(pen, share, shares);
        }
    }

    /** Whether the title says what the dashes are: where there are any, and there is room. */
    private boolean namesDashes(double width, boolean held) {
        return held && width > 32 * style().text();
    }

    private static String percent(OptionalDouble share) {
        return share.isPresent() ? Numbers.percent(share.getAsDouble()) : "";
    }

    private void paintValue(Pen pen, PlotFrame frame, String value) {
        pen.text(
                value,
                frame.x().to(),
                frame.y().to() - 0.7 * style().text(),
                style().heading().at(Horizontal.RIGHT, Vertical.BASELINE));
    }

    private RunHistory history() {
        return scene.history();
    }

    private FigureStyle style() {
        return scene.style();
    }
}
