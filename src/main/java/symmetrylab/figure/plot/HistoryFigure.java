package symmetrylab.figure.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import symmetrylab.analysis.history.Curve;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.Lettering.Horizontal;
import symmetrylab.figure.draw.Lettering.Vertical;
import symmetrylab.figure.draw.Path;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.Stroke;
import symmetrylab.numeric.Range;

/**
 * Small plots below one another, each of one number over the run, with the current step marked.
 *
 * @param panels the plots from top to bottom
 * @param step the current step
 * @param lastStep the step at which the plots end
 * @param futureHidden whether curves end at the current step
 * @param style colours and text size
 */
public record HistoryFigure(List<Panel> panels, int step, int lastStep, boolean futureHidden, FigureStyle style)
        implements Figure {

    /** How opaque the band between the lowest and the highest numbers is. */
    private static final double BAND = 0.45;

    /**
     * One plot: a curve, or a band where the lowest numbers are not the highest.
     *
     * @param title of the plot
     * @param low the lowest numbers over the run
     * @param high the highest, at the same steps
     * @param now the number at the current step, which the point marks; NaN where there is none
     */
    public record Panel(String title, Curve low, Curve high, double now) {

        /** Checks that the steps are the same. */
        public Panel {
            if (!low.steps().equals(high.steps())) {
                throw new IllegalArgumentException("two curves of one band have other steps");
            }
        }

        private boolean isBand() {
            return !low.equals(high);
        }
    }

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
        PlotPlace place = PlotPlace.of(top, bottom, width, style);
        Range range = rangeOf(panel);
        PlotFrame frame = PlotFrame.linear(place, StepAxis.whole(Math.max(1, lastStep)), range);
        frame.paintAxes(pen);
        TitleRow.of(place).paintTitle(pen, panel.title());
        if (panel.low().steps().isEmpty()) {
            pen.text(
                    "…",
                    (frame.x().from() + frame.x().to()) / 2,
                    (frame.y().from() + frame.y().to()) / 2,
                    style.label().at(Horizontal.CENTER, Vertical.MIDDLE));
            return;
        }
        Ink ink = number % 2 == 0 ? style.palette().positive() : style.palette().negative();
        Points all = Points.of(panel, step);
        if (!futureHidden) {
            paint(pen, frame, all.after(step), panel.isBand(), ink.withAlpha(PlotFrame.AHEAD), ahead(frame));
        }
        paint(pen, frame, all.until(step), panel.isBand(), ink, frame.curveWidth());
        int now = Math.min(step, Math.max(1, lastStep));
        frame.paintCursor(pen, now);
        // The curve has not met every step, so a number may lie beyond it; the axis stays the same for all steps.
        frame.paintPoint(pen, now, range.clamp(panel.now()), frame.pointRadius(), ink);
    }

    private static double ahead(PlotFrame frame) {
        return PlotFrame.widthAhead(frame.curveWidth());
    }

    private static void paint(Pen pen, PlotFrame frame, Points points, boolean band, Ink ink, double width) {
        if (points.steps().length == 0) {
            return;
        }
        if (!band) {
            pen.path(frame.line(points.steps(), points.low(), 0, points.steps().length - 1), Stroke.solid(ink, width));
            return;
        }
        pen.fill(points.band(frame), ink.withAlpha(BAND * ink.alpha()));
        Stroke edge = Stroke.solid(ink, 1);
        pen.path(frame.line(points.steps(), points.low(), 0, points.steps().length - 1), edge);
        pen.path(frame.line(points.steps(), points.high(), 0, points.steps().length - 1), edge);
    }

    /** The points of a curve or band. */
    private record Points(int[] steps, double[] low, double[] high) {

        /** Those of {@code panel}; a curve also goes through the current number, so that its point lies on it. */
        static Points of(Panel panel, int step) {
            List<Integer> steps = new ArrayList<>(panel.low().steps());
            List<Double> low = list(panel.low());
            List<Double> high = list(panel.high());
            int next = 0;
            while (next < steps.size() && steps.get(next) < step) {
                next++;
            }
            boolean between = next > 0 && next < steps.size() && steps.get(next) != step;
            if (between) {
                double share = (double) (step - steps.get(next - 1)) / (steps.get(next) - steps.get(next - 1));
                boolean band = panel.isBand() || !Double.isFinite(panel.now());
                double lowNow = low.get(next - 1) + share * (low.get(next) - low.get(next - 1));
                double highNow = high.get(next - 1) + share * (high.get(next) - high.get(next - 1));
                low.add(next, band ? lowNow : panel.now());
                high.add(next, band ? highNow : panel.now());
                steps.add(next, step);
            }
            return new Points(
                    steps.stream().mapToInt(Integer::intValue).toArray(),
                    low.stream().mapToDouble(Double::doubleValue).toArray(),
                    high.stream().mapToDouble(Double::doubleValue).toArray());
        }

        private static List<Double> list(Curve curve) {
            return DoubleStream.of(curve.values().toArray()).boxed().collect(Collectors.toCollection(ArrayList::new));
        }

        Points until(int step) {
            int end = 0;
            while (end < steps.length && steps[end] <= step) {
                end++;
            }
            return part(0, end);
        }

        Points after(int step) {
            int start = 0;
            while (start + 1 < steps.length && steps[start + 1] <= step) {
                start++;
            }
            return part(start, steps.length);
        }

        private Points part(int from, int to) {
            return new Points(
                    Arrays.copyOfRange(steps, from, to),
                    Arrays.copyOfRange(low, from, to),
                    Arrays.copyOfRange(high, from, to));
        }

        /** The outline of the band; what is not finite parts it. */
        Path band(PlotFrame frame) {
            Path.Builder path = Path.builder();
            int first = 0;
            while (first < steps.length) {
                int end = first;
                while (end < steps.length && Double.isFinite(low[end]) && Double.isFinite(high[end])) {
                    end++;
                }
                for (int i = first; i < end; i++) {
                    double x = frame.x().at(steps[i]);
                    if (i == first) {
                        path.moveTo(x, frame.y().at(high[i]));
                    } else {
                        path.lineTo(x, frame.y().at(high[i]));
                    }
                }
                for (int i = end - 1; i >= first; i--) {
                    path.lineTo(frame.x().at(steps[i]), frame.y().at(low[i]));
                }
                if (end > first) {
                    path.close();
                }
                first = Math.max(end, first) + 1;
            }
            return path.build();
        }
    }

    /** The range of the finite values with some room; a constant curve is in the middle. */
    private static Range rangeOf(Panel panel) {
        Range range = Range.EMPTY;
        for (Curve curve : List.of(panel.low(), panel.high())) {
            for (double value : curve.values().toArray()) {
                range = Double.isFinite(value) ? range.including(value) : range;
            }
        }
        if (range.isEmpty()) {
            return new Range(-1, 1);
        }
        // A diverging run ends with numbers whose difference overflows.
        double low = Math.max(range.min(), -Double.MAX_VALUE / 4);
        double high = Math.min(range.max(), Double.MAX_VALUE / 4);
        double margin = high > low ? 0.08 * (high - low) : low == 0 ? 1 : 0.5 * Math.abs(low);
        return new Range(low - margin, high + margin);
    }
}
