package symmetrylab.figure.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.data.DataSet;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.KeyedFigure;
import symmetrylab.figure.draw.LayeredFigure;
import symmetrylab.figure.draw.Meaning;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.Stroke;
import symmetrylab.figure.output.OutputDetail;
import symmetrylab.figure.output.OutputPicture;
import symmetrylab.figure.output.OutputPictures;
import symmetrylab.figure.scales.ActivationRanges;
import symmetrylab.figure.scales.EdgeRange;
import symmetrylab.figure.scales.EdgeScale;
import symmetrylab.figure.scene.MergedDifference;
import symmetrylab.figure.scene.NeuronOrder;
import symmetrylab.figure.scene.NeuronPicture;
import symmetrylab.figure.scene.NeuronSet;
import symmetrylab.figure.scene.Scene;
import symmetrylab.nn.Architecture;
import symmetrylab.nn.Parameters;

/**
 * The network at one step: edges by weight, neurons by activation, and the output in place of the output neuron, with
 * the edges running into it. A hull joins equal neurons.
 *
 * <p>Width of an edge shows the size of the weight on a shared scale; blue and solid is positive, orange and dashed
 * negative, grey dots exactly zero. A short stub shows the bias in the same way.
 *
 * <p>In a folded view each class of neurons becomes one neuron with the added outgoing weights, on the same scale; a
 * note below tells how many neurons are left and how far the outputs of the merged network are from the whole one's.
 *
 * @param scene the lane at one step
 * @param output whether to draw the output if there is room, or leave it to a separate picture
 */
public record NetworkFigure(Scene scene, boolean output) implements NetworkPicture, NeuronPicture, LayeredFigure {

    /** The factor on the distance of merged neurons, so that a hull has room beside a neuron. */
    private static final double MERGED_SPACING = 1.25;

    /** The network with its output. */
    public NetworkFigure(Scene scene) {
        this(scene, true);
    }

    /** The places of the neurons in a picture of this size. */
    public NetworkLayout layout(double width, double height) {
        NetworkLayout whole = layout(network(), width, height, 0);
        double share = scene.view().fold();
        if (share == 0) {
            return scene.order().map(whole::ordered).orElse(whole);
        }
        double note = MergeNote.height(width, scene.style().text());
        NetworkFold fold = NetworkFold.of(scene.history(), scene.now(), share);
        return NetworkLayout.folded(network(), fold, whole, merged -> layout(merged, width, height, note));
    }

    /** The layout of a network in the place of the lane's; with a note, columns take more of the room they have. */
    private NetworkLayout layout(Architecture of, double width, double height, double note) {
        double text = scene.style().text();
        int side = data().pictureSide();
        double below = network().sizes().stream().skip(side > 0 ? 1 : 0).anyMatch(size -> size > 2 * NetworkLayout.FEW)
                ? 1.5 * text
                : 0;
        NetworkSizes.Ground ground = NetworkSizes.Ground.of(width, height, text, below, note);
        double aspect = output ? OutputPictures.aspect(scene) : 0;
        NetworkSizes sizes = NetworkSizes.of(scene.scales().networks(), ground, aspect);
        return new NetworkLayout(of, sizes, scene.view(), side, note > 0 ? MERGED_SPACING : 1);
    }

    @Override
    public Optional<PartLayout> parts(double width, double height) {
        return Optional.of(layout(width, height));
    }

    @Override
    public Optional<NeuronSet> neuronsAt(double x, double y, double width, double height) {
        return layout(width, height)
                .neuronAt(x, y)
                .filter(place ->
                        place.column() > 0 && place.column() <= network().hiddenLayers())
                .map(place -> NeuronSet.of(place.column() - 1, place.index()));
    }

    @Override
    public Optional<Figure> highlight(NeuronSet neurons) {
        List<Integer> those = neurons.layer() < network().hiddenLayers()
                ? neurons.in(neurons.layer(), network().fanOut(neurons.layer()))
                : List.of();
        Object key = List.of(
                scene.style(), scene.view(), network(), data(), scene.scales().networks(), neurons);
        return those.isEmpty() || scene.view().fold() > 0
                ? Optional.empty()
                : Optional.of(
                        new KeyedFigure(key, (pen, w, h) -> paintRings(pen, layout(w, h), neurons.layer() + 1, those)));
    }

    /** Draws a ring around each of some neurons of a column. */
    private void paintRings(Pen pen, NetworkLayout layout, int column, List<Integer> neurons) {
        // Close to the neuron, so that its name stays free.
        double away = 0.12 * scene.style().text();
        double width = 0.22 * scene.style().text();
        for (int neuron : neurons) {
            layout.place(column, neuron).ifPresent(place -> {
                double halfWidth = layout.radius(column) + away;
                double halfHeight = layout.halfHeight(column) + away;
                double corner = Math.min(halfWidth, halfHeight) / 2;
                for (boolean rim : new boolean[] {true, false}) {
                    Ink ink = rim
                            ? scene.style().palette().page()
                            : scene.style().palette().ofNeuron(neuron);
                    pen.frame(
                            place.x() - halfWidth,
                            place.y() - halfHeight,
                            2 * halfWidth,
                            2 * halfHeight,
                            corner,
                            Stroke.solid(ink, rim ? 1.5 * width : width));
                }
            });
        }
    }

    @Override
    public List<Layer> layers(double width, double height) {
        Graph graph = graph(width, height);
        Object still = List.of(
                scene.style(),
                scene.view(),
                network(),
                data(),
                scene.scales().networks(),
                graph.groups(),
                scene.shownOrder(),
                output);
        List<Figure> parts = new ArrayList<>();
        List<Figure> answer = graph.layout()
                .output()
                .map(box -> outputPicture(graph.layout()).parts(box))
                .orElse(List.of());
        parts.add(zoomed(graph, (pen, w, h) -> {
            paintGraph(pen, graph, w, h);
            answer.stream().limit(1).forEach(part -> part.paint(pen, w, h));
        }));
        answer.stream()
                .skip(1)
                .map(part -> new KeyedFigure(List.of(still, part), zoomed(graph, part)))
                .forEach(parts::add);
        note().ifPresent(parts::add);
        parts.add(new KeyedFigure(still, (pen, w, h) -> {
            zoomed(graph, (on, across, down) -> paintNotes(on, graph, down)).paint(pen, w, h);
            paintColumns(pen, graph, w, h);
        }));
        return parts.stream().map(part -> new Layer(part, 0, width)).toList();
    }

    /** The note on the merged network; absent while its neurons are apart. */
    private Optional<MergeNote> note() {
        if (scene.view().fold() == 0) {
            return Optional.empty();
        }
        RunHistory history = scene.history();
        int step = scene.now();
        OptionalDouble difference = scene.difference()
                .map(MergedDifference::value)
                .orElseGet(() -> OptionalDouble.of(history.mergedDifference(step)));
        return Optional.of(new MergeNote(
                IntStream.range(0, network().hiddenLayers())
                        .mapToObj(hidden -> history.classCount(step, hidden))
                        .toList(),
                IntStream.range(0, network().hiddenLayers())
                        .mapToObj(network()::fanOut)
                        .toList(),
                difference,
                scene.style()));
    }

    /** What the note on the merged network says; absent while its neurons are apart. */
    public Optional<String> spoken() {
        return note().map(MergeNote::spoken);
    }

    /** A part of the network, below the names of the layers if it is zoomed. */
    private Figure zoomed(Graph graph, Figure part) {
        if (scene.view().zoom() == 1) {
            return part;
        }
        double top =
                graph.layout().sizes().ground().headings() ? 1.5 * scene.style().text() : 0;
        return (pen, width, height) ->
                pen.area(0, top, width, height - top, (on, w, h) -> on.area(0, -top, width, height, part));
    }

    /** Everything that is computed once for a picture. */
    private record Graph(
            NetworkLayout layout, Parameters parameters, List<HiddenGroups> groups, ActivationRanges ranges) {}

    private Graph graph(double width, double height) {
        List<HiddenGroups> groups = IntStream.range(0, network().hiddenLayers())
                .mapToObj(hidden -> HiddenGroups.of(scene.history(), scene.now(), hidden))
                .toList();
        ActivationRanges ranges = new ActivationRanges(
                network(), data(), scene.scales(), scene.fill().showsPlane());
        return new Graph(layout(width, height), mirrored(scene.state().parameters()), groups, ranges);
    }

    private void paintGraph(Pen pen, Graph graph, double width, double height) {
        NetworkLayout layout = graph.layout();
        FigureStyle style = scene.style();
        NetworkHulls hulls = new NetworkHulls(style, graph.groups());
        hulls.paint(pen, layout);
        pen.group(new Meaning.Network(layout.neurons()), on -> paintNeurons(on, graph, width, height));
        hulls.paintPlates(pen, layout);
    }

    private void paintNeurons(Pen pen, Graph graph, double width, double height) {
        NetworkLayout layout = graph.layout();
        FigureStyle style = scene.style();
        Parameters edges = edges(graph.parameters());
        new NetworkEdges(edgeScale(), style, width, height, !gradientsShown()).paint(pen, layout, edges);
        if (layout.showsWeightsInNeurons()) {
            new NeuronWeights(style, edgeScale(), edges).paint(pen, layout, height);
        }
        new NetworkNeurons(scene, graph.ranges(), graph.parameters()).paint(pen, layout, width, height);
    }

    /** Paints what is the same at every step with the same groups. */
    private void paintNotes(Pen pen, Graph graph, double height) {
        NetworkLayout layout = graph.layout();
        scene.view().selected().ifPresent(part -> new NetworkSelection(scene.style()).paint(pen, layout, part));
        new NetworkHulls(scene.style(), graph.groups()).paintTags(pen, layout);
        names().paint(pen, layout, height);
    }

    private void paintColumns(Pen pen, Graph graph, double width, double height) {
        names().paintColumns(pen, graph.layout(), width);
        if (graph.layout().hasMatrix()) {
            names().paintMatrices(
                            pen,
                            graph.layout(),
                            width,
                            height
                                    - 0.7 * scene.style().text()
                                    - (graph.layout().share() < 0.5
                                            ? 0
                                            : MergeNote.height(
                                                    width, scene.style().text())));
        }
    }

    /** The output picture, with axes and values if they are legible and do not run into the edges. */
    private OutputPicture outputPicture(NetworkLayout layout) {
        double text = scene.style().text();
        double box = layout.sizes().outputWidth();
        OutputDetail detail = new OutputDetail(
                text, layout.gap() > 4 * text && box >= OutputPicture.NAMED, box >= OutputPicture.NAMED);
        return OutputPictures.of(scene, detail);
    }

    private boolean gradientsShown() {
        return scene.view().showsGradients();
    }

    private EdgeScale edgeScale() {
        EdgeRange range = gradientsShown()
                ? scene.scales().gradients().orElseGet(() -> EdgeRange.ofGradients(List.of(scene.history())))
                : scene.scales().edges();
        return range.scale(scene.view().logarithmic());
    }

    /** The numbers that edges, matrices and the stubs of biases show. */
    private Parameters edges(Parameters weights) {
        return gradientsShown()
                ? mirrored(scene.gradient()
                        .orElseGet(() -> scene.history().recording().updateGradient(scene.now())))
                : weights;
    }

    /** Weights with those of mirrored neurons in their opposite sign. */
    private Parameters mirrored(Parameters parameters) {
        return scene.shownOrder()
                .filter(NeuronOrder::mirrors)
                .map(order -> order.alignment().mirroring().apply(parameters))
                .orElse(parameters);
    }

    private Architecture network() {
        return scene.history().recording().plan().architecture();
    }

    private NetworkNames names() {
        return new NetworkNames(network(), data(), scene.style(), scene.shownOrder());
    }

    private DataSet data() {
        return scene.history().recording().data();
    }
}
