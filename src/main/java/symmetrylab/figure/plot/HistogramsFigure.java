package symmetrylab.figure.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.math3.util.FastMath;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.analysis.state.LayerFlow;
import symmetrylab.analysis.state.LayerFlow.Distribution;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.NumberTable;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.Tabular;
import symmetrylab.figure.draw.Ticks;
import symmetrylab.figure.plot.LayerColumns.Column;
import symmetrylab.figure.scales.ActivationRanges;
import symmetrylab.figure.scales.SharedScales;
import symmetrylab.figure.scene.Scene;
import symmetrylab.figure.scene.StepWork;
import symmetrylab.nn.Activation;
import symmetrylab.nn.Architecture;
import symmetrylab.numeric.Mat;
import symmetrylab.numeric.Range;
import symmetrylab.recording.Recording;

/**
 * The activations and the gradients of all layers at the current step as histograms, a column a layer: the axes are the
 * same in all lanes and steps, so that one sees whether numbers shrink or grow from layer to layer. Below them stand the
 * deviation of the activations, or for ReLU the share of dead neurons, and the size of the update by that of the weights.
 *
 * <p>Lanes with different activations share the axis of gradients, but not that of activations, which has the values that
 * the function can have: on an axis of ReLU up to 20, tanh would fill one bar.
 *
 * @param scene the lane at one step
 */
public record HistogramsFigure(Scene scene) implements Tabular {

    private static final int BINS = 32;

    /** The two parts are above each other from this height on, a multiple of the text's height. */
    private static final double STACKED = 19;

    /** A ratio of gradients below this, or above its inverse, is worth a sentence. */
    private static final double ALIKE = 0.01;

    @Override
    public void paint(Pen pen, double width, double height) {
        if (network().hiddenLayers() == 0) {
            String none = style().words().get("figure.noHidden");
            pen.text(none, width / 2, height / 2, style().centeredNote());
            return;
        }
        Range range = activationRange();
        LayerFlow flow = flow();
        if (height >= STACKED * style().text()) {
            activations(flow, range).paint(pen, 0, 0, width, height / 2);
            gradients(flow).paint(pen, 0, height / 2, width, height / 2);
        } else {
            double gap = 0.8 * style().text();
            double half = (width - gap) / 2;
            activations(flow, range).paint(pen, 0, 0, half, height);
            gradients(flow).paint(pen, half + gap, 0, half, height);
        }
    }

    /** The work on this plot at a step of a lane. */
    public static StepWork work(RunHistory history, SharedScales scales) {
        return new FlowWork(history, activationRange(history, scales), BINS);
    }

    private Range activationRange() {
        return activationRange(scene.history(), scene.scales());
    }

    /** The range of activations, the same for all layers. */
    private static Range activationRange(RunHistory history, SharedScales scales) {
        Recording recording = history.recording();
        return new ActivationRanges(recording.plan().architecture(), recording.data(), scales, false).of(1);
    }

    private LayerFlow flow() {
        return scene.history().flow(scene.now(), activationRange(), BINS);
    }

    /**
     * The counts in every bin, a row for each layer and bin. The output layer, last, has gradients alone; gradients of
     * exactly 0 have a row of their own, from 0 to 0.
     */
    @Override
    public NumberTable table() {
        List<String> names = Stream.of(
                        "layer",
                        "activationFrom",
                        "activationTo",
                        "activations",
                        "gradientFrom",
                        "gradientTo",
                        "gradients")
                .map(name -> style().words().get("figure.table.bin." + name))
                .toList();
        if (network().hiddenLayers() == 0) {
            return new NumberTable(names, Mat.ofRowMajor(0, names.size(), new double[0]));
        }
        LayerFlow flow = flow();
        Range range = activationRange();
        List<double[]> rows = new ArrayList<>();
        for (int layer = 0; layer < flow.gradients().size(); layer++) {
            Distribution gradients = flow.gradients().get(layer);
            rows.add(new double[] {
                layer + 1, Double.NaN, Double.NaN, Double.NaN, 0, 0, counted(gradients, gradients.zeros())
            });
            for (int bin = 0; bin < BINS; bin++) {
                boolean hidden = layer < flow.activations().size();
                double activations = hidden
                        ? counted(
                                flow.activations().get(layer),
                                flow.activations().get(layer).shares().get(bin))
                        : Double.NaN;
                rows.add(new double[] {
                    layer + 1,
                    hidden ? edge(range, bin) : Double.NaN,
                    hidden ? edge(range, bin + 1) : Double.NaN,
                    activations,
                    LayerFlow.gradientEdge(bin, BINS),
                    LayerFlow.gradientEdge(bin + 1, BINS),
                    counted(gradients, gradients.shares().get(bin))
                });
            }
        }
        return new NumberTable(names, Mat.of(rows.toArray(double[][]::new)));
    }

    private static double counted(Distribution of, double share) {
        return FastMath.rint(share * of.count());
    }

    private static double edge(Range range, int bin) {
        return range.min() + (double) bin / BINS * range.length();
    }

    private LayerColumns activations(LayerFlow flow, Range range) {
        List<Column> columns = new ArrayList<>();
        boolean canDie = network().activation() == Activation.RELU;
        for (int layer = 0; layer < flow.activations().size(); layer++) {
            Distribution distribution = flow.activations().get(layer);
            int dead = flow.dead().get(layer);
            String note = canDie
                    ? Numbers.count(FastMath.round(100.0 * dead / network().fanOut(layer)))
                    : Numbers.rough(distribution.deviation());
            columns.add(new Column(name(layer), distribution.shares(), 0, note, canDie && dead > 0));
        }
        String title = flow.samples() < all()
                ? style().words().get("figure.histograms.some", Numbers.count(flow.samples()), Numbers.count(all()))
                : style().words().get("figure.histograms.activations");
        return new LayerColumns(
                title,
                activationSentences(flow.activations()),
                new LayerColumns.Axis(range, false, Ticks.atLeast(range, 3)),
                columns,
                style().words().get(canDie ? "figure.histograms.dead" : "figure.histograms.deviation.name"),
                style().palette().forward(),
                style());
    }

    private LayerColumns gradients(LayerFlow flow) {
        List<Column> columns = new ArrayList<>();
        Optional<List<Double>> updates = updates();
        for (int layer = 0; layer < flow.gradients().size(); layer++) {
            int place = layer;
            String note = updates.map(all -> share(all.get(place))).orElse("–");
            Distribution distribution = flow.gradients().get(layer);
            columns.add(new Column(name(layer), distribution.shares(), distribution.zeros(), note, false));
        }
        return new LayerColumns(
                style().words().get("figure.histograms.gradients"),
                gradientSentences(flow.gradients()),
                new LayerColumns.Axis(LayerFlow.GRADIENTS, true, Ticks.powersOfTen(LayerFlow.GRADIENTS, 5)),
                columns,
                style().words().get("figure.histograms.update"),
                style().palette().backward(),
                style());
    }

    /** The size of the step's update by that of the weights; absent at the end, and where an edit follows. */
    private Optional<List<Double>> updates() {
        int now = scene.now();
        return scene.history().isTrainedFrom(now) ? Optional.of(scene.history().update(now)) : Optional.empty();
    }

    private static String share(double share) {
        return Double.isInfinite(share) ? "∞" : Double.isNaN(share) ? "–" : Numbers.rough(share);
    }

    /** How wide the activations of the first and the last layer are, in words; the longest form first. */
    private List<String> activationSentences(List<Distribution> layers) {
        String first = Numbers.rough(layers.get(0).deviation());
        String last = Numbers.rough(layers.get(layers.size() - 1).deviation());
        return layers.size() == 1
                ? List.of(style().words().get("figure.histograms.deviation.one", first))
                : List.of(
                        style().words().get("figure.histograms.deviation", first, last),
                        style().words().get("figure.histograms.deviation.brief", first, last));
    }

    /** How the gradients of the first layer compare with those of the last, in words; the longest form first. */
    private List<String> gradientSentences(List<Distribution> layers) {
        double first = layers.get(0).deviation();
        double last = layers.get(layers.size() - 1).deviation();
        if (layers.stream().allMatch(layer -> layer.deviation() == 0)) {
            return List.of(style().words().get("figure.flat.zero"));
        } else if (first == 0) {
            return List.of(style().words().get("figure.histograms.firstZero"));
        }
        double ratio = first / last;
        String text = Numbers.rough(ratio);
        String key = ratio < ALIKE
                ? "figure.histograms.vanish"
                : ratio > 1 / ALIKE ? "figure.histograms.explode" : "figure.histograms.alike";
        return Double.isFinite(ratio)
                ? List.of(style().words().get(key, text), style().words().get("figure.histograms.ratio", text))
                : List.of();
    }

    private String name(int layer) {
        return layer == network().hiddenLayers()
                ? style().words().get("figure.histograms.output")
                : Integer.toString(layer + 1);
    }

    private int all() {
        return scene.history().recording().data().size();
    }

    private Architecture network() {
        return scene.history().recording().plan().architecture();
    }

    private FigureStyle style() {
        return scene.style();
    }
}
