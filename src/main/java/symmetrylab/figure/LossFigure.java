package symmetrylab.figure;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import symmetrylab.analysis.RunHistory;
import symmetrylab.figure.Lettering.Horizontal;
import symmetrylab.figure.Lettering.Vertical;
import symmetrylab.nn.Evaluation.Score;
import symmetrylab.numeric.Range;
import symmetrylab.recording.Recording;

/**
 * Loss over the steps and, for classes, the accuracy below it; dashed, the same on the samples held out; palely, both before
 * the last edit.
 *
 * @param history the run
 * @param step the current step
 * @param scales shared by all lanes
 * @param style colours and text size
 */
public record LossFigure(RunHistory history, int step, SharedScales scales, FigureStyle style) implements Figure {

    private static final Range SHARE = new Range(0, 1.04);

    @Override
    public void paint(Pen pen, double width, double height) {
        Recording recording = history.recording();
        int now = history.held(step);
        OptionalDouble accuracy = recording.accuracy(now);
        Optional<Score> held = recording.validation(now);
        boolean two = accuracy.isPresent() && height > 13 * style.text();
        double lossBottom = two ? 0.54 * height : height;
        PlotFrame loss = PlotFrame.of(0, width, lossBottom, scales.lastStep(), scales.loss(), false, style);
        int ticks = (int) Math.max(2, lossBottom / (4 * style.text()));
        String title = title("loss", width, held);
        loss.paint(pen, title, Ticks.linear(scales.loss(), ticks), Numbers::tick);
        Optional<GhostLines> before = GhostLines.of(history, loss);
        before.ifPresent(
                lines -> lines.paint(pen, loss, lines.values(lines.ghost().recording()::loss)));
        paintCurves(pen, loss, style.palette().positive(), recording::loss, at -> recording
                .validation(at)
                .map(Score::loss)
                .orElse(Double.NaN));
        String losses = Numbers.brief(recording.loss(now))
                + held.map(score -> ", " + Numbers.brief(score.loss())).orElse("");
        String shares = percent(accuracy)
                + held.map(score -> ", " + percent(score.accuracy())).orElse("");
        String value = two || accuracy.isEmpty() ? losses : losses + ", accuracy " + shares;
        paintValue(pen, loss, value);
        before.ifPresent(
                lines -> lines.paintKeyBehind(pen, loss, title, loss.y().to() - 0.7 * style.text(), value));
        if (two) {
            PlotFrame share = PlotFrame.of(lossBottom, width, height, scales.lastStep(), SHARE, false, style);
            share.paint(pen, title("accuracy", width, held), List.of(0.0, 0.5, 1.0), Numbers::percent);
            before.ifPresent(lines -> lines.paint(
                    pen,
                    share,
                    lines.values(at -> lines.ghost().recording().accuracy(at).orElse(Double.NaN))));
            paintCurves(
                    pen,
                    share,
                    style.palette().negative(),
                    at -> recording.accuracy(at).orElse(Double.NaN),
                    at -> recording
                            .validation(at)
                            .map(score -> score.accuracy().orElse(Double.NaN))
                            .orElse(Double.NaN));
            paintValue(pen, share, shares);
        }
    }

    private void paintCurves(
            Pen pen, PlotFrame frame, Ink ink, IntToDoubleFunction training, IntToDoubleFunction validation) {
        Recording recording = history.recording();
        int now = history.held(step);
        int[] steps = frame.steps(now, history.lastStep(), recording.strideSteps());
        double text = style.text();
        if (recording.validation(0).isPresent()) {
            Stroke dashed = Stroke.solid(ink, 0.13 * text).dashed(0.5 * text, 0.4 * text);
            frame.paintCurve(
                    pen, steps, IntStream.of(steps).mapToDouble(validation).toArray(), now, dashed);
        }
        Stroke solid = Stroke.solid(ink, 0.19 * text);
        frame.paintCurve(pen, steps, IntStream.of(steps).mapToDouble(training).toArray(), now, solid);
        frame.paintCursor(pen, now);
    }

    private String title(String what, double width, Optional<Score> held) {
        return held.isPresent() && width > 32 * style.text() ? what + " (dashed: validation)" : what;
    }

    private static String percent(OptionalDouble share) {
        return share.isPresent() ? Numbers.percent(share.getAsDouble()) : "";
    }

    private void paintValue(Pen pen, PlotFrame frame, String value) {
        pen.text(
                value,
                frame.x().to(),
                frame.y().to() - 0.7 * style.text(),
                style.heading().at(Horizontal.RIGHT, Vertical.BASELINE));
    }
}
