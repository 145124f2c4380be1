package symmetrylab.figure;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import symmetrylab.analysis.RunHistory;
import symmetrylab.figure.Lettering.Horizontal;
import symmetrylab.figure.Lettering.Vertical;
import symmetrylab.numeric.Range;

/**
 * The spread of each hidden layer over the steps, on a logarithmic scale from 1e-16 to 100, with a row of its own for the
 * spread that is exactly 0; palely, that before the last edit.
 *
 * @param history the run
 * @param step the current step
 * @param scales shared by all lanes
 * @param style colours and text size
 */
public record SpreadFigure(RunHistory history, int step, SharedScales scales, FigureStyle style) implements Figure {

    private static final Range DOMAIN = new Range(1e-16, 100);
    private static final String TITLE = "spread";
    private static final int MOST_VALUES = 3;

    @Override
    public void paint(Pen pen, double width, double height) {
        int layers = history.hiddenLayers();
        if (layers == 0) {
            pen.text("no hidden neurons", width / 2, height / 2, style.centeredNote());
            return;
        }
        double text = style.text();
        double zeroRow = 2.4 * text;
        PlotFrame frame = PlotFrame.of(0, width, height, scales.lastStep(), DOMAIN, true, style);
        // The row of the exact zeros lies between the steps' axis and the scale.
        Scale y = Scale.log(DOMAIN, frame.y().from() - zeroRow, frame.y().to());
        PlotFrame shifted = new PlotFrame(frame.x(), y, style);
        double zero = frame.y().from() - 0.42 * zeroRow;
        pen.rectangle(
                frame.x().from(),
                frame.y().from() - zeroRow,
                frame.x().to() - frame.x().from(),
                zeroRow,
                0,
                style.palette().grid());
        paintAxes(pen, frame, shifted, zero, height);
        int now = history.held(step);
        int[] steps = frame.steps(now, history.lastStep(), history.recording().strideSteps());
        Optional<GhostLines> before = GhostLines.of(history, shifted);
        before.ifPresent(lines -> paintGhost(pen, shifted, zero, lines));
        for (int layer = layers - 1; layer >= 0; layer--) {
            paintLayer(pen, shifted, zero, steps, layer, now);
        }
        frame.paintCursor(pen, now);
        paintValues(pen, frame, layers, now);
        // Each value has eight times the text's height.
        String values = " ".repeat(14 * Math.min(layers, MOST_VALUES));
        before.ifPresent(
                lines -> lines.paintKeyBehind(pen, frame, TITLE, frame.y().to() - 0.7 * text, values));
    }

    private void paintAxes(Pen pen, PlotFrame frame, PlotFrame shifted, double zero, double height) {
        double text = style.text();
        List<Double> powers = Ticks.powersOfTen(DOMAIN, (int) Math.max(2, height / (3 * text)));
        // Ticks and grid stand on the logarithmic part, the steps' labels on the lower border.
        frame.paint(pen, TITLE, List.of(), Numbers::tick);
        for (double power : powers) {
            double at = shifted.y().at(power);
            pen.line(
                    frame.x().from(),
                    at,
                    frame.x().to(),
                    at,
                    Stroke.solid(style.palette().grid(), 1));
            pen.text(
                    Numbers.tick(power),
                    frame.x().from() - 0.5 * text,
                    at,
                    style.note().at(Horizontal.RIGHT, Vertical.MIDDLE));
        }
        pen.text(
                "exact 0",
                frame.x().from() - 0.5 * text,
                zero,
                style.note().bold().at(Horizontal.RIGHT, Vertical.MIDDLE));
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

    private void paintLayer(Pen pen, PlotFrame frame, double zero, int[] steps, int layer, int now) {
        double[] above = new double[steps.length];
        Stroke stroke = stroke(layer);
        int from = -1;
        for (int i = 0; i <= steps.length; i++) {
            double spread = i < steps.length ? history.spread(steps[i], layer) : Double.NaN;
            if (i < steps.length) {
                above[i] = spread > 0 ? spread : Double.NaN;
            }
            if (spread == 0 && from < 0) {
                from = i;
            } else if (spread != 0 && from >= 0) {
                paintZero(pen, frame, zero, steps[from], steps[i - 1], now, stroke);
                from = -1;
            }
        }
        frame.paintCurve(pen, steps, above, now, stroke);
    }

    private void paintZero(Pen pen, PlotFrame frame, double zero, int from, int to, int now, Stroke stroke) {
        int turn = Math.max(from, Math.min(to, now));
        Ink pale = stroke.ink().withAlpha(0.3);
        pen.line(frame.x().at(turn), zero, frame.x().at(to), zero, new Stroke(pale, stroke.width(), stroke.dash()));
        if (from <= now) {
            pen.line(
                    frame.x().at(from),
                    zero,
                    frame.x().at(turn),
                    zero,
                    new Stroke(stroke.ink(), 1.8 * stroke.width(), stroke.dash()));
        }
        if (now >= from && now <= to) {
            pen.disc(frame.x().at(now), zero, stroke.width() + 1.5, stroke.ink());
        }
    }

    private Stroke stroke(int layer) {
        Stroke solid = Stroke.solid(style.palette().ofClass(layer), 0.19 * style.text());
        return layer % 3 == 1 ? solid.dashed(9, 6) : layer % 3 == 2 ? solid.dashed(2, 6) : solid;
    }

    private void paintValues(Pen pen, PlotFrame frame, int layers, int now) {
        double text = style.text();
        int shown = Math.min(layers, MOST_VALUES);
        for (int layer = 0; layer < shown; layer++) {
            double spread = history.spread(now, layer);
            String value = spread == 0 ? "0, exactly" : Numbers.brief(spread);
            String name = layers == 1 ? "" : "h" + (layer + 1) + ": ";
            pen.text(
                    name + value,
                    frame.x().to() - (shown - 1 - layer) * 8 * text,
                    frame.y().to() - 0.7 * text,
                    Lettering.of(text, style.palette().ofClass(layer)).bold().at(Horizontal.RIGHT, Vertical.BASELINE));
        }
    }
}
