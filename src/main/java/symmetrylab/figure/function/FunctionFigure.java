package symmetrylab.figure.function;

import java.util.List;
import java.util.Optional;
import symmetrylab.figure.draw.Box;
import symmetrylab.figure.draw.Emphasis;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.KeyedFigure;
import symmetrylab.figure.draw.LayeredFigure;
import symmetrylab.figure.draw.NumberTable;
import symmetrylab.figure.draw.Path;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.Stroke;
import symmetrylab.figure.draw.Tabular;
import symmetrylab.figure.output.CurveSigns;
import symmetrylab.figure.output.FieldPainter;
import symmetrylab.figure.output.OutputTable;
import symmetrylab.figure.output.PlaneField;
import symmetrylab.figure.output.Subject;
import symmetrylab.figure.output.Work;
import symmetrylab.figure.plot.PlotPlace;
import symmetrylab.figure.plot.TitleRow;
import symmetrylab.figure.scene.NeuronPicture;
import symmetrylab.figure.scene.NeuronSet;
import symmetrylab.figure.scene.Scene;
import symmetrylab.nn.Architecture;
import symmetrylab.nn.Network;
import symmetrylab.nn.Parameters;
import symmetrylab.numeric.Mat;
import symmetrylab.numeric.Range;

/**
 * The outputs of a lane at one step over its inputs, with the samples and the ridge of each neuron of the first hidden
 * layer: over the plane of two features, with all others at their means, or over the only feature, where a ridge is the
 * place of a breakpoint.
 *
 * <p>The network is evaluated at places about 6 pixels apart, at fewer if it is large ({@link Work}), and only if state,
 * plane or size have changed.
 *
 * @param scene the lane at one step
 * @param held the ranges to show in place of those of the samples; absent for those
 */
public record FunctionFigure(Scene scene, Optional<Ranges> held) implements LayeredFigure, NeuronPicture, Tabular {

    /** The opacity of the veil over the other ridges, below which the colours remain to be seen. */
    private static final double VEIL = 0.5;

    /** The distance of the places where a curve is evaluated, in pixels. */
    private static final double NODE_PIXELS = 2;

    /**
     * The values along the sides of a plot.
     *
     * @param across from left to right
     * @param up from bottom to top
     */
    public record Ranges(Range across, Range up) {}

    /** Shows all samples. */
    public FunctionFigure(Scene scene) {
        this(scene, Optional.empty());
    }

    @Override
    public List<Layer> layers(double width, double height) {
        FunctionPlane plane = FunctionPlane.of(scene);
        FunctionFrame frame = frame(plane, width, height);
        Parameters state = plane.subject().parameters();
        Object ground = List.of(
                frame, plane.features(), plane.subject().data(), scene.scales().activationLimit());
        Object now = List.of(ground, state);
        Ridges ridges = Ridges.of(state, plane, frame);
        FunctionSamples samples = new FunctionSamples(plane, frame);
        RidgePainter painter = new RidgePainter(ridges, network(), frame);
        boolean keyed = new FunctionKey(plane).widthIn(width) > 0;
        Figure signs = new KeyedFigure(now, (pen, w, h) -> samples.paint(pen));
        Figure function = new KeyedFigure(now, (pen, w, h) -> paintFunction(pen, plane, frame, painter));
        // For real targets a good curve runs through all samples, which would hide it.
        boolean above = plane.isCurve() && !plane.subject().hasClasses();
        List<Figure> figures = List.of(
                new KeyedFigure(ground, (pen, w, h) -> paintGround(pen, plane, frame, keyed)),
                above ? signs : function,
                above ? function : signs,
                new KeyedFigure(now, (pen, w, h) -> paintTexts(pen, painter, samples, w, h)));
        return figures.stream().map(figure -> new Layer(figure, 0, width)).toList();
    }

    /** The box of the plot in a picture of this size. */
    public FunctionFrame frame(double width, double height) {
        return frame(FunctionPlane.of(scene), width, height);
    }

    private FunctionFrame frame(FunctionPlane plane, double width, double height) {
        double plot = width - new FunctionKey(plane).widthIn(width);
        PlotPlace place = PlotPlace.of(0, height, plot, style());
        FunctionFrame frame = FunctionFrame.of(place, plane.across(), plane.up(), plane.isCurve());
        return held.map(ranges -> frame.with(ranges.across(), ranges.up())).orElse(frame);
    }

    /** What can be pointed at in a picture of this size. */
    public FunctionPointing pointing(double width, double height) {
        FunctionPlane plane = FunctionPlane.of(scene);
        return new FunctionPointing(plane, frame(plane, width, height));
    }

    @Override
    public Optional<NeuronSet> neuronsAt(double x, double y, double width, double height) {
        FunctionPlane plane = FunctionPlane.of(scene);
        FunctionFrame frame = frame(plane, width, height);
        if (!frame.contains(x, y) || new FunctionSamples(plane, frame).at(x, y).isPresent()) {
            return Optional.empty();
        }
        Ridges ridges = Ridges.of(plane.subject().parameters(), plane, frame);
        return new RidgePainter(ridges, network(), frame).nearest(x, y).map(group -> new NeuronSet(0, group.neurons()));
    }

    @Override
    public Optional<Figure> highlight(NeuronSet neurons) {
        List<Integer> those = network().hiddenLayers() == 0
                ? List.of()
                : neurons.in(0, network().fanOut(0));
        if (those.isEmpty()) {
            return Optional.empty();
        }
        FunctionPlane plane = FunctionPlane.of(scene);
        Parameters state = plane.subject().parameters();
        Object key = List.of(plane.features(), plane.subject().data(), state, style(), held, neurons);
        return Optional.of(new KeyedFigure(key, (pen, w, h) -> {
            FunctionFrame frame = frame(plane, w, h);
            Ridges ridges = Ridges.of(state, plane, frame).only(those);
            new Emphasis(style()).paintVeil(pen, frame.box(), VEIL);
            RidgePainter painter = new RidgePainter(ridges, network(), frame);
            frame.clip(pen, painter::paintStrong);
            painter.paintNames(pen, List.of());
        }));
    }

    private void paintGround(Pen pen, FunctionPlane plane, FunctionFrame frame, boolean keyed) {
        if (plane.isCurve()) {
            Box box = frame.box();
            Stroke grid = Stroke.solid(style().palette().grid(), 1);
            for (double tick : frame.axis().ticks()) {
                pen.line(box.left(), frame.atUp(tick), box.right(), frame.atUp(tick), grid);
            }
        }
        frame.paintAxes(pen, plane.subject().say("output.across", plane.nameAcross()));
        if (keyed) {
            new FunctionKey(plane).paint(pen, frame);
        }
    }

    private void paintFunction(Pen pen, FunctionPlane plane, FunctionFrame frame, RidgePainter ridges) {
        if (plane.isCurve()) {
            frame.clip(pen, on -> {
                paintLevel(on, plane, frame);
                ridges.paintLines(on);
                paintCurves(on, plane, frame);
                ridges.paintBreakpoints(on, plane);
            });
        } else {
            new FieldPainter(plane.subject()).paint(pen, frame.box(), field(plane, frame));
            frame.clip(pen, ridges::paintLines);
        }
        frame.paintBorder(pen);
    }

    private void paintTexts(Pen pen, RidgePainter ridges, FunctionSamples samples, double width, double height) {
        ridges.paintNames(pen, samples.squares());
        FunctionPlane plane = samples.plane();
        RidgeSentence sentence = RidgeSentence.of(ridges.ridges(), plane, style().words(), style().palette());
        TitleRow row = TitleRow.of(PlotPlace.of(0, height, width, style()));
        new FunctionTitle(plane, samples, sentence).paint(pen, row);
    }

    private PlaneField field(FunctionPlane plane, FunctionFrame frame) {
        double rows = FieldPainter.nodesAlong(frame.box().height());
        double columns = FieldPainter.nodesAlong(frame.box().width());
        double share = Math.min(1, Math.sqrt(Work.placesOfPlot(network()) / (rows * columns)));
        return PlaneField.of(
                plane.subject().parameters(),
                frame.across(),
                frame.up(),
                (int) Math.max(2, share * rows),
                (int) Math.max(2, share * columns),
                plane::at);
    }

    /** Draws the output at which the predicted class changes. */
    private void paintLevel(Pen pen, FunctionPlane plane, FunctionFrame frame) {
        double border = plane.subject().border();
        if (!Double.isNaN(border)) {
            Stroke stroke = Stroke.solid(style().palette().axis(), 1.2).dashed(4, 4);
            double y = frame.atUp(border);
            pen.line(frame.box().left(), y, frame.box().right(), y, stroke);
        }
    }

    private void paintCurves(Pen pen, FunctionPlane plane, FunctionFrame frame) {
        Subject subject = plane.subject();
        Network function = new Network(subject.parameters());
        int wanted = 1 + (int) Math.ceil(frame.box().width() / NODE_PIXELS);
        int nodes = Math.max(2, Math.min(wanted, Work.placesOfPlot(network())));
        Range across = frame.across();
        double[][] inputs = new double[1][nodes];
        for (int i = 0; i < nodes; i++) {
            inputs[0][i] = across.min() + (double) i / (nodes - 1) * across.length();
        }
        List<Mat> layers = function.activations(Mat.of(inputs));
        Mat outputs = layers.get(layers.size() - 1);
        CurveSigns signs = CurveSigns.of(subject);
        for (int output = 0; output < subject.data().outputs(); output++) {
            Path.Builder path = Path.builder();
            boolean drawn = false;
            for (int i = 0; i < nodes; i++) {
                double value = outputs.get(output, i);
                if (!Double.isFinite(value)) {
                    drawn = false;
                    continue;
                }
                double x = frame.atShareAcross((double) i / (nodes - 1));
                path = drawn ? path.lineTo(x, frame.near(value)) : path.moveTo(x, frame.near(value));
                drawn = true;
            }
            Path curve = path.build();
            pen.path(curve, Stroke.solid(style().palette().page(), 0.33 * style().text()));
            pen.path(curve, Stroke.solid(signs.ink(output), 0.18 * style().text()));
        }
    }

    /** The samples with their outputs, then the outputs over the inputs shown, those not shown at their means. */
    @Override
    public NumberTable table() {
        FunctionPlane plane = FunctionPlane.of(scene);
        Range across = held.map(Ranges::across).orElseGet(plane::across);
        Range up = held.map(Ranges::up).orElseGet(plane::up);
        return OutputTable.of(
                plane.subject(), plane.isCurve() ? OutputTable.line(across) : OutputTable.plane(across, up, plane::at));
    }

    private Architecture network() {
        return scene.history().recording().plan().architecture();
    }

    private FigureStyle style() {
        return scene.style();
    }
}
