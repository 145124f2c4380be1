package symmetrylab.figure;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import symmetrylab.analysis.RunHistory;
import symmetrylab.figure.Lettering.Horizontal;
import symmetrylab.figure.Lettering.Vertical;
import symmetrylab.numeric.Range;
import symmetrylab.recording.Recording;

/**
 * Loss over the steps and, for classes, the accuracy below it.
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
        boolean two = accuracy.isPresent() && height > 13 * style.text();
        double lossBottom = two ? 0.54 * height : height;
        PlotFrame loss = PlotFrame.of(0, width, lossBottom, scales.lastStep(), scales.loss(), false, style);
        int[] steps = loss.steps(now, history.lastStep(), recording.strideSteps());
        int ticks = (int) Math.max(2, lossBottom / (4 * style.text()));
        loss.paint(pen, "loss", Ticks.linear(scales.loss(), ticks), Numbers::tick);
        double[] losses = IntStream.of(steps).mapToDouble(recording::loss).toArray();
        loss.paintCurve(pen, steps, losses, now, Stroke.solid(style.palette().positive(), 0.19 * style.text()));
        loss.paintCursor(pen, now);
        String value = Numbers.brief(recording.loss(now));
        paintValue(
                pen,
                loss,
                two || accuracy.isEmpty() ? value : value + ", accuracy " + Numbers.percent(accuracy.getAsDouble()));
        if (two) {
            PlotFrame share = PlotFrame.of(lossBottom, width, height, scales.lastStep(), SHARE, false, style);
            share.paint(pen, "accuracy", List.of(0.0, 0.5, 1.0), Numbers::percent);
            double[] shares = IntStream.of(steps)
                    .mapToDouble(at -> recording.accuracy(at).orElse(Double.NaN))
                    .toArray();
            share.paintCurve(
                    pen, steps, shares, now, Stroke.solid(style.palette().negative(), 0.19 * style.text()));
            share.paintCursor(pen, now);
            paintValue(pen, share, Numbers.percent(accuracy.getAsDouble()));
        }
    }

    private void paintValue(Pen pen, PlotFrame frame, String value) {
        pen.text(
                value,
                frame.x().to(),
                frame.y().to() - 0.7 * style.text(),
                style.heading().at(Horizontal.RIGHT, Vertical.BASELINE));
    }
}
