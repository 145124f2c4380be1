package symmetrylab.viewmodel.inspector;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import symmetrylab.analysis.history.Curve;
import symmetrylab.analysis.state.LayerSize;
import symmetrylab.figure.scene.NetworkPart.Bias;
import symmetrylab.figure.scene.NetworkPart.Layer;
import symmetrylab.figure.scene.NetworkPart.Neuron;
import symmetrylab.figure.scene.NetworkPart.Parameter;
import symmetrylab.figure.scene.NetworkPart.Weight;
import symmetrylab.nn.Batches;
import symmetrylab.nn.StepTrace;
import symmetrylab.numeric.Vec;
import symmetrylab.recording.Recording;
import symmetrylab.viewmodel.lane.Subject;

/**
 * The inspected part's numbers over the run.
 *
 * <p>A number of a small batch jumps from batch to batch, and a line through a sample of the steps would be a sawtooth made
 * by the sampling. Each point is therefore the range of the number over an epoch's steps. The mean over the training set
 * would be a smooth line, but would not pass through the number that the inspector shows.
 *
 * @param of the inspection they belong to; its step is ignored
 * @param list the curves
 */
public record Curves(Inspection of, List<QuantityCurve> list) {

    /** The most points of a curve in a small picture. */
    private static final int MAX_POINTS = 240;

    /** The fewest points, however long they take. */
    private static final int MIN_POINTS = 12;

    /** The approximate number of multiplications allowed for the numbers of batches: some tenths of a second. */
    private static final double MAX_WORK = 3e8;

    /** The most steps computed for a curve. */
    private static final int MAX_STEPS = 12_000;

    /** The fewest steps in a range with dropout, which draws anew in every step. */
    private static final int STEPS_OF_DROPOUT = 8;

    /**
     * A curve, or a band between two.
     *
     * @param quantity what it shows
     * @param low the lowest numbers
     * @param high the highest, at the same steps
     * @param span the number of consecutive steps in each point; 1 if low and high are the same
     */
    public record QuantityCurve(Quantity quantity, Curve low, Curve high, int span) {

        /** A curve whose numbers belong to one step each. */
        static QuantityCurve line(Quantity quantity, Curve curve) {
            return new QuantityCurve(quantity, curve, curve, 1);
        }
    }

    /** Copies the list. */
    public Curves {
        list = List.copyOf(list);
    }

    /**
     * The curves of the inspected part over the kept states; over fewer if each is costly.
     *
     * @param givenUp polled; true ends the curves early
     */
    static Curves of(Inspection of, BooleanSupplier givenUp) {
        return new Curves(of, of.subject().accept(new OfKind(of, givenUp)));
    }

    /** The curves for each kind of subject. */
    private record OfKind(Inspection of, BooleanSupplier givenUp) implements Subject.Visitor<List<QuantityCurve>> {

        private Recording recording() {
            return of.history().recording();
        }

        /** The steps of a number that is only looked up. */
        private List<Integer> cheapSteps() {
            return Curve.keptSteps(recording(), MAX_POINTS);
        }

        @Override
        public List<QuantityCurve> neuron(Neuron neuron) {
            if (neuron.column() == 0) {
                return List.of();
            }
            return Spans.of(recording(), of.sample().isEmpty())
                    .curves(
                            List.of(Quantity.ACTIVATION, Quantity.DELTA),
                            step -> {
                                StepTrace.Layer layer =
                                        of.at(step).trace().layers().get(neuron.column() - 1);
                                return Vec.of(
                                        layer.activations().get(neuron.index()),
                                        layer.deltas().get(neuron.index()));
                            },
                            givenUp);
        }

        @Override
        public List<QuantityCurve> weight(Weight weight) {
            return parameter(weight);
        }

        @Override
        public List<QuantityCurve> bias(Bias bias) {
            return parameter(bias);
        }

        private List<QuantityCurve> parameter(Parameter parameter) {
            int at = parameter.index(recording().plan().architecture());
            List<QuantityCurve> curves = new ArrayList<>();
            curves.add(QuantityCurve.line(
                    Quantity.VALUE,
                    Curve.of(cheapSteps(), step -> recording().parameters(step).get(at), givenUp)));
            curves.addAll(Spans.of(recording(), true)
                    .curves(
                            List.of(Quantity.GRADIENT),
                            step -> Vec.of(recording().updateGradient(step).get(at)),
                            givenUp));
            return curves;
        }

        @Override
        public List<QuantityCurve> layer(Layer layer) {
            QuantityCurve norm = QuantityCurve.line(
                    Quantity.WEIGHT_NORM,
                    Curve.of(
                            cheapSteps(),
                            step -> LayerSize.norm(recording().parameters(step), layer.layer()),
                            givenUp));
            if (layer.layer() == of.history().hiddenLayers()) {
                return List.of(norm);
            }
            Curve spread = Curve.of(cheapSteps(), step -> of.history().spread(step, layer.layer()), givenUp);
            return List.of(QuantityCurve.line(Quantity.SPREAD, spread), norm);
        }

        @Override
        public List<QuantityCurve> sample(Subject.Sample sample) {
            return Spans.of(recording(), false)
                    .curves(
                            List.of(Quantity.LOSS),
                            step -> Vec.of(
                                    recording().trace(step, sample.index()).loss()),
                            givenUp);
        }
    }

    /**
     * The steps computed for the curve of a batch's number.
     *
     * @param recording the run
     * @param points the steps at which the curve has its points
     * @param each the number of consecutive steps in a point
     */
    private record Spans(Recording recording, List<Integer> points, int each) {

        /**
         * As many steps as {@link #MAX_WORK} allows.
         *
         * @param ofBatch whether the numbers are those of each step's batch, not of one sample
         */
        static Spans of(Recording recording, boolean ofBatch) {
            var training = recording.plan().spec().training();
            int samples = recording.data().size();
            int epoch = new Batches(training, samples).perEpoch();
            boolean drops = training.dropout() > 0;
            int wanted = drops ? Math.max(epoch, STEPS_OF_DROPOUT) : ofBatch ? epoch : 1;
            double batch = Math.min(samples, training.batch().orElse(samples));
            double work = 3 * batch * recording.plan().architecture().parameterCount();
            int steps = (int) Math.max(MIN_POINTS, Math.min(MAX_STEPS, MAX_WORK / work));
            int each = Math.min(Math.min(wanted, Math.max(2, steps / MIN_POINTS)), recording.lastStep() + 1);
            int points = Math.max(MIN_POINTS, Math.min(MAX_POINTS, steps / each));
            return new Spans(recording, Curve.keptSteps(recording, points), each);
        }

        /** One curve for each of {@code quantities}; {@code numbers} gives their values at a step, in the same order. */
        List<QuantityCurve> curves(List<Quantity> quantities, IntFunction<Vec> numbers, BooleanSupplier givenUp) {
            double[][] low = new double[quantities.size()][points.size()];
            double[][] high = new double[quantities.size()][points.size()];
            int done = 0;
            while (done < points.size() && !givenUp.getAsBoolean()) {
                int first = Math.max(0, Math.min(points.get(done), recording.lastStep() - each + 1));
                for (int i = 0; i < each; i++) {
                    Vec now = numbers.apply(first + i);
                    for (int number = 0; number < now.size(); number++) {
                        double value = now.get(number);
                        low[number][done] = i == 0 ? value : Math.min(low[number][done], value);
                        high[number][done] = i == 0 ? value : Math.max(high[number][done], value);
                    }
                }
                done++;
            }
            List<QuantityCurve> curves = new ArrayList<>();
            for (int number = 0; number < quantities.size(); number++) {
                curves.add(new QuantityCurve(
                        quantities.get(number), curve(low[number], done), curve(high[number], done), each));
            }
            return curves;
        }

        private Curve curve(double[] values, int done) {
            return new Curve(points.subList(0, done), Vec.of(Arrays.copyOf(values, done)));
        }
    }
}
