package symmetrylab.figure.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.analysis.state.RelativeSpread;
import symmetrylab.figure.draw.Box;
import symmetrylab.figure.draw.Emphasis;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.KeyedFigure;
import symmetrylab.figure.draw.LayeredFigure;
import symmetrylab.figure.draw.NeuronNames;
import symmetrylab.figure.draw.NumberTable;
import symmetrylab.figure.draw.Path;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.Scale;
import symmetrylab.figure.draw.Stroke;
import symmetrylab.figure.draw.Tabular;
import symmetrylab.figure.plot.CurveBundle.Grouping;
import symmetrylab.figure.plot.TitleRow.Word;
import symmetrylab.figure.scales.PlotWork;
import symmetrylab.figure.scene.NeuronPicture;
import symmetrylab.figure.scene.NeuronSet;
import symmetrylab.figure.scene.PlotOption;
import symmetrylab.figure.scene.Scene;
import symmetrylab.figure.scene.StepPicture;
import symmetrylab.nn.Architecture;
import symmetrylab.nn.Parameters;
import symmetrylab.numeric.Distinct;
import symmetrylab.numeric.Range;
import symmetrylab.recording.Recording;

/**
 * The incoming weights and the bias of every neuron of one hidden layer over the steps, or its outgoing weights.
 *
 * <p>A neuron keeps its colour. Curves that coincide form a rope of their colours, on a pale band. The dash shows the
 * input or, if there are many, only weight or bias. Grey lines are from before the last edit.
 *
 * @param scene the lane at one step
 */
public record TrajectoryFigure(Scene scene) implements LayeredFigure, NeuronPicture, Tabular, StepPicture {

    /** More points than this are small and without rims, so that they do not hide each other. */
    private static final int MANY_POINTS = 48;

    /** The opacity of a rope's band. */
    private static final double BAND = 0.28;

    /** The opacity of the veil over the other curves. */
    private static final double VEIL = 0.68;

    /** The number of curves in one, in words. */
    private static final List<String> CURVES_IN_ONE = List.of(
            "figure.curves.two",
            "figure.curves.three",
            "figure.curves.four",
            "figure.curves.five",
            "figure.curves.six",
            "figure.curves.seven",
            "figure.curves.eight");

    /** The axes, and the lines of the run before its last edit if the future is not hidden: the same at every step. */
    private record Axes(TrajectoryFigure plot) implements Figure {
        @Override
        public void paint(Pen pen, double width, double height) {
            PlotFrame frame = plot.frame(width, height);
            frame.paintAxes(pen);
            if (!plot.scene.plots().futureHidden()) {
                plot.paintGhost(pen, frame);
            }
        }
    }

    /** The curves, which are the same at every step: either as those behind it look, or as those ahead. */
    private record Curves(TrajectoryFigure plot, boolean past) implements Figure {
        @Override
        public void paint(Pen pen, double width, double height) {
            plot.paintCurves(pen, width, height, past);
        }
    }

    /** The work on all curves in a picture of some size. */
    private record Courses(TrajectoryFigure plot, double width, double height) implements PlotWork.Piece<List<Curve>> {
        @Override
        public List<Curve> result() {
            return plot.curves(plot.frame(width, height));
        }
    }

    /**
     * The texts, which stay the same as long as the same neurons coincide.
     *
     * @param groups the neurons that coincide
     * @param near whether some merely look equal
     * @param before whether there are lines of the run before its last edit
     * @param flat the note if the visible curves look flat; absent if all curves are visible
     */
    private record Texts(
            TrajectoryFigure plot, List<List<Integer>> groups, boolean near, boolean before, Optional<String> flat)
            implements Figure {
        @Override
        public void paint(Pen pen, double width, double height) {
            plot.paintTexts(pen, this, width, height);
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
        PlotFrame frame = frame(width, height);
        Grouping grouping = grouping(now, weights().neurons());
        TrajectoryFigure anyStep = new TrajectoryFigure(scene.ofWholeRun());
        boolean before = ghost(frame).filter(lines -> !isHidden(lines.first())).isPresent();
        Optional<String> flat = scene.plots().futureHidden() ? flat(frame, now) : Optional.empty();
        Texts texts = new Texts(anyStep, grouping.groups(), grouping.near(), before, flat);
        double until = frame.until(now);
        return List.of(
                new Layer(new Axes(anyStep), 0, width),
                new Layer(new Curves(anyStep, false), until, scene.plots().futureHidden() ? until : width),
                new Layer(new Curves(anyStep, true), 0, until),
                new Layer(texts, 0, width),
                new Layer((pen, w, h) -> paintMarks(pen, frame(w, h), grouping), 0, width));
    }

    @Override
    public Optional<Scale> stepAxis(double width, double height) {
        return network().hiddenLayers() == 0
                ? Optional.empty()
                : Optional.of(frame(width, height).x());
    }

    @Override
    public NumberTable table() {
        List<CurveTable.Series> curves = new ArrayList<>();
        for (int i = 0; network().hiddenLayers() > 0 && i < weights().neurons(); i++) {
            int neuron = i;
            String name = NeuronNames.hidden(network(), weights().hidden(), neuron);
            for (int j = 0; j < weights().allCurves(); j++) {
                int weight = j;
                curves.add(new CurveTable.Series(columnName(name, weight), step -> weights()
                        .all(history().recording().parameters(step), neuron)
                        .get(weight)));
            }
        }
        return CurveTable.of(scene, curves);
    }

    private String columnName(String neuron, int weight) {
        if (weight == weights().weights()) {
            return style().words().get("figure.table.bias", neuron);
        }
        String other = weights().otherEnd(weight, history().recording().data());
        return style().words()
                .get(weights().outgoing() ? "figure.table.outgoing" : "figure.table.weight", neuron, other);
    }

    @Override
    public Optional<NeuronSet> neuronsAt(double x, double y, double width, double height) {
        if (network().hiddenLayers() == 0) {
            return Optional.empty();
        }
        return new CurvePointing(frame(width, height), history(), weights(), lastShown())
                .nearest(x, y)
                .map(near -> new NeuronSet(
                        weights().hidden(),
                        grouping(near.step(), weights().neurons()).groups().stream()
                                .filter(group -> group.contains(near.neuron()))
                                .findFirst()
                                .orElseThrow()));
    }

    @Override
    public Optional<Figure> highlight(NeuronSet neurons) {
        List<Integer> those = network().hiddenLayers() == 0
                ? List.of()
                : neurons.in(weights().hidden(), weights().shownNeurons());
        TrajectoryFigure anyStep = new TrajectoryFigure(scene.ofWholeRun());
        Object key = List.of(anyStep, neurons, scene.plots().futureHidden() ? scene.now() : -1);
        return those.isEmpty()
                ? Optional.empty()
                : Optional.of(new KeyedFigure(key, (pen, w, h) -> paintStrong(pen, frame(w, h), those)));
    }

    /** Paints the curves of some neurons over a veil. */
    private void paintStrong(Pen pen, PlotFrame frame, List<Integer> neurons) {
        Emphasis emphasis = new Emphasis(style());
        Box area = new Box(
                frame.x().from(),
                frame.y().to(),
                frame.x().to() - frame.x().from(),
                frame.floor() - frame.y().to());
        emphasis.paintVeil(pen, area, VEIL);
        Recording recording = history().recording();
        int[] all = frame.stepsWithSpikes(
                history().lastStep(), recording.strideSteps(), step -> values(recording.parameters(step), neurons));
        int[] steps = scene.plots().futureHidden()
                ? IntStream.concat(IntStream.of(all).filter(step -> step < scene.now()), IntStream.of(scene.now()))
                        .toArray()
                : all;
        List<Parameters> states =
                IntStream.of(steps).mapToObj(recording::parameters).toList();
        List<Grouping> groupings = states.stream()
                .map(state -> Grouping.of(state, (of, i) -> weights().all(of, neurons.get(i)), neurons.size(), false))
                .toList();
        for (CurveBundle bundle : groupings.size() < 2 ? List.<CurveBundle>of() : CurveBundle.of(groupings)) {
            List<Ink> inks = bundle.neurons().stream()
                    .map(i -> style().palette().ofNeuron(neurons.get(i)))
                    .filter(Distinct.values())
                    .toList();
            for (int curve = weights().curves() - 1; curve >= 0; curve--) {
                double[] values = values(states, neurons.get(bundle.neurons().get(0)), curve);
                Path path = frame.line(steps, values, bundle.from(), bundle.to());
                double width = Emphasis.STRONGER * width(frame, curve);
                new Rope(inks, weights().dash(curve), LineDash.scale(style())).paint(pen, path, width, 1);
            }
        }
        Ink ink = neurons.size() == 1
                ? style().palette().ofNeuron(neurons.get(0))
                : style().palette().text();
        emphasis.paintName(
                pen,
                area,
                style().words().say(NeuronNames.hidden(network(), weights().hidden(), neurons)),
                ink);
    }

    /** The numbers on all curves of some neurons. */
    private double[] values(Parameters state, List<Integer> neurons) {
        return neurons.stream()
                .flatMapToDouble(neuron -> IntStream.range(0, weights().curves())
                        .mapToDouble(curve -> weights().value(state, neuron, curve)))
                .toArray();
    }

    private TrackedWeights weights() {
        return TrackedWeights.of(scene);
    }

    private Architecture network() {
        return history().recording().plan().architecture();
    }

    private int lastShown() {
        return scene.plots().futureHidden() ? scene.now() : history().lastStep();
    }

    /** Whether {@code step} is not shown yet. */
    private boolean isHidden(int step) {
        return scene.plots().futureHidden() && step >= scene.now();
    }

    private PlotFrame frame(double width, double height) {
        PlotPlace place = PlotPlace.of(0, height, width, style());
        Range values = weights().range(scene.scales());
        return scene.plots().has(PlotOption.LOG_WEIGHTS)
                ? PlotFrame.signedLog(place, StepAxis.of(scene), values)
                : PlotFrame.linear(place, StepAxis.of(scene), values);
    }

    private Optional<GhostLines> ghost(PlotFrame frame) {
        return GhostLines.of(history(), frame);
    }

    /** The grouping of the first neurons at {@code step}. */
    private Grouping grouping(int step, int neurons) {
        int hidden = weights().hidden();
        boolean near = !weights().outgoing()
                && weights().neurons() > 1
                && history().relativeSpread(step, hidden) < RelativeSpread.VISIBLE;
        return Grouping.of(history().recording().parameters(step), weights()::all, neurons, near);
    }

    private void paintCurves(Pen pen, double width, double height, boolean past) {
        PlotFrame frame = frame(width, height);
        if (past && scene.plots().futureHidden()) {
            paintGhost(pen, frame);
        }
        List<Curve> curves = scene.scales().work().of(new Courses(this, width, height));
        if (past) {
            curves.forEach(curve -> paintBand(pen, frame, curve));
        }
        curves.forEach(curve -> paintCurve(pen, frame, curve, past));
    }

    private List<Curve> curves(PlotFrame frame) {
        Recording recording = history().recording();
        TrackedWeights weights = weights();
        int[] steps = frame.stepsWithSpikes(
                history().lastStep(), recording.strideSteps(), step -> weights.values(recording.parameters(step)));
        List<Parameters> states =
                IntStream.of(steps).mapToObj(recording::parameters).toList();
        List<Grouping> groupings = IntStream.of(steps)
                .mapToObj(step -> grouping(step, weights.shownNeurons()))
                .toList();
        List<Curve> curves = new ArrayList<>();
        for (CurveBundle bundle : CurveBundle.of(groupings)) {
            for (int curve = weights.curves() - 1; curve >= 0; curve--) {
                double[] values = values(states, bundle.neurons().get(0), curve);
                curves.add(new Curve(bundle, curve, frame.line(steps, values, bundle.from(), bundle.to())));
            }
        }
        return List.copyOf(curves);
    }

    /**
     * A line of the plot.
     *
     * @param bundle the neurons it belongs to
     * @param number of the curve among those of a neuron
     * @param path its course
     */
    private record Curve(CurveBundle bundle, int number, Path path) {}

    private void paintBand(Pen pen, PlotFrame frame, Curve curve) {
        if (curve.bundle().neurons().size() > 1) {
            Ink ink = state(curve.bundle().near());
            pen.path(
                    curve.path(),
                    Stroke.solid(style().palette().page().mix(ink, BAND), Rope.BAND * width(frame, curve.number())));
        }
    }

    private void paintCurve(Pen pen, PlotFrame frame, Curve curve, boolean past) {
        LineDash dash = weights().dash(curve.number());
        double scale = LineDash.scale(style());
        double full = width(frame, curve.number());
        double width = past ? full : PlotFrame.widthAhead(full);
        double opacity = past ? 1 : PlotFrame.AHEAD;
        List<Ink> inks = curve.bundle().neurons().stream()
                .map(style().palette()::ofNeuron)
                .filter(Distinct.values())
                .toList();
        if (curve.bundle().neurons().size() == 1) {
            frame.paintCurve(pen, curve.path(), dash.stroke(inks.get(0).withAlpha(opacity), width, scale));
        } else {
            new Rope(inks, dash, scale).paint(pen, curve.path(), width, opacity);
        }
    }

    private Ink state(boolean near) {
        return near
                ? style().palette().states().near()
                : style().palette().states().identical();
    }

    /** The width of an input's curves; those of the bias are thinner. */
    private double width(PlotFrame frame, int curve) {
        return weights().isBias(curve) ? 0.85 * frame.curveWidth() : frame.curveWidth();
    }

    /** Paints the current points of the first neuron of each group: those of the others are in the same places. */
    private void paintMarks(Pen pen, PlotFrame frame, Grouping grouping) {
        int now = scene.now();
        FlatNote.paintCursor(pen, frame, now, () -> flat(frame, lastShown()));
        List<List<Integer>> groups = grouping.groups().stream()
                .filter(group -> group.get(0) < weights().shownNeurons())
                .toList();
        boolean many = groups.size() * weights().curves() > MANY_POINTS;
        Parameters state = history().recording().parameters(now);
        for (int number = groups.size() - 1; number >= 0; number--) {
            List<Integer> group = groups.get(number);
            int neuron = group.get(0);
            for (int curve = weights().curves() - 1; curve >= 0; curve--) {
                double value = weights().value(state, neuron, curve);
                if (many) {
                    frame.paintDot(pen, now, value, style().palette().ofNeuron(neuron));
                } else if (group.size() > 1) {
                    frame.paintPoint(pen, now, value, 1.25 * frame.pointRadius(), state(grouping.near()));
                } else {
                    frame.paintPoint(
                            pen,
                            now,
                            value,
                            frame.pointRadius(),
                            style().palette().ofNeuron(neuron));
                }
            }
        }
    }

    private void paintGhost(Pen pen, PlotFrame frame) {
        ghost(frame).ifPresent(lines -> paintGhost(pen, frame, lines));
    }

    private void paintGhost(Pen pen, PlotFrame frame, GhostLines lines) {
        List<Parameters> states =
                lines.steps().mapToObj(lines.ghost().recording()::parameters).toList();
        List<Grouping> groupings = states.stream()
                .map(state -> Grouping.of(state, weights()::all, weights().shownNeurons(), false))
                .toList();
        for (CurveBundle bundle : CurveBundle.of(groupings)) {
            for (int curve = 0; curve < weights().curves(); curve++) {
                lines.paint(pen, frame, values(states, bundle.neurons().get(0), curve), bundle.from(), bundle.to());
            }
        }
    }

    /** The numbers on a neuron's curve in these states. */
    private double[] values(List<Parameters> states, int neuron, int curve) {
        return states.stream()
                .mapToDouble(state -> weights().value(state, neuron, curve))
                .toArray();
    }

    /** The note if the curves up to step {@code last} look flat. */
    private Optional<String> flat(PlotFrame frame, int last) {
        if (scene.plots().has(PlotOption.LOG_WEIGHTS)) {
            return Optional.empty();
        }
        Recording recording = history().recording();
        double largest = 0;
        int[] steps = frame.steps(last, recording.strideSteps());
        // From the end: curves that can be seen to move mostly do so there.
        for (int i = steps.length - 1; i >= 0; i--) {
            largest = Math.max(largest, weights().largest(recording.parameters(steps[i])));
            if (!FlatNote.isFlat(largest, frame.y().domain())) {
                return Optional.empty();
            }
        }
        return FlatNote.of(largest, frame.y().domain(), style().words());
    }

    private void paintTexts(Pen pen, Texts texts, double width, double height) {
        PlotFrame frame = frame(width, height);
        TitleRow row = TitleRow.of(PlotPlace.of(0, height, width, style()));
        List<Word> least = words(row, texts, 0);
        String title = title(row, row.widthOf(least));
        row.paintTitle(pen, title);
        double room = row.room(title);
        double withKey = room - GhostLines.keyWidth(style());
        boolean both = texts.before() && withKey >= row.widthOf(least);
        List<Word> words = words(row, texts, both ? withKey : room);
        row.paintWords(pen, words);
        if (texts.before()) {
            GhostLines.paintKey(pen, row, title, row.widthOf(words));
        }
        // The curves are the same at every step: only this layer paints texts above them.
        Optional<String> flat = scene.plots().futureHidden()
                ? texts.flat()
                : flat(frame, history().lastStep());
        flat.ifPresent(note -> FlatNote.paint(pen, frame, note));
    }

    /** The title, with the number of curves shown if words of width {@code words} leave room. */
    private String title(TitleRow row, double words) {
        int all = weights().neurons() * weights().allCurves();
        int shown = weights().shownNeurons() * weights().curves();
        boolean outgoing = weights().outgoing();
        String some = style().words().get(outgoing ? "figure.weights.someOutgoing" : "figure.weights.some", shown, all);
        return shown < all && row.room(some) >= words
                ? some
                : style().words().get(outgoing ? "figure.weights.outgoing" : "plot.trajectories");
    }

    /** The names of the neurons and of groups that coincide, as many as fit into {@code room}. */
    private List<Word> words(TitleRow row, Texts texts, double room) {
        List<Word> words = new ArrayList<>();
        for (List<Integer> group : texts.groups()) {
            for (int neuron : group) {
                String name = NeuronNames.hidden(network(), weights().hidden(), neuron);
                words.add(new Word(name, style().palette().ofNeuron(neuron)));
            }
            if (group.size() > 1) {
                words.add(new Word((texts.near() ? "≈ ×" : "×") + group.size(), state(texts.near())));
            }
        }
        int neurons = weights().neurons();
        boolean isOne = neurons > 1 && texts.groups().size() == 1;
        if (isOne && !texts.near() && neurons - 2 < CURVES_IN_ONE.size()) {
            List<Word> longer = new ArrayList<>(words);
            longer.set(neurons, new Word(style().words().get(CURVES_IN_ONE.get(neurons - 2)), state(false)));
            if (row.widthOf(longer) <= room) {
                return longer;
            }
        }
        return row.fitting(words, isOne ? 1 : 0, room);
    }

    private RunHistory history() {
        return scene.history();
    }

    private FigureStyle style() {
        return scene.style();
    }
}
