package symmetrylab.figure.step;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import symmetrylab.data.DataSet;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.LayoutCache;
import symmetrylab.figure.draw.NeuronNames;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.nn.Architecture;
import symmetrylab.nn.RunPlan;
import symmetrylab.nn.StepTrace;
import symmetrylab.recording.Phase;
import symmetrylab.spec.OptimizerSpec;
import symmetrylab.spec.OptimizerSpec.Adagrad;
import symmetrylab.spec.OptimizerSpec.Adam;
import symmetrylab.spec.OptimizerSpec.Rmsprop;
import symmetrylab.spec.OptimizerSpec.Sgd;
import symmetrylab.words.Words;

/**
 * One training step of a run with its numbers as text, its ties and its sentences, which the pictures of its phases
 * share. Immutable.
 *
 * <p>Creating it takes time for every weight, and so does its first picture of each size; later ones of that size are
 * fast.
 */
public final class StepContent {

    private static final int MAX_INPUT_NAME = 5;

    private final RunPlan plan;
    private final DataSet data;
    private final StepTrace trace;
    private final Words language;
    private final List<StepGroups> groups;
    private final List<StepLayer> layers;
    private final StepWidths widths;
    private final List<StepWords> words;
    private final StepTable table;
    private final LayoutCache<StepLayout> layout = new LayoutCache<>();
    private final LayoutCache<Optional<StepTableLayout>> tableLayout;
    private final LayoutCache<Double> wantedTable = new LayoutCache<>();
    private final LayoutCache<Double> sentence = new LayoutCache<>();
    private final List<StepContent> lanes;

    /**
     * Opens a step of one lane.
     *
     * @param plan the run
     * @param data the training samples
     * @param trace the step's numbers
     * @param language of its sentences
     */
    public StepContent(RunPlan plan, DataSet data, StepTrace trace, Words language) {
        this.plan = plan;
        this.data = data;
        this.trace = trace;
        this.language = language;
        int count = plan.architecture().layers();
        groups = IntStream.range(0, count - 1)
                .mapToObj(hidden -> StepGroups.of(trace.before(), hidden))
                .toList();
        layers = IntStream.range(0, count)
                .mapToObj(layer -> StepLayer.of(this, layer))
                .toList();
        widths = StepWidths.of(this);
        words = IntStream.range(0, Phase.count(count))
                .mapToObj(index -> StepWords.of(this, Phase.at(index, count)))
                .toList();
        table = StepTable.of(this);
        tableLayout = new LayoutCache<>();
        lanes = List.of(this);
    }

    /** A step beside those of other lanes. */
    private StepContent(StepContent own, List<StepContent> lanes, LayoutCache<Optional<StepTableLayout>> tables) {
        plan = own.plan;
        data = own.data;
        trace = own.trace;
        language = own.language;
        groups = own.groups;
        layers = own.layers;
        widths = own.widths;
        words = own.words;
        table = own.table;
        tableLayout = tables;
        this.lanes = lanes;
    }

    /**
     * The steps of lanes shown side by side, so that the same thing has the same size and height in each.
     *
     * @param steps of the lanes, in order
     */
    public static List<StepContent> beside(List<StepContent> steps) {
        LayoutCache<Optional<StepTableLayout>> tables = new LayoutCache<>();
        return steps.stream()
                .map(own -> new StepContent(own, List.copyOf(steps), tables))
                .toList();
    }

    /** The run. */
    public RunPlan plan() {
        return plan;
    }

    /** The samples. */
    public DataSet data() {
        return data;
    }

    /** The step's numbers. */
    public StepTrace trace() {
        return trace;
    }

    /** One or two sentences about {@code phase}, from the numbers. */
    public String headline(Phase phase) {
        StepWords sentences = words(phase);
        return language.get("step.sentences", sentences.what(), sentences.result());
    }

    /** Whose numbers are shown, and which samples are in the step's batch. */
    public String subject() {
        return StepWords.subject(this);
    }

    /** The number of layers of weights. */
    public int layers() {
        return trace.layers().size();
    }

    /** The language of the sentences. */
    Words words() {
        return language;
    }

    Architecture network() {
        return plan.architecture();
    }

    /** The groups of equal neurons of hidden layer {@code hidden}, from 0, in the state before the step. */
    List<StepGroups.Group> groups(int hidden) {
        return groups.get(hidden).groups();
    }

    StepLayer layer(int layer) {
        return layers.get(layer);
    }

    /** The widths of its widest texts. */
    StepWidths widths() {
        return widths;
    }

    /** What to say about a phase. */
    public StepWords words(Phase phase) {
        return words.get(phase.indexIn(network().layers()));
    }

    StepTable table() {
        return table;
    }

    /** The layout of the network between two heights of a picture: the same in all phases. */
    StepLayout layout(FigureStyle style, double width, double top, double bottom) {
        return layout.in(
                new LayoutCache.Frame(style, width, top, bottom),
                () -> new StepLayout(this, lanes, style, width, top, bottom));
    }

    /** The layout of the table in a picture, the same in all phases; absent if there is no room for it. */
    Optional<StepTableLayout> tableLayout(FigureStyle style, double width, double height) {
        return tableLayout.in(
                new LayoutCache.Frame(style, width, 0, height),
                () -> StepTableLayout.fitting(lanes, width, height, style));
    }

    /** The height at which the tables of all lanes, at this width, have roomy rows. */
    public double tableHeight(FigureStyle style, double width) {
        return wantedTable.in(
                new LayoutCache.Frame(style, width, 0, 0), () -> StepTableLayout.wantedHeight(lanes, width, style));
    }

    /** The size of the sentences in a head of this width, as {@code measuring} finds it. */
    double sentenceSize(FigureStyle style, double width, double largest, Supplier<Double> measuring) {
        return sentence.in(new LayoutCache.Frame(style, width, 0, largest), measuring);
    }

    /** The steps of all lanes, including this one. */
    List<StepContent> lanes() {
        return lanes;
    }

    /** The loss of the shown sample or batch. */
    String lossText() {
        return language.get("step.lossNow", Numbers.brief(trace.loss()));
    }

    /** The short name of input {@code feature}, from 0. */
    String inputName(int feature) {
        String name = data.featureNames().get(feature);
        return name.length() <= MAX_INPUT_NAME ? name : "x" + (feature + 1);
    }

    /**
     * The move of the weight or bias at {@code index} of the flat array in the update.
     *
     * <p>For gradient descent it is the step itself, −ηg or −ηv: the difference of the weights before and after equals
     * it up to rounding, which would make equal moves of different weights look different. If that rounding shows in
     * the printed numbers, and for the other optimizers, it is the difference.
     */
    double move(int index) {
        double difference = trace.move(index);
        OptionalDouble step = plan.spec().training().optimizer().accept(new DescentStep(trace, index));
        return step.isPresent() && Math.abs(step.getAsDouble() - difference) <= 1e-5 * Math.abs(step.getAsDouble())
                ? step.getAsDouble()
                : difference;
    }

    /** The step of gradient descent; absent for rules whose step is not a product of two numbers. */
    private record DescentStep(StepTrace trace, int index) implements OptimizerSpec.Visitor<OptionalDouble> {
        @Override
        public OptionalDouble sgd(Sgd sgd) {
            if (sgd.nesterov()) {
                return OptionalDouble.empty();
            }
            double slope = sgd.momentum() == 0
                    ? trace.updateGradient().get(index)
                    : trace.after().memory().get(0).get(index);
            return OptionalDouble.of(0 - sgd.learningRate() * slope);
        }

        @Override
        public OptionalDouble rmsprop(Rmsprop rmsprop) {
            return OptionalDouble.empty();
        }

        @Override
        public OptionalDouble adagrad(Adagrad adagrad) {
            return OptionalDouble.empty();
        }

        @Override
        public OptionalDouble adam(Adam adam) {
            return OptionalDouble.empty();
        }
    }

    /** The name of a neuron after a layer of weights: h1, or the output's name. */
    String name(int layer, int neuron) {
        return layer == network().layers() - 1
                ? data.outputNames().get(neuron)
                : NeuronNames.hidden(network(), layer, neuron);
    }
}
