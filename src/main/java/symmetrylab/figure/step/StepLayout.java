package symmetrylab.figure.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import symmetrylab.figure.draw.DistinctTexts;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.TextWidth;
import symmetrylab.figure.draw.Ties;
import symmetrylab.figure.network.EdgeNumbers.Tie;
import symmetrylab.figure.network.NetworkLayout.Gap;
import symmetrylab.figure.network.NetworkLayout.Line;
import symmetrylab.figure.network.NetworkLayout.Place;
import symmetrylab.figure.network.PartLayout;
import symmetrylab.figure.network.WeightMatrix;
import symmetrylab.figure.scene.NetworkPart;
import symmetrylab.nn.StepTrace;

/**
 * The places of neurons and their numbers in the picture of an opened step.
 *
 * <p>From left to right: the inputs with their values, then for each layer of weights a zone for the numbers on its edges,
 * the neurons, and a zone for the neurons' numbers. The zones are as wide as what the step prints in any of its
 * phases, so nothing moves from phase to phase and no two texts meet.
 */
final class StepLayout implements PartLayout {

    /** How much is printed. */
    enum Detail {
        /** Numbers of neurons and edges, each in a zone of its own. */
        FULL,
        /** Both, in one zone in turns: while numbers run along a layer's edges, those of the neurons before it hide. */
        BY_TURNS,
        /** Numbers of neurons only. */
        NEURONS,
        /** Neurons are coloured; the table has the numbers. */
        FILLS
    }

    /** Numbers on edges are that much smaller than those of neurons. */
    private static final double LABEL = 0.92;

    private static final double[] SIZES = {1.3, 1.2, 1.1, 1, 0.92, 0.85, 0.8};

    private final StepContent step;
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

    /** The layout between two heights of a picture of this width. */
    StepLayout(StepContent step, FigureStyle style, double width, double top, double bottom) {
        this.step = step;
        this.style = style;
        this.width = width;
        this.top = top;
        this.bottom = bottom;
        List<Integer> sizes = step.network().sizes();
        double text = style.text();
        int slots = Math.max(3, (int) ((bottom - top) / (1.9 * text)));
        int fullest =
                sizes.stream().mapToInt(count -> Math.min(count, slots)).max().orElse(1);
        pitch = Math.min((bottom - top) / fullest, 6 * text);
        double discs = Math.max(3, Math.min(1.35 * text, 0.38 * pitch));
        Fit full = largest(Detail.FULL, discs);
        Fit byTurns = largest(Detail.BY_TURNS, discs);
        Fit neurons = largest(Detail.NEURONS, discs);
        stackWidths = new double[sizes.size()];
        // Numbers that can be read from afar are worth more than numbers that are always there.
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
        for (int layer = 0; layer < step.network().layers() && !fills; layer++) {
            stackWidths[layer + 1] = stackWidth(layer, fit);
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
     * @param size the height of the neurons' numbers; 0 where there is no room for any
     * @param discs the radius of neurons
     * @param apart whether the number of neurons that share numbers has a line of its own, which is narrower
     */
    private record Fit(double size, double discs, boolean apart) {}

    /** The largest text of numbers for which there is room. */
    private Fit largest(Detail wanted, double discs) {
        double small = Math.min(discs, 1.1 * style.text());
        for (Fit way : List.of(new Fit(0, discs, false), new Fit(0, small, false), new Fit(0, small, true))) {
            for (double factor : SIZES) {
                Fit tried = new Fit(factor * style.text(), way.discs(), way.apart());
                double all = 2 * tried.discs() * step.network().sizes().size();
                for (double need : needs(wanted, tried)) {
                    all += need;
                }
                boolean roomForLines = 3 * 1.22 * tried.size() <= pitch || factor <= 1;
                if (all <= width && roomForLines) {
                    return tried;
                }
            }
        }
        return new Fit(0, discs, false);
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

    /** The least widths of the left margin, of the gap behind each column, and of the right margin. */
    private double[] needs(Detail wanted, Fit tried) {
        int layers = step.network().layers();
        double[] needed = new double[layers + 2];
        needed[0] = inputsWidth();
        for (int layer = 0; layer < layers; layer++) {
            double labels = wanted == Detail.NEURONS ? 0 : labelsWidth(layer, LABEL * tried.size());
            double stack = layer == 0 ? 0 : stackWidth(layer - 1, tried) + bracket(layer);
            double both = stack == 0 || labels == 0 || wanted == Detail.FULL ? stack + labels : Math.max(stack, labels);
            needed[layer + 1] = Math.max(both, 2 * style.text()) + 2 * pad();
        }
        needed[layers + 1] = stackWidth(layers - 1, tried) + bracket(layers) + pad();
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
        for (int feature = 0; feature < step.network().fanIn(0); feature++) {
            widest = Math.max(widest, TextWidth.of(inputText(feature), inputLettering()));
        }
        return widest + 2 * pad();
    }

    /** What stands beside an input: its name, short enough for a picture, and its value. */
    String inputText(int feature) {
        String name = step.data().featureNames().get(feature);
        String value = DistinctTexts.text(step.trace().layers().get(0).inputs().get(feature), 3);
        return (name.length() <= 5 ? name : "x" + (feature + 1)) + " = " + value;
    }

    Lettering inputLettering() {
        return Lettering.of(0.95 * style.text(), style.palette().text()).bold();
    }

    private double stackWidth(int layer, Fit tried) {
        StepTrace.Layer numbers = step.trace().layers().get(layer);
        int count = numbers.sums().size();
        Lettering lettering = numberLettering(tried.size());
        double widest = 0;
        double most = 0;
        for (int neuron = 0; neuron < count; neuron++) {
            for (String line : StepStack.all(step, layer, neuron)) {
                widest = Math.max(widest, TextWidth.of(line, lettering));
            }
            most = namesInside(layer, tried.discs())
                    ? 0
                    : Math.max(most, TextWidth.of(step.name(layer, neuron) + " ", lettering));
        }
        double times = isTied(layer) && !tried.apart() ? TextWidth.of(" ×" + count, lettering) : 0;
        return widest + most + times;
    }

    private double labelsWidth(int layer, double labelSize) {
        Lettering lettering = numberLettering(labelSize);
        double widest = step.layer(layer)
                .edges()
                .map(edges -> List.of(edges.products(), edges.carried(), edges.gradients(), edges.moves()).stream()
                        .flatMap(numbers -> numbers.ties().stream())
                        .map(Tie::words)
                        .mapToDouble(words -> TextWidth.of(words, lettering))
                        .max()
                        .orElse(0))
                .orElse(0.0);
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

    /** Where neurons are left out. */
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

    /** Whether the number of neurons that share numbers has a line of its own. */
    boolean timesApart() {
        return fit.apart();
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

    /** The room between a neuron and its numbers: for the brackets, where some of its layer can have the same. */
    private double bracket(int column) {
        return (isTied(column - 1) ? 1.1 : 0.45) * style.text();
    }

    private boolean isTied(int layer) {
        StepTrace.Layer numbers = step.trace().layers().get(layer);
        int count = numbers.sums().size();
        return Ties.of(numbers.sums()).count() < count
                || Ties.of(numbers.activations()).count() < count
                || Ties.of(numbers.deltas()).count() < count;
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
        int count = step.trace().layers().get(layer).sums().size();
        return IntStream.range(0, count)
                .allMatch(neuron -> TextWidth.of(step.name(layer, neuron), nameLettering()) <= 1.9 * discs);
    }

    Lettering nameLettering() {
        return Lettering.of(0.85 * style.text(), style.palette().text()).bold().centered();
    }

    /** Where the picture ends. */
    double right() {
        return width;
    }

    /** Where the numbers of a column's neurons begin. */
    double stackLeft(int column) {
        return centers[column] + radius + bracket(column);
    }

    /** Where the zone of the numbers on the edges of a layer begins. */
    double labelsLeft(int layer) {
        double behind = centers[layer] + radius + pad();
        return layer == 0 || detail == Detail.BY_TURNS ? behind : stackLeft(layer) + stackWidths[layer] + pad() / 2;
    }

    /** Where it ends. */
    double labelsRight(int layer) {
        return centers[layer + 1] - radius - pad();
    }
}
