package symmetrylab.figure;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import symmetrylab.analysis.NeuronClasses;
import symmetrylab.analysis.RunHistory;
import symmetrylab.nn.Architecture;
import symmetrylab.nn.TrainingState;
import symmetrylab.recording.Recording;

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
 */
public record NetworkFigure(
        RunHistory history,
        int step,
        SharedScales scales,
        NeuronFill fill,
        FigureStyle style,
        GraphView view,
        Optional<TrainingState> given)
        implements Figure {

    /** The whole network at {@code step}. */
    public NetworkFigure(RunHistory history, int step, SharedScales scales, NeuronFill fill, FigureStyle style) {
        this(history, step, scales, fill, style, GraphView.PLAIN, Optional.empty());
    }

    /** The same, looked at in another way. */
    public NetworkFigure with(GraphView newView) {
        return new NetworkFigure(history, step, scales, fill, style, newView, given);
    }

    /** The same with other neurons' contents. */
    public NetworkFigure with(NeuronFill newFill) {
        return new NetworkFigure(history, step, scales, newFill, style, view, given);
    }

    /** The same with the weights, biases and classes of {@code state}. */
    public NetworkFigure with(TrainingState state) {
        return new NetworkFigure(history, step, scales, fill, style, view, Optional.of(state));
    }

    /** The state whose weights and biases are shown. */
    public TrainingState state() {
        return given.orElseGet(() -> history.recording().state(history.held(step)));
    }

    /** Where the neurons are in a picture of this size. */
    public NetworkLayout layout(double width, double height) {
        double text = style.text();
        NetworkNames names = names();
        double right = width - names.rightMargin(width);
        return new NetworkLayout(network(), names.leftMargin(width), 2.4 * text, right, height - 3.4 * text, text);
    }

    @Override
    public void paint(Pen pen, double width, double height) {
        NetworkLayout layout = layout(width, height);
        TrainingState state = state();
        Recording recording = history.recording();
        List<NeuronClasses> classes = IntStream.range(0, network().hiddenLayers())
                .mapToObj(hidden -> NeuronClasses.of(state, hidden))
                .toList();
        ActivationRanges ranges =
                new ActivationRanges(network(), recording.data(), scales, fill instanceof NeuronFill.PlaneMap);
        NetworkHulls hulls = new NetworkHulls(style);
        hulls.paint(pen, layout, classes);
        new NetworkEdges(scales, style).paint(pen, layout, state.parameters());
        new NetworkNeurons(ranges, recording.data(), fill, style).paint(pen, layout, state.parameters(), classes);
        hulls.paintNumbers(pen, layout, classes);
        names().paint(pen, layout, width);
        new NetworkLegend(scales, ranges.of(1), style).paint(pen, width, height);
    }

    private Architecture network() {
        return history.recording().plan().architecture();
    }

    private NetworkNames names() {
        return new NetworkNames(network(), history.recording().data(), style);
    }
}
