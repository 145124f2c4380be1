package symmetrylab.analysis.state;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import symmetrylab.analysis.state.Reason.Kind;
import symmetrylab.nn.Activation;
import symmetrylab.nn.Architecture;
import symmetrylab.nn.Parameters;
import symmetrylab.nn.SampleTrace;
import symmetrylab.nn.StepTrace;
import symmetrylab.recording.Recording;

/** Finds the factor of ∂L/∂w = δ·a that makes a gradient over a batch exactly 0. */
final class ZeroGradient {

    /** The most numbers, samples times neurons, to check one by one. */
    private static final int MAX_NUMBERS = 1_000_000;

    private final Architecture network;
    private final Parameters parameters;
    private final Parameters gradient;
    private final boolean dropping;
    private final List<SampleTrace> samples;

    /** For the batch of the step from state {@code step}. */
    ZeroGradient(Recording recording, int step) {
        StepTrace means = recording.trace(step);
        network = recording.plan().architecture();
        parameters = means.before().parameters();
        gradient = means.gradient();
        dropping = recording.plan().spec().training().dropout() > 0;
        long neurons = network.sizes().stream().mapToLong(Integer::longValue).sum();
        int batch = means.batch().size();
        samples = batch * neurons > MAX_NUMBERS ? List.of() : recording.firstOfBatch(step, batch);
    }

    /**
     * The reason for the weight from {@code from}, or for the bias if that is past the last one; empty if its gradient
     * is not 0.
     */
    Optional<Reason> of(int layer, int to, int from) {
        return gradient.get(network.offset(layer, to) + from) == 0
                ? Optional.of(factor(layer, to, from))
                : Optional.empty();
    }

    /** The reason for all weights into a neuron, and its bias, if all their gradients are 0. */
    Optional<Reason> ofNeuron(int layer, int neuron) {
        for (int from = 0; from <= network.fanIn(layer); from++) {
            if (gradient.get(network.offset(layer, neuron) + from) != 0) {
                return Optional.empty();
            }
        }
        return of(layer, neuron, network.fanIn(layer));
    }

    private Reason factor(int layer, int to, int from) {
        if (!isTop(layer) && sendsNothingOn(layer, to)) {
            return Reason.of(Kind.OUTGOING_ZERO, layer, to);
        }
        boolean isWeight = from < network.fanIn(layer);
        if (isWeight && layer > 0 && sendsZero(layer - 1, from)) {
            return Reason.of(Kind.ACTIVATION_OF_ZERO, layer - 1, from);
        }
        if (samples.isEmpty()) {
            return Reason.of(Kind.GRADIENT_ZERO, layer, to);
        }
        if (isWeight && all(layer, numbers -> numbers.inputs().get(from) == 0)) {
            return Reason.of(Kind.INPUT_ZERO, layer, to);
        }
        return Reason.of(delta(layer, to), layer, to);
    }

    private Kind delta(int layer, int to) {
        if (!isTop(layer)) {
            if (dropping && all(layer, numbers -> numbers.factors().get(to) == 0)) {
                return Kind.DROPPED;
            }
            if (all(layer, numbers -> slope(numbers, to) == 0)) {
                return Kind.SLOPE_ZERO;
            }
        }
        if (all(layer, numbers -> numbers.deltas().get(to) == 0)) {
            return isTop(layer) ? Kind.RESIDUAL_ZERO : Kind.NOTHING_COMES_BACK;
        }
        return Kind.SAMPLES_CANCEL;
    }

    /** Whether the slope of a hidden neuron is below 0.001 for every sample; false if there are too many. */
    boolean isSaturated(int layer, int neuron) {
        return !samples.isEmpty() && all(layer, numbers -> Math.abs(slope(numbers, neuron)) < 1e-3);
    }

    private double slope(StepTrace.Layer numbers, int neuron) {
        return network.activation()
                .derivative(numbers.sums().get(neuron), numbers.activations().get(neuron));
    }

    private boolean all(int layer, Predicate<StepTrace.Layer> holds) {
        return samples.stream().allMatch(sample -> holds.test(sample.layers().get(layer)));
    }

    private boolean isTop(int layer) {
        return layer == network.layers() - 1;
    }

    private boolean sendsNothingOn(int layer, int neuron) {
        for (int to = 0; to < network.fanOut(layer + 1); to++) {
            if (parameters.weight(layer + 1, to, neuron) != 0) {
                return false;
            }
        }
        return true;
    }

    private boolean sendsZero(int layer, int neuron) {
        for (int from = 0; from < network.fanIn(layer); from++) {
            if (parameters.weight(layer, neuron, from) != 0) {
                return false;
            }
        }
        Activation function = network.activation();
        return parameters.bias(layer, neuron) == 0 && function.value(0) == 0;
    }
}
