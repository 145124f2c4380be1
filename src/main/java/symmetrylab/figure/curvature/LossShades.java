package symmetrylab.figure.curvature;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.util.FastMath;
import symmetrylab.analysis.plane.LossField;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.InkGrid;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.Lettering.Horizontal;
import symmetrylab.figure.draw.Lettering.Vertical;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.Scale;
import symmetrylab.figure.draw.Stroke;
import symmetrylab.figure.draw.TextWidth;
import symmetrylab.figure.draw.Ticks;
import symmetrylab.figure.plot.PlotAxis;
import symmetrylab.figure.plot.PlotPlace;
import symmetrylab.numeric.Range;
import symmetrylab.spec.json.NumberText;

/**
 * The shades of losses on a plane, lighter for less, and their key; on a logarithmic scale where losses differ by more
 * than a factor of ten.
 *
 * @param scale the share of the way from the lowest loss to the highest
 * @param style colours and text size
 */
record LossShades(Scale scale, FigureStyle style) {

    private static final int SHADES = 60;

    private static final int LEVELS = 8;

    private static final double BAR = 0.7;

    /** Losses this many times the lowest and more have the darkest shade. */
    private static final double MOST = 1e4;

    private static final double LEAST = 1e-12;

    /** The losses that have shades of their own in some of these fields; empty if none is finite. */
    static Range range(List<LossField> fields) {
        Range all = Range.EMPTY;
        for (LossField field : fields) {
            Range losses = Range.EMPTY;
            for (double loss : field.losses().toArray()) {
                losses = Double.isFinite(loss) ? losses.including(loss) : losses;
            }
            if (!losses.isEmpty()) {
                double most = MOST * Math.max(LEAST, losses.min());
                all = all.including(losses.min()).including(Math.min(losses.max(), most));
            }
        }
        return all;
    }

    /** The shades of these losses. */
    static LossShades of(Range losses, FigureStyle style) {
        if (losses.isEmpty() || losses.length() == 0) {
            double middle = losses.isEmpty() ? 1 : losses.min();
            return new LossShades(Scale.linear(new Range(middle - 1, middle + 1), 0, 1), style);
        }
        double low = Math.max(LEAST, losses.min());
        if (losses.max() < 10 * low) {
            return new LossShades(Scale.linear(losses, 0, 1), style);
        }
        return new LossShades(Scale.log(new Range(low, losses.max()), 0, 1), style);
    }

    /** The colour of a loss. */
    Ink ink(double loss) {
        return Double.isFinite(loss)
                ? shade(scale.at(loss))
                : style.palette().states().diverged();
    }

    private Ink shade(double share) {
        return style.palette().activations().at(1 - share, new Range(0, 1));
    }

    /** The losses of the contours, at equal distances. */
    List<Double> levels() {
        List<Double> levels = new ArrayList<>();
        Range range = scale.domain();
        for (int i = 1; i < LEVELS; i++) {
            double share = (double) i / LEVELS;
            levels.add(
                    scale.kind() == Scale.Kind.LOG
                            ? range.min() * FastMath.pow(range.max() / range.min(), share)
                            : range.min() + share * range.length());
        }
        return levels;
    }

    private List<Double> ticks() {
        if (scale.kind() == Scale.Kind.LOG) {
            for (int apart = 2; apart >= 1; apart--) {
                List<Double> powers = Ticks.powersOfTen(scale.domain(), apart);
                if (powers.size() >= 3) {
                    return powers;
                }
            }
            Range range = scale.domain();
            return List.of(range.min(), Math.sqrt(range.min() * range.max()), range.max());
        }
        return Ticks.atLeast(scale.domain(), 3);
    }

    private List<String> labels() {
        return scale.kind() == Scale.Kind.LOG
                ? ticks().stream()
                        .map(tick -> Numbers.tick(NumberText.rounded(tick, 2)))
                        .toList()
                : PlotAxis.labels(ticks());
    }

    /** The width of the key. */
    double width() {
        Lettering label = PlotPlace.axis(style);
        return (BAR + 0.8) * style.text()
                + labels().stream()
                        .mapToDouble(text -> TextWidth.of(text, label))
                        .max()
                        .orElse(0);
    }

    /** Draws the key at the right of {@code left}. */
    void paintKey(Pen pen, double left, double high, double low) {
        Lettering label = PlotPlace.axis(style).at(Horizontal.LEFT, Vertical.MIDDLE);
        double x = left + 0.4 * style.text();
        double bar = BAR * style.text();
        pen.grid(x, high, bar, low - high, InkGrid.of(SHADES, 1, (row, column) -> shade(1 - (row + 0.5) / SHADES)));
        Stroke border = Stroke.solid(style.palette().axis(), 0.8);
        pen.frame(x, high, bar, low - high, 0, border);
        List<Double> ticks = ticks();
        double half = 0.4 * label.size();
        double free = Double.POSITIVE_INFINITY;
        for (int i = 0; i < ticks.size(); i++) {
            double at = low - scale.at(ticks.get(i)) * (low - high);
            pen.line(x + bar, at, x + bar + 0.2 * style.text(), at, border);
            double text = Math.max(high + half, Math.min(low - half, at));
            if (text + half <= free) {
                pen.text(labels().get(i), x + bar + 0.35 * style.text(), text, label);
                free = text - half - 1;
            }
        }
    }
}
