package symmetrylab.figure.network;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.analysis.state.NeuronClasses;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.scales.ActivationRanges;
import symmetrylab.figure.scales.EdgeRange;
import symmetrylab.figure.scales.EdgeScale;
import symmetrylab.figure.scales.SharedScales;
import symmetrylab.figure.scene.GraphView;
import symmetrylab.figure.scene.GraphView.EdgeContent;
import symmetrylab.figure.scene.NeuronFill;
import symmetrylab.nn.Architecture;
import symmetrylab.nn.Parameters;
import symmetrylab.nn.TrainingState;

/**
 * The network at one step: edges by weight, neurons by activation, the neurons of one class in one colour and joined by
 * a hull.
 *
 * <p>Width and strength of an edge tell the size of the weight on a shared scale that is drawn below; blue and solid is
 * positive, orange and dashed negative, grey dots exactly zero. A short stub tells the bias in the same way.
 *
 * @param history the run
 * @param step which state; the last one for a run that ended before
 * @param scales shared by all lanes
 * @param fill what neurons show
 * @param style colours and text size
 * @param view how the graph is looked at
 * @param given what is shown instead of the state at {@code step}, while weights move inside a step
 * @param knownGradient the gradient that edges show where these show gradients; absent to compute that of the update that
 *     leaves the state
 */
public record NetworkFigure(
        RunHistory history,
        int step,
        SharedScales scales,
        NeuronFill fill,
        FigureStyle style,
        GraphView view,
        Optional<TrainingState> given,
        Optional<Parameters> knownGradient)
        implements NetworkPicture {

    /** Room above the graph for the names of layers and the number of a hull, in heights of the text. */
    private static final double HEAD = 3.3;

    /** Room below it for the counts of matrices and the legend. */
    private static final double FOOT = 4.3;

    /** The whole network at {@code step}. */
    public NetworkFigure(RunHistory history, int step, SharedScales scales, NeuronFill fill, FigureStyle style) {
        this(history, step, scales, fill, style, GraphView.PLAIN, Optional.empty(), Optional.empty());
    }

    /** The same, looked at in another way. */
    public NetworkFigure with(GraphView newView) {
        return new NetworkFigure(history, step, scales, fill, style, newView, given, knownGradient);
    }

    /** The same with other neurons' contents. */
    public NetworkFigure with(NeuronFill newFill) {
        return new NetworkFigure(history, step, scales, newFill, style, view, given, knownGradient);
    }

    /** The same with the weights, biases and classes of {@code state}. */
    public NetworkFigure with(TrainingState state) {
        return new NetworkFigure(history, step, scales, fill, style, view, Optional.of(state), knownGradient);
    }

    /** The same with this gradient, which is then not computed. */
    public NetworkFigure withGradient(Parameters gradient) {
        return new NetworkFigure(history, step, scales, fill, style, view, given, Optional.of(gradient));
    }

    /** The state whose weights and biases are shown. */
    public TrainingState state() {
        return given.orElseGet(() -> history.recording().state(history.held(step)));
    }

    /** Where the neurons are in a picture of this size. */
    public NetworkLayout layout(double width, double height) {
        double text = style.text();
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
                view);
    }

    @Override
    public Optional<PartLayout> parts(double width, double height) {
        return Optional.of(layout(width, height));
    }

    @Override
    public void paint(Pen pen, double width, double height) {
        NetworkLayout layout = layout(width, height);
        TrainingState state = state();
        List<NeuronClasses> classes = IntStream.range(0, network().hiddenLayers())
                .mapToObj(hidden -> NeuronClasses.of(state, hidden))
                .toList();
        ActivationRanges ranges = new ActivationRanges(
                network(), history.recording().data(), scales, fill instanceof NeuronFill.PlaneMap);
        if (view.zoom() == 1) {
            paintGraph(pen, layout, state, classes, ranges, width, height);
        } else {
            // Between the names of the layers and the legend.
            double top = 1.6 * style.text();
            double bottom = height - (FOOT - 1.4) * style.text();
            pen.area(
                    0,
                    top,
                    width,
                    bottom - top,
                    (on, w, h) -> on.area(
                            0,
                            -top,
                            width,
                            height,
                            (inner, all, tall) -> paintGraph(inner, layout, state, classes, ranges, width, height)));
        }
        names().paintLayers(pen, layout, width);
        if (layout.hasMatrix()) {
            names().paintMatrices(pen, layout, width, height - (FOOT - 0.85) * style.text());
        }
        new NetworkLegend(edgeScale(), gradientsShown() ? "gradient" : "weight", ranges.of(1), style)
                .paint(pen, width, height);
    }

    private void paintGraph(
            Pen pen,
            NetworkLayout layout,
            TrainingState state,
            List<NeuronClasses> classes,
            ActivationRanges ranges,
            double width,
            double height) {
        NetworkHulls hulls = new NetworkHulls(style);
        hulls.paint(pen, layout, classes);
        new NetworkEdges(edgeScale(), style, width, height).paint(pen, layout, edges(state));
        new NetworkNeurons(ranges, history.recording().data(), fill, style)
                .paint(pen, layout, state.parameters(), classes, width, height);
        view.selected().ifPresent(part -> new NetworkSelection(style).paint(pen, layout, part));
        hulls.paintNumbers(pen, layout, classes);
        names().paint(pen, layout, width, height);
    }

    private boolean gradientsShown() {
        return view.edges() == EdgeContent.GRADIENT;
    }

    private EdgeScale edgeScale() {
        EdgeRange range = gradientsShown()
                ? scales.gradients().orElseGet(() -> EdgeRange.ofGradients(List.of(history)))
                : scales.edges();
        return range.scale(view.logarithmic());
    }

    /** What edges, matrices and the stubs of biases show. */
    private Parameters edges(TrainingState state) {
        return gradientsShown()
                ? knownGradient.orElseGet(() -> history.recording().updateGradient(history.held(step)))
                : state.parameters();
    }

    private Architecture network() {
        return history.recording().plan().architecture();
    }

    private NetworkNames names() {
        return new NetworkNames(network(), history.recording().data(), style);
    }
}
