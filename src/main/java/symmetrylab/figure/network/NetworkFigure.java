package symmetrylab.figure.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import symmetrylab.data.DataSet;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.KeyedFigure;
import symmetrylab.figure.draw.LayeredFigure;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.output.OutputDetail;
import symmetrylab.figure.output.OutputPicture;
import symmetrylab.figure.output.OutputPictures;
import symmetrylab.figure.scales.ActivationRanges;
import symmetrylab.figure.scales.EdgeRange;
import symmetrylab.figure.scales.EdgeScale;
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
 * @param scene the lane at one step
 * @param output whether to draw the output if there is room, or leave it to a separate picture
 */
public record NetworkFigure(Scene scene, boolean output) implements NetworkPicture, LayeredFigure {

    /** The network with its output. */
    public NetworkFigure(Scene scene) {
        this(scene, true);
    }

    /** The places of the neurons in a picture of this size. */
    public NetworkLayout layout(double width, double height) {
        double text = scene.style().text();
        int side = data().pictureSide();
        double below = network().sizes().stream().skip(side > 0 ? 1 : 0).anyMatch(size -> size > 2 * NetworkLayout.FEW)
                ? 1.5 * text
                : 0;
        NetworkSizes.Ground ground = NetworkSizes.Ground.of(width, height, text, below);
        double aspect = output ? OutputPictures.aspect(scene) : 0;
        return new NetworkLayout(
                network(), NetworkSizes.of(scene.scales().networks(), ground, aspect), scene.view(), side);
    }

    @Override
    public Optional<PartLayout> parts(double width, double height) {
        return Optional.of(layout(width, height));
    }

    @Override
    public List<Layer> layers(double width, double height) {
        Graph graph = graph(width, height);
        Object still = List.of(
                scene.style(), scene.view(), network(), data(), scene.scales().networks(), graph.groups(), output);
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
        parts.add(new KeyedFigure(still, (pen, w, h) -> {
            zoomed(graph, (on, across, down) -> paintNotes(on, graph, down)).paint(pen, w, h);
            paintColumns(pen, graph, w, h);
        }));
        return parts.stream().map(part -> new Layer(part, 0, width)).toList();
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
        return new Graph(layout(width, height), scene.state().parameters(), groups, ranges);
    }

    private void paintGraph(Pen pen, Graph graph, double width, double height) {
        NetworkLayout layout = graph.layout();
        FigureStyle style = scene.style();
        NetworkHulls hulls = new NetworkHulls(style, graph.groups());
        hulls.paint(pen, layout);
        Parameters edges = edges(graph.parameters());
        new NetworkEdges(edgeScale(), style, width, height).paint(pen, layout, edges);
        if (layout.showsWeightsInNeurons()) {
            new NeuronWeights(style, edgeScale(), edges).paint(pen, layout, height);
        }
        new NetworkNeurons(scene, graph.ranges(), graph.parameters()).paint(pen, layout, width, height);
        hulls.paintPlates(pen, layout);
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
                            height - 0.7 * scene.style().text());
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
                ? scene.gradient().orElseGet(() -> scene.history().recording().updateGradient(scene.now()))
                : weights;
    }

    private Architecture network() {
        return scene.history().recording().plan().architecture();
    }

    private NetworkNames names() {
        return new NetworkNames(network(), data(), scene.style());
    }

    private DataSet data() {
        return scene.history().recording().data();
    }
}
