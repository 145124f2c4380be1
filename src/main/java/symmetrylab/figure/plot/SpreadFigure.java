package symmetrylab.figure.plot;

import java.util.List;
import java.util.stream.DoubleStream;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.LayeredFigure;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.Lettering.Horizontal;
import symmetrylab.figure.draw.Lettering.Vertical;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.Scale;
import symmetrylab.figure.draw.Stroke;
import symmetrylab.figure.draw.Ticks;
import symmetrylab.figure.scene.Scene;
import symmetrylab.numeric.Range;

/**
 * The spread of each hidden layer over the steps, on a logarithmic scale from 1e-16 to 100, with a row of its own for the
 * spread that is exactly 0; palely, that before the last edit.
 *
 * @param scene the lane at one step
 */
public record SpreadFigure(Scene scene) implements LayeredFigure {

    private static final Range DOMAIN = new Range(1e-16, 100);
    private static final int MAX_VALUES = 3;

    /** What stays the same over the steps: the curves, and below those that are ahead the axes. */
    private record Curves(SpreadFigure plot, boolean past) implements Figure {
        @Override
        public void paint(Pen pen, double width, double height) {
            plot.paintCurves(pen, width, height, past);
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
        Figure marks = this::paintMarks;
        return frame(width, height)
                .layers(new Curves(anyStep, false), new Curves(anyStep, true), marks, scene.now(), width);
    }

    private String title() {
        return style().words().get("quantity.spread");
    }

    private PlotFrame frame(double width, double height) {
        return PlotFrame.of(0, width, height, scene.scales().lastStep(), DOMAIN, true, style());
    }

    /** Height of the row of the exact zeros, which lies between the steps' axis and the scale. */
    private double zeroRow() {
        return 2.4 * style().text();
    }

    private double zero(PlotFrame frame) {
        return frame.y().from() - 0.42 * zeroRow();
    }

    private PlotFrame shifted(PlotFrame frame) {
        return new PlotFrame(
                frame.x(),
                Scale.log(DOMAIN, frame.y().from() - zeroRow(), frame.y().to()),
                style());
    }

    private void paintCurves(Pen pen, double width, double height, boolean past) {
        PlotFrame frame = frame(width, height);
        PlotFrame shifted = shifted(frame);
        if (!past) {
            pen.rectangle(
                    frame.x().from(),
                    frame.y().from() - zeroRow(),
                    frame.x().to() - frame.x().from(),
                    zeroRow(),
                    0,
                    style().palette().grid());
            paintAxes(pen, frame, shifted, zero(frame), height);
            // Each value has eight times the text's height.
            String values = " ".repeat(14 * Math.min(history().hiddenLayers(), MAX_VALUES));
            GhostLines.of(history(), shifted).ifPresent(lines -> {
                paintGhost(pen, shifted, zero(frame), lines);
                lines.paintKeyBehind(pen, frame, title(), frame.y().to() - 0.7 * style().text(), values);
            });
        }
        int[] steps = frame.steps(history().lastStep(), history().recording().strideSteps());
        for (int layer = history().hiddenLayers() - 1; layer >= 0; layer--) {
            paintLayer(pen, shifted, zero(frame), steps, layer, past);
        }
    }

    private void paintMarks(Pen pen, double width, double height) {
        int now = scene.now();
        PlotFrame frame = frame(width, height);
        PlotFrame shifted = shifted(frame);
        for (int layer = history().hiddenLayers() - 1; layer >= 0; layer--) {
            double spread = history().spread(now, layer);
            if (spread == 0) {
                pen.disc(
                        frame.x().at(now),
                        zero(frame),
                        stroke(layer).width() + 1.5,
                        stroke(layer).ink());
            } else {
                shifted.paintPlace(pen, now, spread, stroke(layer));
            }
        }
        frame.paintCursor(pen, now);
        paintValues(pen, frame, history().hiddenLayers(), now);
    }

    private void paintAxes(Pen pen, PlotFrame frame, PlotFrame shifted, double zero, double height) {
        double text = style().text();
        List<Double> powers = Ticks.powersOfTen(DOMAIN, (int) Math.max(2, height / (3 * text)));
        // Ticks and grid stand on the logarithmic part, the steps' labels on the lower border.
        frame.paint(pen, title(), List.of(), Numbers::tick);
        for (double power : powers) {
            double at = shifted.y().at(power);
            pen.line(
                    frame.x().from(),
                    at,
                    frame.x().to(),
                    at,
                    Stroke.solid(style().palette().grid(), 1));
            pen.text(
                    Numbers.tick(power),
                    frame.x().from() - 0.5 * text,
                    at,
                    style().note().at(Horizontal.RIGHT, Vertical.MIDDLE));
        }
        pen.text(
                style().words().get("figure.spread.zero"),
                frame.x().from() - 0.5 * text,
                zero,
                style().note().bold().at(Horizontal.RIGHT, Vertical.MIDDLE));
    }

    private static void paintGhost(Pen pen, PlotFrame frame, double zero, GhostLines lines) {
        for (int layer = 0; layer < lines.ghost().hiddenLayers(); layer++) {
            int hidden = layer;
            double[] spreads = lines.values(at -> lines.ghost().spread(at, hidden));
            int from = -1;
            for (int i = 0; i <= spreads.length; i++) {
                boolean isZero = i < spreads.length && spreads[i] == 0;
                if (isZero && from < 0) {
                    from = i;
                } else if (!isZero && from >= 0) {
                    lines.paintLevel(pen, frame, zero, from, i - 1);
                    from = -1;
                }
            }
            lines.paint(
                    pen,
                    frame,
                    DoubleStream.of(spreads)
                            .map(spread -> spread > 0 ? spread : Double.NaN)
                            .toArray());
        }
    }

    private void paintLayer(Pen pen, PlotFrame frame, double zero, int[] steps, int layer, boolean past) {
        double[] above = new double[steps.length];
        Stroke stroke = stroke(layer);
        Stroke thick = past
                ? new Stroke(stroke.ink(), 1.8 * stroke.width(), stroke.dash())
                : new Stroke(stroke.ink().withAlpha(0.3), stroke.width(), stroke.dash());
        int from = -1;
        for (int i = 0; i <= steps.length; i++) {
            double spread = i < steps.length ? history().spread(steps[i], layer) : Double.NaN;
            if (i < steps.length) {
                above[i] = spread > 0 ? spread : Double.NaN;
            }
            if (spread == 0 && from < 0) {
                from = i;
            } else if (spread != 0 && from >= 0) {
                pen.line(frame.x().at(steps[from]), zero, frame.x().at(steps[i - 1]), zero, thick);
                from = -1;
            }
        }
        frame.paintCurve(pen, steps, above, stroke, past);
    }

    private Stroke stroke(int layer) {
        Stroke solid = Stroke.solid(style().palette().ofNeuron(layer), 0.19 * style().text());
        return layer % 3 == 1 ? solid.dashed(9, 6) : layer % 3 == 2 ? solid.dashed(2, 6) : solid;
    }

    private void paintValues(Pen pen, PlotFrame frame, int layers, int now) {
        double text = style().text();
        int shown = Math.min(layers, MAX_VALUES);
        for (int layer = 0; layer < shown; layer++) {
            double spread = history().spread(now, layer);
            String value = spread == 0 ? style().words().get("figure.spread.exactly") : Numbers.brief(spread);
            String name = layers == 1 ? "" : "h" + (layer + 1) + ": ";
            pen.text(
                    name + value,
                    frame.x().to() - (shown - 1 - layer) * 8 * text,
                    frame.y().to() - 0.7 * text,
                    Lettering.of(text, style().palette().ofNeuron(layer))
                            .bold()
                            .at(Horizontal.RIGHT, Vertical.BASELINE));
        }
    }

    private RunHistory history() {
        return scene.history();
    }

    private FigureStyle style() {
        return scene.style();
    }
}
