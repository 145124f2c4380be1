package symmetrylab.viewmodel.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.ToDoubleFunction;
import symmetrylab.analysis.history.Curve;
import symmetrylab.figure.scene.NetworkPart.Bias;
import symmetrylab.figure.scene.NetworkPart.Layer;
import symmetrylab.figure.scene.NetworkPart.Neuron;
import symmetrylab.figure.scene.NetworkPart.Parameter;
import symmetrylab.figure.scene.NetworkPart.Weight;
import symmetrylab.nn.StepTrace;
import symmetrylab.numeric.Vec;
import symmetrylab.recording.Recording;
import symmetrylab.viewmodel.lane.Subject;

/**
 * The inspected part's numbers over the run.
 *
 * @param of the inspection they belong to; its step is ignored
 * @param list the curves
 */
public record Curves(Inspection of, List<QuantityCurve> list) {

    /** The most points of a curve in a small picture. */
    private static final int MAX_POINTS = 240;

    /** The approximate number of multiplications allowed for the gradients of a curve: some tenths of a second. */
    private static final double MAX_WORK = 3e8;

    /**
     * A curve.
     *
     * @param quantity what it shows
     * @param curve its points
     */
    public record QuantityCurve(Quantity quantity, Curve curve) {}

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

        /** The steps of a number that takes a pass through the batch. */
        private List<Integer> dearSteps() {
            return Curve.keptSteps(recording(), pointsOfGradients(recording()));
        }

        @Override
        public List<QuantityCurve> neuron(Neuron neuron) {
            if (neuron.column() == 0) {
                return List.of();
            }
            List<Integer> steps = dearSteps();
            List<StepTrace.Layer> layers = new ArrayList<>();
            steps.stream()
                    .takeWhile(step -> !givenUp.getAsBoolean())
                    .forEach(step -> layers.add(of.at(step).trace().layers().get(neuron.column() - 1)));
            return List.of(
                    new QuantityCurve(Quantity.ACTIVATION, curve(steps, layers, layer -> layer.activations()
                            .get(neuron.index()))),
                    new QuantityCurve(Quantity.DELTA, curve(steps, layers, layer -> layer.deltas()
                            .get(neuron.index()))));
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
            return List.of(
                    new QuantityCurve(
                            Quantity.VALUE,
                            Curve.of(
                                    cheapSteps(),
                                    step -> recording().parameters(step).get(at),
                                    givenUp)),
                    new QuantityCurve(
                            Quantity.GRADIENT,
                            Curve.of(
                                    dearSteps(),
                                    step -> recording().updateGradient(step).get(at),
                                    givenUp)));
        }

        @Override
        public List<QuantityCurve> layer(Layer layer) {
            QuantityCurve norm = new QuantityCurve(
                    Quantity.WEIGHT_NORM,
                    Curve.of(
                            cheapSteps(), step -> Readings.norm(recording().parameters(step), layer.layer()), givenUp));
            if (layer.layer() == of.history().hiddenLayers()) {
                return List.of(norm);
            }
            Curve spread = Curve.of(cheapSteps(), step -> of.history().spread(step, layer.layer()), givenUp);
            return List.of(new QuantityCurve(Quantity.SPREAD, spread), norm);
        }

        @Override
        public List<QuantityCurve> sample(Subject.Sample sample) {
            return List.of(new QuantityCurve(
                    Quantity.LOSS,
                    Curve.of(
                            dearSteps(),
                            step -> recording().trace(step, sample.index()).loss(),
                            givenUp)));
        }
    }

    private static Curve curve(
            List<Integer> steps, List<StepTrace.Layer> layers, ToDoubleFunction<StepTrace.Layer> number) {
        return new Curve(
                steps.subList(0, layers.size()),
                Vec.of(layers.stream().mapToDouble(number).toArray()));
    }

    private static int pointsOfGradients(Recording recording) {
        double samples = recording
                .plan()
                .spec()
                .training()
                .batch()
                .orElse(recording.data().size());
        double work = 3.0 * samples * recording.plan().architecture().parameterCount();
        return (int) Math.max(12, Math.min(MAX_POINTS, MAX_WORK / work));
    }
}
