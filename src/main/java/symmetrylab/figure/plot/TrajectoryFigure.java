package symmetrylab.figure.plot;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.analysis.state.NeuronClasses;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.LayeredFigure;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.Lettering.Horizontal;
import symmetrylab.figure.draw.Lettering.Vertical;
import symmetrylab.figure.draw.NeuronNames;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.Stroke;
import symmetrylab.figure.draw.Ticks;
import symmetrylab.figure.scene.Scene;
import symmetrylab.nn.Architecture;
import symmetrylab.nn.Parameters;
import symmetrylab.nn.TrainingState;
import symmetrylab.numeric.Vec;
import symmetrylab.recording.Recording;

/**
 * The incoming weights and the bias of every hidden neuron over the steps, a plot for each hidden layer.
 *
 * <p>Neurons of one class have one colour: the lines of identical ones coincide. The dash shows which
 * input a weight belongs to; dots are biases. Grey lines are the same before the last edit, all of them solid.
 *
 * @param scene the lane at one step
 */
public record TrajectoryFigure(Scene scene) implements LayeredFigure {

    private static final int MAX_LINES = 240;
    private static final int MAX_NAMED_CLASSES = 8;
    private static final int MAX_NAMED_INPUTS = 3;

    /** What stays the same as long as the classes do: the curves, and below those that are ahead axes and names. */
    private record Curves(TrajectoryFigure plot, List<NeuronClasses> classes, boolean past) implements Figure {
        @Override
        public void paint(Pen pen, double width, double height) {
            plot.paintRows(width, height, (hidden, frame) -> {
                if (!past) {
                    plot.paintAxes(pen, hidden, frame, height, classes.get(hidden));
                }
                plot.paintCurves(pen, hidden, frame, classes.get(hidden), past);
            });
        }
    }

    @Override
    public List<Layer> layers(double width, double height) {
        if (network().hiddenLayers() == 0) {
            String none = style().words().get("figure.noHidden");
            Figure nothing = (pen, w, h) -> pen.text(none, w / 2, h / 2, style().centeredNote());
            return List.of(new Layer(nothing, 0, width));
        }
        int now = scene.now();
        TrainingState state = history().recording().state(now);
        List<NeuronClasses> classes = IntStream.range(0, rows(height))
                .mapToObj(hidden -> NeuronClasses.of(state, hidden))
                .toList();
        Figure marks = (pen, w, h) ->
                paintRows(w, h, (hidden, frame) -> paintPlaces(pen, hidden, frame, classes.get(hidden), state, now));
        TrajectoryFigure anyStep = new TrajectoryFigure(scene.ofWholeRun());
        return frame(0, width, height)
                .layers(new Curves(anyStep, classes, false), new Curves(anyStep, classes, true), marks, now, width);
    }

    private Architecture network() {
        return history().recording().plan().architecture();
    }

    /** How many layers there is room for, from the first. */
    private int rows(double height) {
        return Math.max(1, Math.min(network().hiddenLayers(), (int) (height / (6.6 * style().text()))));
    }

    private void paintRows(double width, double height, BiConsumer<Integer, PlotFrame> row) {
        int rows = rows(height);
        for (int hidden = 0; hidden < rows; hidden++) {
            row.accept(hidden, frame(hidden, width, height));
        }
    }

    private PlotFrame frame(int hidden, double width, double height) {
        double rowHeight = height / rows(height);
        // The dashes have a row of their own: inside the plot, curves would run through them.
        double top = hidden * rowHeight + legend(hidden);
        double bottom = (hidden + 1) * rowHeight;
        return PlotFrame.of(
                top, width, bottom, scene.scales().lastStep(), scene.scales().weights(), false, style());
    }

    private double legend(int hidden) {
        return shownInputs(hidden) <= MAX_NAMED_INPUTS ? 1.4 * style().text() : 0;
    }

    private int shownNeurons(int hidden) {
        return Math.min(network().fanOut(hidden), MAX_LINES / 2);
    }

    private int shownInputs(int hidden) {
        return Math.max(1, Math.min(network().fanIn(hidden), MAX_LINES / shownNeurons(hidden) - 1));
    }

    private void paintAxes(Pen pen, int hidden, PlotFrame frame, double height, NeuronClasses classes) {
        int rows = rows(height);
        String title = title(hidden, rows);
        int wantedTicks = (int) Math.max(2, height / rows / (3.2 * style().text()));
        frame.paint(pen, "", Ticks.linear(scene.scales().weights(), wantedTicks), Numbers::tick);
        double titleLine = frame.y().to() - 0.7 * style().text() - legend(hidden);
        pen.text(title, frame.x().from(), titleLine, style().heading());
        Optional<GhostLines> before = GhostLines.of(history(), frame);
        before.ifPresent(lines -> paintGhost(pen, frame, hidden, shownNeurons(hidden), shownInputs(hidden), lines));
        double keyRoom = 0;
        if (legend(hidden) > 0) {
            double end = paintDashes(pen, frame, shownInputs(hidden));
            before.ifPresent(lines -> lines.paintKey(
                    pen, end, frame.y().to() - 0.9 * style().text(), frame.x().to() - end));
        } else if (before.isPresent()) {
            keyRoom = GhostLines.KEY * style().text();
            before.get().paintKeyBehind(pen, frame, title, titleLine, "");
        }
        paintClasses(pen, title, hidden, classes, frame, titleLine, keyRoom);
    }

    /** Which weights are shown, of which layer. */
    private String title(int hidden, int rows) {
        int layers = network().hiddenLayers();
        int all = network().fanOut(hidden) * (network().fanIn(hidden) + 1);
        int shown = shownNeurons(hidden) * (shownInputs(hidden) + 1);
        String key = "figure.weights."
                + (layers == 1 ? "one" : "layer")
                + (shown < all ? "Some" : "")
                + (rows < layers ? "Of" : "");
        return style().words()
                .get(
                        key,
                        Integer.toString(shown),
                        Integer.toString(all),
                        Integer.toString(hidden + 1),
                        Integer.toString(layers));
    }

    private void paintCurves(Pen pen, int hidden, PlotFrame frame, NeuronClasses classes, boolean past) {
        Recording recording = history().recording();
        int shownInputs = shownInputs(hidden);
        int[] steps = frame.steps(history().lastStep(), recording.strideSteps());
        List<Parameters> states =
                IntStream.of(steps).mapToObj(recording::parameters).toList();
        for (int neuron : distinctNeurons(states, hidden, shownNeurons(hidden))) {
            Ink ink = style().palette().ofNeuron(classes.classOf(neuron));
            for (int from = shownInputs; from >= 0; from--) {
                double[] values = values(states, hidden, neuron, from, shownInputs);
                frame.paintCurve(pen, steps, values, stroke(ink, from, shownInputs), past);
            }
        }
    }

    /** The current step of the first neuron of each class: those of the others lie in the same places. */
    private void paintPlaces(
            Pen pen, int hidden, PlotFrame frame, NeuronClasses classes, TrainingState state, int now) {
        int shownInputs = shownInputs(hidden);
        for (int number = classes.classes().size() - 1; number >= 0; number--) {
            int neuron = classes.classes().get(number).get(0);
            if (neuron >= shownNeurons(hidden)) {
                continue;
            }
            Ink ink = style().palette().ofNeuron(number);
            for (int from = shownInputs; from >= 0; from--) {
                double value = value(state.parameters(), hidden, neuron, from, shownInputs);
                frame.paintPlace(pen, now, value, stroke(ink, from, shownInputs));
            }
        }
        frame.paintCursor(pen, now);
    }

    private static double value(Parameters parameters, int hidden, int neuron, int from, int shownInputs) {
        return from == shownInputs ? parameters.bias(hidden, neuron) : parameters.weight(hidden, neuron, from);
    }

    private static void paintGhost(
            Pen pen, PlotFrame frame, int hidden, int shownNeurons, int shownInputs, GhostLines lines) {
        List<Parameters> states =
                lines.steps().mapToObj(lines.ghost().recording()::parameters).toList();
        for (int neuron : distinctNeurons(states, hidden, shownNeurons)) {
            for (int from = 0; from <= shownInputs; from++) {
                lines.paint(pen, frame, values(states, hidden, neuron, from, shownInputs));
            }
        }
    }

    /** The weight from input {@code from} in each state, or the bias for the input after those that are shown. */
    private static double[] values(List<Parameters> states, int hidden, int neuron, int from, int shownInputs) {
        return states.stream()
                .mapToDouble(
                        state -> from == shownInputs ? state.bias(hidden, neuron) : state.weight(hidden, neuron, from))
                .toArray();
    }

    /**
     * The neurons to draw, the first on top: of those that are equal in every state, whose lines lie on each other,
     * one.
     */
    private static List<Integer> distinctNeurons(List<Parameters> states, int hidden, int shown) {
        Map<List<Vec>, Integer> seen = new LinkedHashMap<>();
        for (int neuron = 0; neuron < shown; neuron++) {
            int to = neuron;
            seen.putIfAbsent(
                    states.stream().map(state -> state.incoming(hidden, to)).toList(), neuron);
        }
        List<Integer> neurons = new ArrayList<>(seen.values());
        Collections.reverse(neurons);
        return neurons;
    }

    private Stroke stroke(Ink ink, int from, int shownInputs) {
        double width = 0.16 * style().text();
        if (from == shownInputs) {
            return Stroke.solid(ink.withAlpha(0.9), 0.7 * width).dashed(0.1, 2.2 * width);
        }
        Stroke solid = Stroke.solid(ink, width);
        return from == 1 && shownInputs <= MAX_NAMED_INPUTS
                ? solid.dashed(4 * width, 2.6 * width)
                : from == 2 && shownInputs <= MAX_NAMED_INPUTS
                        ? solid.dashed(6 * width, 2.2 * width, 0.1, 2.2 * width)
                        : solid;
    }

    private void paintClasses(
            Pen pen, String title, int hidden, NeuronClasses classes, PlotFrame frame, double y, double taken) {
        Recording recording = history().recording();
        double text = style().text();
        double right = frame.x().to();
        // From the right: which class has which colour, as many as there is room for.
        List<List<Integer>> groups = classes.classes();
        double room = right - frame.x().from() - (0.6 * title.length() + 0.5) * text - taken;
        List<String> labels = labels(groups, room, recording.plan().architecture(), hidden);
        double at = right;
        for (int i = labels.size() - 1; i >= 0; i--) {
            pen.text(
                    labels.get(i),
                    at,
                    y,
                    Lettering.of(0.95 * text, style().palette().ofNeuron(i))
                            .bold()
                            .at(Horizontal.RIGHT, Vertical.BASELINE));
            at -= space(labels.get(i));
        }
    }

    /** What the first classes are called, as many as there is room for; the last name says that there are more. */
    private List<String> labels(List<List<Integer>> groups, double room, Architecture network, int hidden) {
        List<String> labels = new ArrayList<>();
        double left = room;
        for (List<Integer> group : groups) {
            String label = group.size() > 1
                    ? style().words().get("figure.identical", Integer.toString(group.size()))
                    : NeuronNames.hidden(network, hidden, group);
            left -= space(label);
            boolean fits = left >= space("…") || (left >= 0 && labels.size() == groups.size() - 1);
            if (!labels.isEmpty() && (!fits || labels.size() == MAX_NAMED_CLASSES)) {
                labels.set(labels.size() - 1, labels.get(labels.size() - 1) + " …");
                break;
            }
            labels.add(label);
        }
        return labels;
    }

    /** The room a name takes, with some air; letters of the font are less than 0.6 of its height wide on average. */
    private double space(String label) {
        return (0.6 * label.length() + 1) * style().text();
    }

    /** Says which dash belongs to which input; returns where there is room behind. */
    private double paintDashes(Pen pen, PlotFrame frame, int shownInputs) {
        List<String> names = history().recording().data().featureNames();
        double text = style().text();
        double y = frame.y().to() - 0.9 * text;
        double x = frame.x().from();
        boolean inputLayer = history().recording().plan().architecture().fanIn(0) == shownInputs;
        for (int from = 0; from <= shownInputs; from++) {
            pen.line(x, y, x + 1.9 * text, y, stroke(style().palette().muted(), from, shownInputs));
            String name = from == shownInputs
                    ? style().words().get("figure.bias")
                    : inputLayer ? names.get(from) : style().words().get("figure.from", Integer.toString(from + 1));
            pen.text(
                    name.length() > 9 ? name.substring(0, 8) + "…" : name,
                    x + 2.4 * text,
                    y,
                    style().note().at(Horizontal.LEFT, Vertical.MIDDLE));
            x += (3.6 + 0.5 * Math.min(9, name.length())) * text;
        }
        return x;
    }

    private RunHistory history() {
        return scene.history();
    }

    private FigureStyle style() {
        return scene.style();
    }
}
