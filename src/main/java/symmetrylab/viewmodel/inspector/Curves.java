package symmetrylab.viewmodel.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.function.ToDoubleFunction;
import symmetrylab.analysis.history.Curve;
import symmetrylab.figure.scene.NetworkPart.Layer;
import symmetrylab.figure.scene.NetworkPart.Neuron;
import symmetrylab.nn.StepTrace;
import symmetrylab.numeric.Vec;
import symmetrylab.recording.Recording;
import symmetrylab.viewmodel.lane.Subject;

/**
 * How numbers of what is inspected went over the run.
 *
 * @param of what they belong to; its step plays no part
 * @param list the curves
 */
public record Curves(Inspection of, List<Named> list) {

    /** How many points make a curve of a small picture. */
    private static final int MAX_POINTS = 240;

    /** About so many multiplications may be spent on the gradients of a curve: some tenths of a second. */
    private static final double MAX_WORK = 3e8;

    /**
     * A curve.
     *
     * @param quantity what it shows
     * @param curve its points
     */
    public record Named(Quantity quantity, Curve curve) {}

    /** Copies the list. */
    public Curves {
        list = List.copyOf(list);
    }

    /**
     * The curves of what is inspected, over the states that were kept, fewer of them where each costs much.
     *
     * @param givenUp asked all the time; where it says so, curves end early
     */
    static Curves of(Inspection of, BooleanSupplier givenUp) {
        Recording recording = of.history().recording();
        List<Integer> cheap = Curve.keptSteps(recording, MAX_POINTS);
        List<Integer> dear = Curve.keptSteps(recording, pointsOfGradients(recording));
        List<Named> list = new ArrayList<>();
        OptionalInt index = of.index(of.history());
        if (index.isPresent()) {
            int at = index.getAsInt();
            list.add(new Named(
                    Quantity.VALUE,
                    Curve.of(cheap, step -> recording.parameters(step).get(at), givenUp)));
            list.add(new Named(
                    Quantity.GRADIENT,
                    Curve.of(dear, step -> recording.updateGradient(step).get(at), givenUp)));
        } else if (of.subject() instanceof Subject.Sample sample) {
            list.add(new Named(
                    Quantity.LOSS,
                    Curve.of(dear, step -> recording.trace(step, sample.index()).loss(), givenUp)));
        } else if (((Subject.Part) of.subject()).part() instanceof Neuron neuron && neuron.column() > 0) {
            List<StepTrace.Layer> layers = new ArrayList<>();
            dear.stream()
                    .takeWhile(step -> !givenUp.getAsBoolean())
                    .forEach(step -> layers.add(of.at(step).trace().layers().get(neuron.column() - 1)));
            list.add(new Named(Quantity.ACTIVATION, curve(dear, layers, layer -> layer.activations()
                    .get(neuron.index()))));
            list.add(new Named(
                    Quantity.DELTA, curve(dear, layers, layer -> layer.deltas().get(neuron.index()))));
        } else if (((Subject.Part) of.subject()).part() instanceof Layer layer) {
            if (layer.layer() < of.history().hiddenLayers()) {
                list.add(new Named(
                        Quantity.SPREAD, Curve.of(cheap, step -> of.history().spread(step, layer.layer()), givenUp)));
            }
            list.add(new Named(
                    Quantity.WEIGHT_NORM,
                    Curve.of(cheap, step -> Readings.norm(recording.parameters(step), layer.layer()), givenUp)));
        }
        return new Curves(of, list);
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
