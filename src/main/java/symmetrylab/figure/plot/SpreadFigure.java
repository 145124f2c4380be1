package symmetrylab.figure.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.analysis.state.RelativeSpread;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.LayeredFigure;
import symmetrylab.figure.draw.Lettering.Horizontal;
import symmetrylab.figure.draw.Lettering.Vertical;
import symmetrylab.figure.draw.NumberTable;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.Scale;
import symmetrylab.figure.draw.Stroke;
import symmetrylab.figure.draw.Tabular;
import symmetrylab.figure.draw.Ticks;
import symmetrylab.figure.plot.TitleRow.Word;
import symmetrylab.figure.scene.PlotOption;
import symmetrylab.figure.scene.Scene;
import symmetrylab.figure.scene.StepPicture;
import symmetrylab.numeric.Range;

/**
 * The spread of each hidden layer over the steps, on a logarithmic scale from 1e-16 to 100, or on a linear one, above a
 * band for a spread of exactly 0; pale lines are from before the last edit.
 *
 * @param scene the lane at one step
 */
public record SpreadFigure(Scene scene) implements LayeredFigure, Tabular, StepPicture {

    private static final Range DOMAIN = new Range(1e-16, 100);

    /** The share of the plot area for the band of exact zeros. */
    private static final double BAND = 0.15;

    /** As wide as the widest value. */
    private static final String WIDEST = "8.88e−88";

    /** The part that is the same at every step: the curves and, in the layer of those ahead, the axes. */
    private record Curves(SpreadFigure plot, boolean past) implements Figure {
        @Override
        public void paint(Pen pen, double width, double height) {
            plot.paintCurves(pen, plot.frame(width, height), past);
        }
    }

    @Override
    public List<Layer> layers(double width, double height) {
        if (history().hiddenLayers() == 0) {
            String none = style().words().get("figure.noHidden");
            Figure nothing = (pen, w, h) -> pen.text(none, w / 2, h / 2, style().centeredNote());
            return List.of(new Layer(nothing, 0, width));
        }
        SpreadFigure anyStep = new SpreadFigure(scene.ofWholeRun());
        double now = frame(width, height).until(scene.now());
        return List.of(
                new Layer(new Curves(anyStep, false), 0, width),
                new Layer(new Curves(anyStep, true), 0, now),
                new Layer(this::paintMarks, 0, width),
                new Layer(new Note(anyStep), 0, width));
    }

    /** The note on the prediction: the same at every step, and above the line at the current one. */
    private record Note(SpreadFigure plot) implements Figure {
        @Override
        public void paint(Pen pen, double width, double height) {
            if (!plot.scene().plots().futureHidden()) {
                PlotFrame frame = plot.frame(width, height);
                plot.predicted()
                        .ifPresent(
                                lines -> lines.paintNote(pen, frame, frame.y().from()));
            }
        }
    }

    @Override
    public Optional<Scale> stepAxis(double width, double height) {
        return history().hiddenLayers() == 0
                ? Optional.empty()
                : Optional.of(frame(width, height).x());
    }

    @Override
    public NumberTable table() {
        List<CurveTable.Series> curves = new ArrayList<>();
        for (int layer = 0; layer < history().hiddenLayers(); layer++) {
            int hidden = layer;
            curves.add(new CurveTable.Series(style().words().get("figure.table.spread", hidden + 1), step -> history()
                    .spread(step, hidden)));
            history()
                    .predicted()
                    .filter(made -> made.lastStep() > 0)
                    .ifPresent(made -> curves.add(new CurveTable.Series(
                            style().words().get("figure.table.predicted", hidden + 1),
                            step -> made.at(step, hidden).orElse(Double.NaN))));
        }
        return CurveTable.of(scene, curves);
    }

    private String title() {
        return style().words().get(history().hiddenLayers() > 1 ? "figure.spread.byLayer" : "plot.spread");
    }

    private PlotPlace place(double width, double height) {
        return PlotPlace.of(0, height, width, style());
    }

    private boolean isLinear() {
        return scene.plots().has(PlotOption.LINEAR_SPREAD);
    }

    private PlotFrame frame(double width, double height) {
        PlotPlace place = place(width, height);
        double area = place.low() - place.high();
        double size = PlotPlace.axis(style()).size();
        double start = place.low() - BAND * area;
        if (isLinear()) {
            Range values = new Range(0, scene.scales().spread());
            PlotAxis axis = PlotAxis.linear(values, start - place.high(), size);
            // The band says what 0 is.
            List<Double> ticks = axis.ticks().stream().filter(tick -> tick > 0).toList();
            return PlotFrame.of(
                    place,
                    StepAxis.of(scene),
                    new PlotAxis(values, ticks, PlotAxis.labels(ticks)),
                    Scale.linear(values, start, place.high()));
        }
        Scale scale = Scale.log(DOMAIN, start, place.high());
        // Labels are at least nine tenths of their height apart; the scale has 18 decades.
        boolean five =
                area * (1 - BAND) / 18 * 5 > 1.6 * size && scale.at(1e-15) + 0.9 * size < zero(scale, place.low());
        List<Double> ticks = Ticks.powersOfTen(DOMAIN, five ? 5 : 8).stream()
                .filter(tick -> scale.at(tick) + 0.9 * size < zero(scale, place.low()))
                .toList();
        PlotAxis axis =
                new PlotAxis(DOMAIN, ticks, ticks.stream().map(Numbers::tick).toList());
        return PlotFrame.of(place, StepAxis.of(scene), axis, scale);
    }

    private static double zero(Scale scale, double floor) {
        return (scale.from() + floor) / 2;
    }

    /** The height of exact zeros: the middle of their band. */
    private static double zero(PlotFrame frame) {
        return zero(frame.y(), frame.floor());
    }

    private void paintCurves(Pen pen, PlotFrame frame, boolean past) {
        if (!past) {
            paintAxes(pen, frame);
            TitleRow row = TitleRow.of(place(0, 0));
            row.paintTitle(pen, title());
        }
        boolean hides = scene.plots().futureHidden();
        if (hides == past) {
            GhostLines.of(history(), frame).ifPresent(lines -> paintGhost(pen, frame, lines));
        }
        if (hides && !past) {
            return;
        }
        int[] steps = frame.stepsWithSpikes(
                history().lastStep(), history().recording().strideSteps(), this::spreads);
        for (int layer = history().hiddenLayers() - 1; layer >= 0; layer--) {
            paintLayer(pen, frame, steps, layer, past);
        }
        predicted().ifPresent(lines -> lines.paint(pen, frame, past));
    }

    private Optional<PredictedLines> predicted() {
        return history().predicted().map(made -> new PredictedLines(history(), made, style()));
    }

    private double[] spreads(int step) {
        double[] spreads = new double[history().hiddenLayers()];
        for (int hidden = 0; hidden < spreads.length; hidden++) {
            spreads[hidden] = history().spread(step, hidden);
        }
        return spreads;
    }

    private void paintAxes(Pen pen, PlotFrame frame) {
        double top = frame.y().from();
        pen.rectangle(
                frame.x().from(),
                top,
                frame.x().to() - frame.x().from(),
                frame.floor() - top,
                0,
                style().palette().grid());
        frame.paintAxes(pen);
        pen.text(
                style().words().get("figure.spread.zero"),
                frame.x().from() - 0.4 * style().text(),
                zero(frame),
                PlotPlace.axis(style()).bold().withInk(style().palette().text()).at(Horizontal.RIGHT, Vertical.MIDDLE));
    }

    private static void paintGhost(Pen pen, PlotFrame frame, GhostLines lines) {
        for (int layer = 0; layer < lines.ghost().hiddenLayers(); layer++) {
            int hidden = layer;
            double[] spreads = lines.values(at -> lines.ghost().spread(at, hidden));
            int from = -1;
            for (int i = 0; i <= spreads.length; i++) {
                boolean isZero = i < spreads.length && spreads[i] == 0;
                if (isZero && from < 0) {
                    from = i;
                } else if (!isZero && from >= 0) {
                    lines.paintLevel(pen, frame, zero(frame), from, i - 1);
                    from = -1;
                }
            }
            lines.paint(pen, frame, aboveZero(spreads));
        }
    }

    private static double[] aboveZero(double[] spreads) {
        return DoubleStream.of(spreads)
                .map(spread -> spread > 0 ? spread : Double.NaN)
                .toArray();
    }

    private void paintLayer(Pen pen, PlotFrame frame, int[] steps, int layer, boolean past) {
        double[] spreads = new double[steps.length];
        for (int i = 0; i < steps.length; i++) {
            spreads[i] = history().spread(steps[i], layer);
        }
        Stroke level = stroke(frame, layer, style().palette().states().identical(), 1.6);
        int from = -1;
        for (int i = 0; i <= steps.length; i++) {
            boolean isZero = i < steps.length && spreads[i] == 0;
            if (isZero && from < 0) {
                from = i;
            } else if (!isZero && from >= 0) {
                double left = frame.x().at(steps[from]);
                pen.line(
                        left,
                        zero(frame),
                        frame.x().at(steps[i - 1]),
                        zero(frame),
                        past ? level : PlotFrame.ahead(level));
                from = -1;
            }
        }
        Stroke stroke = stroke(frame, layer, style().palette().text(), 1.15);
        frame.paintCurve(pen, steps, aboveZero(spreads), stroke, past);
    }

    private Stroke stroke(PlotFrame frame, int layer, Ink ink, double wider) {
        return LineDash.ofLayer(layer).stroke(ink, wider * frame.curveWidth(), LineDash.scale(style()));
    }

    private void paintMarks(Pen pen, double width, double height) {
        int now = scene.now();
        PlotFrame frame = frame(width, height);
        frame.paintCursor(pen, now);
        List<Word> values = new ArrayList<>();
        for (int layer = history().hiddenLayers() - 1; layer >= 0; layer--) {
            double spread = history().spread(now, layer);
            if (spread == 0) {
                Ink ink = style().palette().states().identical();
                frame.paintPointAt(pen, now, zero(frame), 1.15 * frame.pointRadius(), ink);
            } else {
                frame.paintPoint(
                        pen,
                        now,
                        spread,
                        1.15 * frame.pointRadius(),
                        style().palette().text());
            }
        }
        paintValues(pen, TitleRow.of(place(width, height)), frame, now);
    }

    private void paintValues(Pen pen, TitleRow row, PlotFrame frame, int now) {
        int layers = history().hiddenLayers();
        List<Word> values = new ArrayList<>();
        boolean allZero = true;
        for (int layer = 0; layer < layers; layer++) {
            allZero &= history().spread(now, layer) == 0;
            values.add(value(now, layer));
            if (layer + 1 < layers) {
                values.add(new Word("·", style().palette().text()));
            }
        }
        double room = row.room(title());
        row.paintWords(pen, allZero ? values.subList(0, 1) : row.fitting(values, 0, room));
        Optional<GhostLines> before =
                GhostLines.of(history(), frame).filter(lines -> !scene.plots().futureHidden() || lines.first() < now);
        // The name stays in place while the values change.
        before.ifPresent(lines -> GhostLines.paintKey(pen, row, title(), layers * row.widthOf(WIDEST)));
    }

    private Word value(int now, int layer) {
        double spread = history().spread(now, layer);
        if (spread == 0) {
            return new Word(
                    style().words().get("figure.spread.exactly"),
                    style().palette().states().identical());
        }
        boolean near = history().relativeSpread(now, layer) < RelativeSpread.VISIBLE;
        return new Word(
                Numbers.brief(spread),
                near ? style().palette().states().near() : style().palette().text());
    }

    private RunHistory history() {
        return scene.history();
    }

    private FigureStyle style() {
        return scene.style();
    }
}
