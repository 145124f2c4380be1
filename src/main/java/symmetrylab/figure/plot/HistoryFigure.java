package symmetrylab.figure.plot;

import java.util.List;
import symmetrylab.analysis.history.Curve;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.Lettering.Horizontal;
import symmetrylab.figure.draw.Lettering.Vertical;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.Stroke;
import symmetrylab.numeric.Range;

/**
 * Small plots below one another, each of one number over the run, with the current step marked.
 *
 * @param panels the plots from top to bottom
 * @param step the current step
 * @param lastStep where the plots end
 * @param style colours and text size
 */
public record HistoryFigure(List<Panel> panels, int step, int lastStep, FigureStyle style) implements Figure {

    /**
     * One plot.
     *
     * @param title what it shows
     * @param curve the number over the run
     */
    public record Panel(String title, Curve curve) {}

    /** Copies the list. */
    public HistoryFigure {
        panels = List.copyOf(panels);
    }

    @Override
    public void paint(Pen pen, double width, double height) {
        double share = height / Math.max(1, panels.size());
        for (int i = 0; i < panels.size(); i++) {
            paintPanel(pen, panels.get(i), i, i * share, width, (i + 1) * share);
        }
    }

    private void paintPanel(Pen pen, Panel panel, int number, double top, double width, double bottom) {
        Curve curve = panel.curve();
        PlotPlace place = PlotPlace.of(top, bottom, width, style);
        PlotFrame frame = PlotFrame.linear(place, Math.max(1, lastStep), rangeOf(curve));
        frame.paintAxes(pen);
        TitleRow.of(place).paintTitle(pen, panel.title());
        if (!curve.steps().isEmpty()) {
            int[] steps = curve.steps().stream().mapToInt(Integer::intValue).toArray();
            Ink ink = number % 2 == 0
                    ? style.palette().positive()
                    : style.palette().negative();
            frame.paintCurve(pen, steps, curve.values().toArray(), step, Stroke.solid(ink, frame.curveWidth()));
        } else {
            pen.text(
                    "…",
                    (frame.x().from() + frame.x().to()) / 2,
                    (frame.y().from() + frame.y().to()) / 2,
                    style.label().at(Horizontal.CENTER, Vertical.MIDDLE));
        }
    }

    /** The finite values with some room; a curve that stays the same stands in the middle. */
    private static Range rangeOf(Curve curve) {
        Range range = Range.EMPTY;
        for (double value : curve.values().toArray()) {
            range = Double.isFinite(value) ? range.including(value) : range;
        }
        if (range.isEmpty()) {
            return new Range(-1, 1);
        }
        // A run that diverges ends with numbers whose difference overflows.
        double low = Math.max(range.min(), -Double.MAX_VALUE / 4);
        double high = Math.min(range.max(), Double.MAX_VALUE / 4);
        double margin = high > low ? 0.08 * (high - low) : low == 0 ? 1 : 0.5 * Math.abs(low);
        return new Range(low - margin, high + margin);
    }
}
