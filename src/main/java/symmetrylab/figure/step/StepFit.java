package symmetrylab.figure.step;

import java.util.List;
import java.util.function.ToDoubleFunction;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Lettering;

/**
 * The numbers that fit into the picture of an open step, with their size and the widths they need.
 *
 * <p>The widths fit the numbers of every phase in every lane side by side.
 */
final class StepFit {

    /** The amount of printed numbers. */
    enum Detail {
        /** Numbers of neurons and edges, in separate zones. */
        FULL,
        /** Both, taking turns in one zone: while numbers run along a layer's edges, those of its neurons are hidden. */
        BY_TURNS,
        /** Numbers of neurons only. */
        NEURONS,
        /** Neurons are coloured; the table has the numbers. */
        FILLS
    }

    /** The size of numbers on edges, as a share of that of neurons' numbers. */
    private static final double LABEL = 0.92;

    private static final double[] SIZES = {1.25, 1.15, 1.07, 1, 0.92, 0.88};

    private static final double LINE = 1.24;

    /** The widest numbers of most steps, at neurons and on edges: with room for them, neurons stay in place. */
    private static final String USUAL = "δ −0.00000";

    private static final String USUAL_ON_EDGES = "b −0.000000 ×4";

    private final StepContent step;
    private final List<StepContent> peers;
    private final FigureStyle style;
    private final double width;
    private final double pitch;
    private final Detail detail;
    private final Sizes fit;
    private boolean roomForUsual = true;
    private final double radius;
    private final double[] needed;
    private final double[] stackWidths;

    /** What fits into a picture of this width whose neurons are {@code pitch} apart, beside those of the other lanes. */
    StepFit(StepContent step, List<StepContent> lanes, FigureStyle style, double width, double pitch) {
        this.step = step;
        this.style = style;
        this.width = width;
        this.pitch = pitch;
        peers = lanes.stream()
                .filter(lane -> lane.network().layers() == step.network().layers())
                .toList();
        double text = style.text();
        double discs = Math.max(3, Math.min(2.07 * text, 0.36 * pitch));
        roomForUsual = largest(Detail.BY_TURNS, discs).numbers() > 0;
        Sizes full = largest(Detail.FULL, discs);
        Sizes byTurns = largest(Detail.BY_TURNS, discs);
        Sizes neurons = largest(Detail.NEURONS, discs);
        // Numbers and neurons legible from afar are worth more than numbers that are always visible.
        boolean legible = full.numbers() >= 0.92 * text && full.discs() >= 0.75 * byTurns.discs();
        if (full.numbers() > 0 && (legible || full.equals(byTurns))) {
            detail = Detail.FULL;
            fit = full;
        } else if (byTurns.numbers() > 0) {
            detail = Detail.BY_TURNS;
            fit = byTurns;
        } else {
            detail = neurons.numbers() > 0 ? Detail.NEURONS : Detail.FILLS;
            fit = neurons;
        }
        boolean fills = detail == Detail.FILLS;
        int columns = step.network().sizes().size();
        needed = fills ? bare() : needs(detail, fit);
        stackWidths = new double[columns];
        for (int layer = 0; layer < step.network().layers() && !fills; layer++) {
            stackWidths[layer + 1] = widest(layer, fit.numbers());
        }
        radius = fills ? Math.min(discs, (width - needed[0] - pad()) / (3.0 * columns)) : fit.discs();
    }

    /**
     * Sizes to try, or found.
     *
     * @param numbers the height of the neurons' numbers; 0 if there is no room for any
     * @param discs the radius of neurons
     */
    private record Sizes(double numbers, double discs) {}

    /** The largest text of numbers that fits. */
    private Sizes largest(Detail wanted, double discs) {
        for (double smaller : new double[] {1, 0.8, 0.65}) {
            double tried = Math.min(discs, Math.max(smaller * discs, 1.1 * style.text()));
            for (double factor : SIZES) {
                double size = factor * style.text();
                double all = 2 * tried * step.network().sizes().size();
                for (double need : needs(wanted, new Sizes(size, tried))) {
                    all += need;
                }
                boolean roomForLines = 2 * LINE * size <= pitch || factor <= 1;
                if (all <= width && roomForLines) {
                    return new Sizes(size, tried);
                }
            }
        }
        return new Sizes(0, discs);
    }

    /** The least widths of the left margin, of the gap after each column, and of the right margin. */
    private double[] needs(Detail wanted, Sizes tried) {
        int layers = step.network().layers();
        double[] needed = new double[layers + 2];
        needed[0] = inputsWidth();
        for (int layer = 0; layer < layers; layer++) {
            double labels = wanted == Detail.NEURONS ? 0 : labelsWidth(layer, LABEL * tried.numbers());
            double stack = layer == layers - 1 ? 0 : widest(layer, tried.numbers()) + pad();
            double both = stack == 0 || labels == 0 || wanted == Detail.FULL ? stack + labels : Math.max(stack, labels);
            needed[layer + 1] = Math.max(both, 2 * style.text()) + 2 * pad();
        }
        needed[layers + 1] = widest(layers - 1, tried.numbers()) + 2 * pad();
        return needed;
    }

    private double[] bare() {
        double[] needed = new double[step.network().layers() + 2];
        needed[0] = inputsWidth() < width / 3 ? inputsWidth() : pad();
        needed[needed.length - 1] = pad();
        return needed;
    }

    /** The width of the inputs' names and values, with a margin. */
    double inputsWidth() {
        double widest = widestOf(StepWidths::inputs);
        return widest * inputLettering().size() + 2 * pad();
    }

    Detail detail() {
        return detail;
    }

    /** The radius of neurons. */
    double radius() {
        return radius;
    }

    /** The least widths of the left margin, of the gap after each column, and of the right margin. */
    double[] needed() {
        return needed;
    }

    /** The height of the text of numbers. */
    double size() {
        return fit.numbers();
    }

    /** The height of a line of numbers. */
    double lineHeight() {
        return LINE * fit.numbers();
    }

    double labelSize() {
        return LABEL * fit.numbers();
    }

    double pad() {
        return 0.5 * style.text();
    }

    double labelPad() {
        return 0.28 * style.text();
    }

    /** The width of the plates with a column's numbers. */
    double stackWidth(int column) {
        return stackWidths[column];
    }

    /** The text beside an input: its name and value. */
    String inputText(int feature) {
        return StepWidths.inputText(step, feature);
    }

    Lettering inputLettering() {
        return Lettering.of(0.95 * style.text(), style.palette().text()).bold();
    }

    /** The width of a plate that fits every number of a layer's neurons. */
    private double widest(int layer, double size) {
        double widest = widestOf(widths -> widths.neurons().get(layer));
        return size * Math.max(widest, roomForUsual ? StepWidths.of(USUAL) : 0) + 2 * labelPad();
    }

    private double labelsWidth(int layer, double size) {
        double widest = widestOf(widths -> widths.edges().get(layer));
        if (widest == 0) {
            return 0;
        }
        return size * Math.max(widest, roomForUsual ? StepWidths.of(USUAL_ON_EDGES) : 0) + 2 * labelPad() + pad();
    }

    /** The widest of all lanes. */
    private double widestOf(ToDoubleFunction<StepWidths> part) {
        return peers.stream().map(StepContent::widths).mapToDouble(part).max().orElseThrow();
    }
}
