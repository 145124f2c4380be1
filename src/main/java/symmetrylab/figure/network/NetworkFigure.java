package symmetrylab.figure.network;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import symmetrylab.analysis.state.NeuronClasses;
import symmetrylab.data.DataSet;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.scales.ActivationRanges;
import symmetrylab.figure.scales.EdgeRange;
import symmetrylab.figure.scales.EdgeScale;
import symmetrylab.figure.scene.GraphView.EdgeContent;
import symmetrylab.figure.scene.Scene;
import symmetrylab.nn.Architecture;
import symmetrylab.nn.Parameters;
import symmetrylab.nn.TrainingState;

/**
 * The network at one step: edges by weight, neurons by activation, the neurons of one class in one colour and joined by
 * a hull.
 *
 * <p>Width and strength of an edge show the size of the weight on a shared scale that is drawn below; blue and solid is
 * positive, orange and dashed negative, grey dots exactly zero. A short stub shows the bias in the same way.
 *
 * @param scene the lane at one step
 */
public record NetworkFigure(Scene scene) implements NetworkPicture {

    /** Room above the graph for the names of layers and the number of a hull, in heights of the text. */
    private static final double HEAD = 3.3;

    /** Room below it for the counts of matrices and the legend. */
    private static final double FOOT = 4.3;

    /** Where the neurons are in a picture of this size. */
    public NetworkLayout layout(double width, double height) {
        double text = scene.style().text();
        NetworkNames names = names();
        return new NetworkLayout(
                network(),
                new NetworkLayout.Ground(
                        names.leftMargin(width),
                        HEAD * text,
                        width - names.rightMargin(width),
                        height - FOOT * text,
                        width,
                        height,
                        text),
                scene.view());
    }

    @Override
    public Optional<PartLayout> parts(double width, double height) {
        return Optional.of(layout(width, height));
    }

    @Override
    public void paint(Pen pen, double width, double height) {
        Graph graph = graph(width, height);
        double text = scene.style().text();
        if (scene.view().zoom() == 1) {
            paintGraph(pen, graph, width, height);
        } else {
            // Between the names of the layers and the legend.
            double top = 1.6 * text;
            double bottom = height - (FOOT - 1.4) * text;
            pen.area(
                    0,
                    top,
                    width,
                    bottom - top,
                    (on, w, h) -> on.area(
                            0, -top, width, height, (inner, all, tall) -> paintGraph(inner, graph, width, height)));
        }
        names().paintLayers(pen, graph.layout(), width);
        if (graph.layout().hasMatrix()) {
            names().paintMatrices(pen, graph.layout(), width, height - (FOOT - 0.85) * text);
        }
        new NetworkLegend(
                        edgeScale(),
                        scene.style().words().get(gradientsShown() ? "quantity.gradient" : "figure.weight"),
                        graph.ranges().of(1),
                        scene.style())
                .paint(pen, width, height);
    }

    /** What is computed once for a picture. */
    private record Graph(
            NetworkLayout layout, Parameters parameters, List<NeuronClasses> classes, ActivationRanges ranges) {}

    private Graph graph(double width, double height) {
        TrainingState state = scene.state();
        List<NeuronClasses> classes = IntStream.range(0, network().hiddenLayers())
                .mapToObj(hidden -> NeuronClasses.of(state, hidden))
                .toList();
        ActivationRanges ranges = new ActivationRanges(
                network(), data(), scene.scales(), scene.fill().showsPlane());
        return new Graph(layout(width, height), state.parameters(), classes, ranges);
    }

    private void paintGraph(Pen pen, Graph graph, double width, double height) {
        NetworkLayout layout = graph.layout();
        FigureStyle style = scene.style();
        NetworkHulls hulls = new NetworkHulls(style);
        hulls.paint(pen, layout, graph.classes());
        new NetworkEdges(edgeScale(), style, width, height).paint(pen, layout, edges(graph.parameters()));
        new NetworkNeurons(scene, graph.ranges(), graph.parameters(), graph.classes())
                .paint(pen, layout, width, height);
        scene.view().selected().ifPresent(part -> new NetworkSelection(style).paint(pen, layout, part));
        hulls.paintNumbers(pen, layout, graph.classes());
        names().paint(pen, layout, width, height);
    }

    private boolean gradientsShown() {
        return scene.view().edges() == EdgeContent.GRADIENT;
    }

    private EdgeScale edgeScale() {
        EdgeRange range = gradientsShown()
                ? scene.scales().gradients().orElseGet(() -> EdgeRange.ofGradients(List.of(scene.history())))
                : scene.scales().edges();
        return range.scale(scene.view().logarithmic());
    }

    /** What edges, matrices and the stubs of biases show. */
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
