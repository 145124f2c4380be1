package symmetrylab.figure.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import symmetrylab.figure.draw.DistinctTexts;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.TextWidth;
import symmetrylab.figure.network.EdgeNumbers.Tie;
import symmetrylab.figure.network.NetworkLayout.Gap;
import symmetrylab.figure.network.NetworkLayout.Line;
import symmetrylab.figure.network.NetworkLayout.Place;
import symmetrylab.figure.network.PartLayout;
import symmetrylab.figure.network.WeightMatrix;
import symmetrylab.figure.scene.NetworkPart;

/**
 * The places of neurons and their numbers in the picture of an open step.
 *
 * <p>From left to right: the inputs with their values, then for each layer of weights a zone for the numbers on its
 * edges, a zone for the numbers of the neurons after it, and these neurons; the numbers of the outputs are at the
 * right. The zones fit the numbers of every phase in every lane side by side, so nothing moves from phase to phase and
 * no two texts meet.
 */
final class StepLayout implements PartLayout {

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

    /** The widest number of most steps: with room for it, neurons stay in place from step to step. */
    private static final String USUAL = "z −0.0000";

    private final StepContent step;
    private final List<StepContent> peers;
    private final FigureStyle style;
    private final double width;
    private final double top;
    private final double bottom;
    private final Detail detail;
    private final Fit fit;
    private final double radius;
    private final double pitch;
    private final double[] stackWidths;
    private final double[] centers;
    private final List<List<Place>> columns = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();

    /** The layout of a step between two heights of a picture of this width, beside those of the other lanes. */
    StepLayout(StepContent step, List<StepContent> lanes, FigureStyle style, double width, double top, double bottom) {
        this.step = step;
        this.style = style;
        this.width = width;
        this.top = top;
        this.bottom = bottom;
        List<Integer> sizes = step.network().sizes();
        peers = lanes.stream()
                .filter(lane -> lane.network().layers() == step.network().layers())
                .toList();
        double text = style.text();
        int slots = Math.max(3, (int) ((bottom - top) / (1.9 * text)));
        int fullest = lanes.stream()
                .flatMap(lane -> lane.network().sizes().stream())
                .mapToInt(count -> Math.min(count, slots))
                .max()
                .orElse(1);
        pitch = Math.min((bottom - top) / fullest, 6 * text);
        double discs = Math.max(3, Math.min(2.07 * text, 0.36 * pitch));
        Fit full = largest(Detail.FULL, discs);
        Fit byTurns = largest(Detail.BY_TURNS, discs);
        Fit neurons = largest(Detail.NEURONS, discs);
        // Numbers legible from afar are worth more than numbers that are always visible.
        if (full.size() > 0 && (full.size() >= 0.92 * text || full.equals(byTurns))) {
            detail = Detail.FULL;
            fit = full;
        } else if (byTurns.size() > 0) {
            detail = Detail.BY_TURNS;
            fit = byTurns;
        } else {
            detail = neurons.size() > 0 ? Detail.NEURONS : Detail.FILLS;
            fit = neurons;
        }
        boolean fills = detail == Detail.FILLS;
        double[] needed = fills ? bare() : needs(detail, fit);
        stackWidths = new double[sizes.size()];
        for (int layer = 0; layer < step.network().layers() && !fills; layer++) {
            stackWidths[layer + 1] = stackWidth(layer, fit.size());
        }
        radius = fills ? Math.min(discs, (width - needed[0] - pad()) / (3.0 * sizes.size())) : fit.discs();
        double spare = width - 2 * radius * sizes.size();
        for (double need : needed) {
            spare -= need;
        }
        // Spare width goes to the gaps.
        double share = Math.max(0, spare) / Math.max(1, sizes.size() - 1);
        centers = new double[sizes.size()];
        double x = needed[0];
        for (int column = 0; column < sizes.size(); column++) {
            centers[column] = x + radius;
            x += 2 * radius + needed[column + 1] + share;
            places(column, sizes.get(column), slots, (top + bottom) / 2);
        }
    }

    /**
     * A way to make numbers fit.
     *
     * @param size the height of the neurons' numbers; 0 if there is no room for any
     * @param discs the radius of neurons
     */
    private record Fit(double size, double discs) {}

    /** The largest text of numbers that fits. */
    private Fit largest(Detail wanted, double discs) {
        for (double smaller : new double[] {1, 0.8, 0.65}) {
            double tried = Math.min(discs, Math.max(smaller * discs, 1.1 * style.text()));
            for (double factor : SIZES) {
                double size = factor * style.text();
                double all = 2 * tried * step.network().sizes().size();
                for (double need : needs(wanted, new Fit(size, tried))) {
                    all += need;
                }
                boolean roomForLines = 2 * LINE * size <= pitch || factor <= 1;
                if (all <= width && roomForLines) {
                    return new Fit(size, tried);
                }
            }
        }
        return new Fit(0, discs);
    }

    private void places(int column, int count, int slots, double middle) {
        int shown = Math.min(count, slots);
        double first = middle - (shown - 1) * pitch / 2;
        List<Place> places = new ArrayList<>();
        for (int slot = 0; slot < shown; slot++) {
            double y = first + slot * pitch;
            if (count > slots && slot == shown - 2) {
                gaps.add(new Gap(centers[column], y, count - shown + 1));
            } else {
                places.add(
                        new Place(column, count > slots && slot == shown - 1 ? count - 1 : slot, centers[column], y));
            }
        }
        columns.add(List.copyOf(places));
    }

    /** The least widths of the left margin, of the gap after each column, and of the right margin. */
    private double[] needs(Detail wanted, Fit tried) {
        int layers = step.network().layers();
        double[] needed = new double[layers + 2];
        needed[0] = inputsWidth();
        for (int layer = 0; layer < layers; layer++) {
            double labels = wanted == Detail.NEURONS ? 0 : labelsWidth(layer, LABEL * tried.size());
            double stack = layer == layers - 1 ? 0 : stackWidth(layer, tried.size()) + pad();
            double both = stack == 0 || labels == 0 || wanted == Detail.FULL ? stack + labels : Math.max(stack, labels);
            needed[layer + 1] = Math.max(both, 2 * style.text()) + 2 * pad();
        }
        needed[layers + 1] = stackWidth(layers - 1, tried.size()) + 2 * pad();
        return needed;
    }

    private double[] bare() {
        double[] needed = new double[step.network().layers() + 2];
        needed[0] = inputsWidth() < width / 3 ? inputsWidth() : pad();
        needed[needed.length - 1] = pad();
        return needed;
    }

    private double inputsWidth() {
        double widest = 0;
        for (StepContent lane : peers) {
            for (int feature = 0; feature < lane.network().fanIn(0); feature++) {
                widest = Math.max(widest, TextWidth.of(inputText(lane, feature), inputLettering()));
            }
        }
        return widest + 2 * pad();
    }

    /** The text beside an input: its name and value. */
    String inputText(int feature) {
        return inputText(step, feature);
    }

    private static String inputText(StepContent step, int feature) {
        double value = step.trace().layers().get(0).inputs().get(feature);
        return step.inputName(feature) + " = " + DistinctTexts.text(value, StepLayer.DIGITS);
    }

    Lettering inputLettering() {
        return Lettering.of(0.95 * style.text(), style.palette().text()).bold();
    }

    /** The width of a plate that fits every number of a layer's neurons. */
    private double stackWidth(int layer, double size) {
        Lettering lettering = numberLettering(size);
        double widest = TextWidth.of(USUAL, lettering);
        for (StepContent lane : peers) {
            for (int neuron = 0; neuron < lane.network().fanOut(layer); neuron++) {
                for (String line : StepStack.all(lane, layer, neuron)) {
                    widest = Math.max(widest, TextWidth.of(line, lettering));
                }
            }
            if (layer == lane.network().layers() - 1) {
                widest = Math.max(widest, TextWidth.of(lane.lossText(), lettering));
            }
        }
        return widest + 2 * labelPad();
    }

    private double labelsWidth(int layer, double labelSize) {
        Lettering lettering = numberLettering(labelSize);
        double widest = peers.stream()
                .flatMap(lane -> lane.layer(layer).edges().stream())
                .flatMap(edges -> Stream.of(edges.products(), edges.carried(), edges.gradients(), edges.moves()))
                .flatMap(numbers -> numbers.ties().stream())
                .map(Tie::words)
                .mapToDouble(words -> TextWidth.of(words, lettering))
                .max()
                .orElse(0);
        return widest == 0 ? 0 : widest + 2 * labelPad() + pad();
    }

    private static Lettering numberLettering(double size) {
        return Lettering.of(size, Ink.rgb(0)).bold();
    }

    Detail detail() {
        return detail;
    }

    @Override
    public List<List<Place>> columns() {
        return columns;
    }

    /** The gaps in place of omitted neurons. */
    List<Gap> gaps() {
        return gaps;
    }

    @Override
    public Optional<Place> place(int column, int index) {
        List<Place> places = columns.get(column);
        if (index < places.size() && places.get(index).index() == index) {
            return Optional.of(places.get(index));
        }
        return places.stream().filter(place -> place.index() == index).findFirst();
    }

    @Override
    public double radius(int column) {
        return radius;
    }

    @Override
    public Optional<Place> neuronAt(double x, double y) {
        return columns.stream()
                .flatMap(List::stream)
                .filter(place -> Math.hypot(place.x() - x, place.y() - y) <= radius + 2)
                .findFirst();
    }

    @Override
    public Optional<WeightMatrix> matrix(int layer) {
        return Optional.empty();
    }

    @Override
    public Optional<Line> weightLine(NetworkPart.Weight weight) {
        return place(weight.layer(), weight.from())
                .flatMap(from -> place(weight.layer() + 1, weight.to()).map(to -> lineOf(from, to)));
    }

    @Override
    public Line lineOf(Place from, Place to) {
        return new Line(from.x(), from.y(), to.x(), to.y());
    }

    @Override
    public Line biasLine(Place to) {
        return new Line(to.x() - 1.14 * radius, to.y() + 1.3 * radius, to.x(), to.y());
    }

    double top() {
        return top;
    }

    double bottom() {
        return bottom;
    }

    double radius() {
        return radius;
    }

    double pitch() {
        return pitch;
    }

    /** The height of the text of numbers. */
    double size() {
        return fit.size();
    }

    /** The height of a line of numbers. */
    double lineHeight() {
        return LINE * fit.size();
    }

    double labelSize() {
        return LABEL * fit.size();
    }

    double pad() {
        return 0.5 * style.text();
    }

    double labelPad() {
        return 0.28 * style.text();
    }

    /** Whether there is room for the inputs' names and values. */
    boolean showsInputs() {
        return centers[0] - radius >= inputsWidth() - 0.1;
    }

    /** Whether the names of a layer's neurons fit inside their discs. */
    boolean namesInside(int layer) {
        return namesInside(layer, radius);
    }

    private boolean namesInside(int layer, double discs) {
        int count = step.network().fanOut(layer);
        return IntStream.range(0, count)
                .allMatch(neuron -> TextWidth.of(step.name(layer, neuron), nameLettering()) <= 1.9 * discs);
    }

    Lettering nameLettering() {
        double size = Math.max(0.85 * style.text(), Math.min(1.1 * style.text(), 0.55 * radius));
        return Lettering.of(size, style.palette().text()).bold().centered();
    }

    /** The right edge of the picture. */
    double right() {
        return width;
    }

    /** The left edge of the plates with a column's numbers, which are left of hidden neurons and right of outputs. */
    double stackLeft(int column) {
        return column == centers.length - 1
                ? centers[column] + radius + pad()
                : centers[column] - radius - pad() - stackWidths[column];
    }

    /** The width of these plates. */
    double stackWidth(int column) {
        return stackWidths[column];
    }

    /** The left edge of the zone of numbers on a layer's edges. */
    double labelsLeft(int layer) {
        return centers[layer] + radius + pad();
    }

    /** The right edge of that zone. */
    double labelsRight(int layer) {
        boolean last = layer == step.network().layers() - 1;
        return last || detail == Detail.BY_TURNS
                ? centers[layer + 1] - radius - pad()
                : stackLeft(layer + 1) - pad() / 2;
    }
}
