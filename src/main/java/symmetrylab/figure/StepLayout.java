package symmetrylab.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import symmetrylab.figure.EdgeNumbers.Tie;
import symmetrylab.figure.NetworkLayout.Gap;
import symmetrylab.figure.NetworkLayout.Place;
import symmetrylab.nn.StepTrace;

/**
 * Where neurons and their numbers are in the picture of an opened step.
 *
 * <p>From left to right: the inputs with their values, then for each layer of weights a zone for the numbers on its edges,
 * the neurons, and a zone for the neurons' numbers. The zones are as wide as what the step has to print in any of its
 * phases, so that nothing moves from phase to phase and no two texts can meet.
 */
final class StepLayout {

    /** How much is printed. */
    enum Detail {
        /** Numbers of neurons and edges, each in a zone of its own. */
        FULL,
        /** Both, in one zone by turns: while numbers run along a layer's edges, those of the neurons before it hide. */
        BY_TURNS,
        /** Neurons are coloured; the table has the numbers. */
        FILLS
    }

    /** Numbers on edges are that much smaller than those of neurons. */
    private static final double LABEL = 0.92;

    private static final double[] SIZES = {1.3, 1.2, 1.1, 1, 0.92, 0.85};

    private final StepContent step;
    private final FigureStyle style;
    private final double top;
    private final double bottom;
    private final Detail detail;
    private final double size;
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
        this.top = top;
        this.bottom = bottom;
        List<Integer> sizes = step.network().sizes();
        double text = style.text();
        int slots = Math.max(3, (int) ((bottom - top) / (1.9 * text)));
        int fullest =
                sizes.stream().mapToInt(count -> Math.min(count, slots)).max().orElse(1);
        pitch = Math.min((bottom - top) / fullest, 6 * text);
        double mostRadius = Math.max(3, Math.min(1.35 * text, 0.38 * pitch));
        stackWidths = new double[sizes.size()];
        double full = largest(Detail.FULL, width, mostRadius);
        double byTurns = largest(Detail.BY_TURNS, width, mostRadius);
        // Numbers that can be read from afar are worth more than numbers that stay.
        detail = full > 0 && (full >= 0.92 * text || full == byTurns)
                ? Detail.FULL
                : byTurns > 0 ? Detail.BY_TURNS : Detail.FILLS;
        size = detail == Detail.FULL ? full : detail == Detail.BY_TURNS ? byTurns : text;
        boolean fills = detail == Detail.FILLS;
        double[] needed = fills ? bare(width) : needs(detail, size, mostRadius);
        radius = fills ? Math.min(mostRadius, (width - needed[0] - pad()) / (3.0 * sizes.size())) : mostRadius;
        double spare = width - 2 * radius * sizes.size();
        for (double need : needed) {
            spare -= need;
        }
        // Left margin, gaps, right margin: what is spare goes to the gaps.
        double share = Math.max(0, spare) / Math.max(1, sizes.size() - 1);
        centers = new double[sizes.size()];
        double x = needed[0];
        for (int column = 0; column < sizes.size(); column++) {
            centers[column] = x + radius;
            x += 2 * radius + needed[column + 1] + share;
            places(column, sizes.get(column), slots, (top + bottom) / 2);
        }
    }

    /** The largest text of numbers for which there is room; 0 where there is none. */
    private double largest(Detail wanted, double width, double discs) {
        for (double factor : SIZES) {
            double numberSize = factor * style.text();
            double all = 2 * discs * step.network().sizes().size();
            for (double need : needs(wanted, numberSize, discs)) {
                all += need;
            }
            boolean roomForLines = 3 * 1.22 * numberSize <= pitch || factor <= 1;
            if (all <= width && roomForLines) {
                return numberSize;
            }
        }
        return 0;
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
    private double[] needs(Detail wanted, double numberSize, double discs) {
        int layers = step.network().layers();
        double[] needed = new double[layers + 2];
        needed[0] = inputsWidth();
        for (int layer = 0; layer < layers; layer++) {
            stackWidths[layer + 1] = stackWidth(layer, numberSize, discs);
            double labels = labelsWidth(layer, LABEL * numberSize);
            double stack = layer == 0 ? 0 : stackWidths[layer] + bracket();
            double both = stack == 0 || labels == 0 || wanted == Detail.FULL ? stack + labels : Math.max(stack, labels);
            needed[layer + 1] = both + 2 * pad();
        }
        needed[layers + 1] = stackWidths[layers] + bracket() + pad();
        return needed;
    }

    private double[] bare(double width) {
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
        String value = Printed.text(step.trace().layers().get(0).inputs().get(feature), 3);
        return (name.length() <= 5 ? name : "x" + (feature + 1)) + " = " + value;
    }

    Lettering inputLettering() {
        return Lettering.of(0.95 * style.text(), style.palette().text()).bold();
    }

    private double stackWidth(int layer, double numberSize, double discs) {
        StepTrace.Layer numbers = step.trace().layers().get(layer);
        boolean output = layer == step.network().layers() - 1;
        int count = numbers.sums().size();
        Lettering lettering = numberLettering(numberSize);
        double widest = 0;
        double most = 0;
        for (int neuron = 0; neuron < count; neuron++) {
            for (String line : StepStack.all(step, layer, neuron)) {
                widest = Math.max(widest, TextWidth.of(line, lettering));
            }
            most = namesInside(layer, discs)
                    ? 0
                    : Math.max(most, TextWidth.of(step.name(layer, neuron) + " ", lettering));
        }
        boolean tied = Ties.of(numbers.sums()).count() < count
                || Ties.of(numbers.activations()).count() < count
                || Ties.of(numbers.deltas()).count() < count;
        double times = tied ? TextWidth.of(" ×" + count, lettering) : 0;
        double loss = output ? TextWidth.of(StepStack.lossText(step), lettering) : 0;
        return Math.max(loss, widest + most + times);
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

    /** The neurons that are shown, column by column; column 0 is that of the inputs. */
    List<List<Place>> columns() {
        return columns;
    }

    /** Where neurons are left out. */
    List<Gap> gaps() {
        return gaps;
    }

    Optional<Place> place(int column, int index) {
        List<Place> places = columns.get(column);
        if (index < places.size() && places.get(index).index() == index) {
            return Optional.of(places.get(index));
        }
        return places.stream().filter(place -> place.index() == index).findFirst();
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
        return size;
    }

    double labelSize() {
        return LABEL * size;
    }

    double pad() {
        return 0.5 * style.text();
    }

    double labelPad() {
        return 0.28 * style.text();
    }

    /** The room for the brackets between a neuron and its numbers. */
    double bracket() {
        return 1.1 * style.text();
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

    /** Where the numbers of a column's neurons begin. */
    double stackLeft(int column) {
        return centers[column] + radius + bracket();
    }

    /** Where the zone of the numbers on the edges of a layer begins. */
    double labelsLeft(int layer) {
        double behind = centers[layer] + radius + pad();
        return layer == 0 || detail != Detail.FULL ? behind : stackLeft(layer) + stackWidths[layer] + pad() / 2;
    }

    /** Where it ends. */
    double labelsRight(int layer) {
        return centers[layer + 1] - radius - pad();
    }
}
