package symmetrylab.figure.starts;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;
import symmetrylab.analysis.starts.StartMap;
import symmetrylab.analysis.starts.StartMap.Cell;
import symmetrylab.analysis.starts.StartMapPlan.Point;
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
import symmetrylab.figure.plot.PlotPlace;
import symmetrylab.figure.scene.PlotOption;
import symmetrylab.figure.scene.PlotView;
import symmetrylab.numeric.Range;

/**
 * The shades of an initialization map, with their key: lighter is more solved, less loss or more spread, so that they
 * can be read in grey.
 *
 * @param quantity what they show
 * @param range from the darkest to the lightest shade for shares and spreads, the other way round for losses
 * @param style colours and text size
 */
record StartMapShades(Quantity quantity, Range range, FigureStyle style) {

    /** What a map shows of a start. */
    enum Quantity {
        /** The share of seeds that are solved. */
        SOLVED,
        /** The loss of the last state. */
        LOSS,
        /** The spread of the last state. */
        SPREAD;

        /** The quantity as one word. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The quantity chosen in {@code view}; targets that are no classes cannot be solved. */
        static Quantity of(PlotView view, boolean classes) {
            if (view.has(PlotOption.START_SPREAD)) {
                return SPREAD;
            }
            return view.has(PlotOption.START_LOSS) || !classes ? LOSS : SOLVED;
        }
    }

    /** The shades of the key. */
    private static final int SHADES = 60;

    /** Losses and spreads beyond are drawn as these. */
    private static final Range LIMITS = new Range(1e-16, 1e4);

    private static final double BAR = 0.7;

    /** The shades that fit what is known of all {@code maps}, those of the lanes. */
    static StartMapShades of(Quantity quantity, List<StartMap> maps, FigureStyle style) {
        if (quantity == Quantity.SOLVED) {
            return new StartMapShades(quantity, new Range(0, 1), style);
        }
        Range values = Range.EMPTY;
        for (StartMap map : maps) {
            values = range(quantity, map, values);
        }
        if (values.isEmpty()) {
            return new StartMapShades(quantity, new Range(0.01, 1), style);
        }
        // Whole powers of ten, at least three for as many ticks.
        double low = Math.floor(FastMath.log10(values.min()) + 1e-9);
        double high = Math.max(low + 2, Math.ceil(FastMath.log10(values.max()) - 1e-9));
        return new StartMapShades(quantity, new Range(FastMath.pow(10, low), FastMath.pow(10, high)), style);
    }

    private static Range range(Quantity quantity, StartMap map, Range others) {
        Range values = others;
        for (int row = 0; row < map.plan().rows(); row++) {
            for (int column = 0; column < map.plan().columns(); column++) {
                double value = map.at(new Point(column, row))
                        .map(cell -> value(quantity, cell))
                        .orElse(Double.NaN);
                if (value > 0 && Double.isFinite(value)) {
                    values = values.including(LIMITS.clamp(value));
                }
            }
        }
        return values;
    }

    /** The number shown of a cell. */
    static double value(Quantity quantity, Cell cell) {
        return switch (quantity) {
            case SOLVED -> cell.share();
            case LOSS -> cell.loss();
            case SPREAD -> cell.spread();
        };
    }

    /** The colour of a cell. */
    Ink ink(Cell cell) {
        return ink(value(quantity, cell));
    }

    private Ink ink(double value) {
        if (!Double.isFinite(value)) {
            return style.palette().states().diverged();
        }
        if (quantity == Quantity.SPREAD && value == 0) {
            return style.palette().states().identical();
        }
        double share = scale(0, 1).at(value);
        return style.palette().activations().at(quantity == Quantity.LOSS ? 1 - share : share, new Range(0, 1));
    }

    private Scale scale(double from, double to) {
        return quantity == Quantity.SOLVED ? Scale.linear(range, from, to) : Scale.log(range, from, to);
    }

    /** The width of the key. */
    double width() {
        Lettering label = PlotPlace.axis(style);
        double widest = ticks(3).stream()
                .mapToDouble(tick -> TextWidth.of(text(tick), label))
                .max()
                .orElse(0);
        return (BAR + 0.8) * style.text() + widest;
    }

    private List<Double> ticks(int most) {
        if (quantity == Quantity.SOLVED) {
            return List.of(0.0, 0.5, 1.0);
        }
        for (int apart = 1; ; apart++) {
            List<Double> ticks = Ticks.powersOfTen(range, apart);
            if (ticks.size() <= Math.max(3, most)) {
                return ticks.size() >= 3 ? ticks : Ticks.powersOfTen(range, Math.max(1, apart - 1));
            }
        }
    }

    private String text(double tick) {
        return quantity == Quantity.SOLVED ? Numbers.percent(tick) : Numbers.tick(tick);
    }

    /**
     * Draws the key at the right of {@code left}.
     *
     * @param low the bottom of the bar
     * @param zero the middle of the sign for exact zeros; below the bar
     */
    void paintKey(Pen pen, double left, double high, double low, double zero) {
        Lettering label = PlotPlace.axis(style).at(Horizontal.LEFT, Vertical.MIDDLE);
        double x = left + 0.4 * style.text();
        double bar = BAR * style.text();
        InkGrid shades = InkGrid.of(SHADES, 1, (row, column) -> {
            double share = 1 - (row + 0.5) / SHADES;
            return style.palette().activations().at(quantity == Quantity.LOSS ? 1 - share : share, new Range(0, 1));
        });
        pen.grid(x, high, bar, low - high, shades);
        Stroke border = Stroke.solid(style.palette().axis(), 0.8);
        pen.frame(x, high, bar, low - high, 0, border);
        int most = (int) ((low - high) / (1.5 * label.size()));
        List<Double> ticks = ticks(most);
        Scale scale = scale(low, high);
        double half = 0.4 * label.size();
        for (double tick : ticks) {
            double at = Math.max(high + half, Math.min(low - half, scale.at(tick)));
            pen.line(x + bar, scale.at(tick), x + bar + 0.2 * style.text(), scale.at(tick), border);
            pen.text(text(tick), x + bar + 0.35 * style.text(), at, label);
        }
        if (quantity == Quantity.SPREAD) {
            double side = Math.min(bar, 0.7 * label.size());
            pen.rectangle(
                    x, zero - side / 2, bar, side, 0, style.palette().states().identical());
            pen.text("0", x + bar + 0.35 * style.text(), zero, label);
        }
    }

    /** The largest and the smallest known number, with their points; fewer than two if fewer are finite. */
    static List<Point> extremes(StartMap map, Quantity quantity) {
        List<Point> known = IntStream.range(0, map.plan().rows() * map.plan().columns())
                .mapToObj(
                        i -> new Point(i % map.plan().columns(), i / map.plan().columns()))
                .filter(point -> number(map, quantity, point).isPresent())
                .toList();
        if (known.isEmpty()) {
            return List.of();
        }
        Point lowest = known.get(0);
        Point highest = known.get(0);
        for (Point point : known) {
            double value = number(map, quantity, point).orElseThrow();
            lowest = value < number(map, quantity, lowest).orElseThrow() ? point : lowest;
            highest = value > number(map, quantity, highest).orElseThrow() ? point : highest;
        }
        return List.of(lowest, highest);
    }

    private static OptionalDouble number(StartMap map, Quantity quantity, Point point) {
        double value = map.at(point).map(cell -> value(quantity, cell)).orElse(Double.NaN);
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
}
