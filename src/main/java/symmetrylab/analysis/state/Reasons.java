package symmetrylab.analysis.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import symmetrylab.analysis.state.Reason.Kind;
import symmetrylab.nn.Architecture;
import symmetrylab.nn.StepTrace;
import symmetrylab.numeric.Distinct;
import symmetrylab.recording.Recording;

/**
 * Finds why a neuron, a weight or a layer behaves as it does in the step from a state; the strongest reason first.
 *
 * <p>Checks every sample of the step's batch, as far as time allows, and earlier states: for use on request, not for
 * every picture.
 */
public final class Reasons {

    private Reasons() {}

    /**
     * For a hidden neuron or an output: why its gradients are 0, which neurons it equals, or when it separated from
     * them.
     *
     * @param layer the layer of weights that leads to it, from 0
     * @param neuron its number in its column, from 0
     * @throws IndexOutOfBoundsException if there is no such step or neuron
     */
    public static List<Reason> ofNeuron(Recording recording, int step, int layer, int neuron) {
        Architecture network = recording.plan().architecture();
        Objects.checkIndex(layer, network.layers());
        Objects.checkIndex(neuron, network.fanOut(layer));
        if (!isFinite(recording.trace(step))) {
            return List.of(Reason.of(Kind.DIVERGED, layer, neuron));
        }
        List<Reason> reasons = new ArrayList<>();
        ZeroGradient zero = new ZeroGradient(recording, step);
        zero.ofNeuron(layer, neuron).ifPresent(reasons::add);
        if (layer == network.layers() - 1) {
            return reasons;
        }
        boolean silent = !reasons.isEmpty();
        if (network.fanOut(layer) > 1) {
            reasons.add(comparison(recording, step, layer, neuron));
        }
        if (!silent && zero.isSaturated(layer, neuron)) {
            reasons.add(Reason.of(Kind.SATURATED, layer, neuron));
        }
        return reasons;
    }

    /**
     * For a weight: why its gradient is 0, and whether the neuron at either end belongs to a class.
     *
     * @param layer the layer of weights, from 0
     * @param to the neuron it leads to, from 0
     * @param from the neuron it comes from, from 0; past the last one is the bias
     * @throws IndexOutOfBoundsException if there is no such step or weight
     */
    public static List<Reason> ofWeight(Recording recording, int step, int layer, int to, int from) {
        Architecture network = recording.plan().architecture();
        Objects.checkIndex(layer, network.layers());
        Objects.checkIndex(to, network.fanOut(layer));
        Objects.checkIndex(from, network.fanIn(layer) + 1);
        if (!isFinite(recording.trace(step))) {
            return List.of(Reason.of(Kind.DIVERGED, layer, to));
        }
        List<Reason> reasons = new ArrayList<>();
        new ZeroGradient(recording, step).of(layer, to, from).ifPresent(reasons::add);
        if (layer < network.layers() - 1) {
            sameClass(recording, step, layer, to).ifPresent(reasons::add);
        }
        if (layer > 0 && from < network.fanIn(layer)) {
            sameClass(recording, step, layer - 1, from).ifPresent(reasons::add);
        }
        return reasons;
    }

    /**
     * For a layer: its classes of more than one neuron, and why the gradients of all weights into it are 0.
     *
     * @param layer the layer of weights, from 0
     * @throws IndexOutOfBoundsException if there is no such step or layer
     */
    public static List<Reason> ofLayer(Recording recording, int step, int layer) {
        Architecture network = recording.plan().architecture();
        Objects.checkIndex(layer, network.layers());
        if (!isFinite(recording.trace(step))) {
            return List.of(reason(Kind.DIVERGED, layer, network.fanOut(layer)));
        }
        List<Reason> reasons = new ArrayList<>();
        allZero(recording, step, layer)
                .map(kind -> kind == Kind.ACTIVATION_OF_ZERO
                        ? reason(kind, layer - 1, network.fanIn(layer))
                        : reason(kind, layer, network.fanOut(layer)))
                .ifPresent(reasons::add);
        if (layer < network.layers() - 1) {
            NeuronClasses.of(recording.state(step), layer).classes().stream()
                    .filter(members -> members.size() > 1)
                    .map(members -> sameClass(recording, layer, members))
                    .forEach(reasons::add);
        }
        return reasons;
    }

    /** A reason of all neurons of a layer. */
    private static Reason reason(Kind kind, int layer, int width) {
        return new Reason(kind, layer, IntStream.range(0, width).boxed().toList(), OptionalInt.empty());
    }

    /** Why all gradients of the weights into a layer are 0; absent if they are not, or share no factor. */
    private static Optional<Kind> allZero(Recording recording, int step, int layer) {
        Architecture network = recording.plan().architecture();
        ZeroGradient zero = new ZeroGradient(recording, step);
        List<Kind> kinds = new ArrayList<>();
        for (int to = 0; to < network.fanOut(layer); to++) {
            for (int from = 0; from < network.fanIn(layer); from++) {
                Optional<Reason> reason = zero.of(layer, to, from);
                if (reason.isEmpty()) {
                    return Optional.empty();
                }
                kinds.add(reason.get().kind());
            }
        }
        return Optional.of(kinds.stream().filter(Distinct.values()).count() == 1 ? kinds.get(0) : Kind.GRADIENT_ZERO);
    }

    private static Reason comparison(Recording recording, int step, int hidden, int neuron) {
        Optional<Reason> same = sameClass(recording, step, hidden, neuron);
        if (same.isPresent()) {
            return same.get();
        }
        List<Integer> sharing = NeuronClasses.of(recording.state(step), hidden).features().stream()
                .filter(members -> members.contains(neuron))
                .findFirst()
                .orElseThrow();
        return sharing.size() > 1
                ? new Reason(Kind.SAME_FEATURE, hidden, sharing, OptionalInt.empty())
                : new Parting(recording, hidden, neuron).at(step);
    }

    private static Optional<Reason> sameClass(Recording recording, int step, int hidden, int neuron) {
        NeuronClasses classes = NeuronClasses.of(recording.state(step), hidden);
        List<Integer> members = classes.classes().get(classes.classOf(neuron));
        return members.size() > 1 ? Optional.of(sameClass(recording, hidden, members)) : Optional.empty();
    }

    private static Reason sameClass(Recording recording, int hidden, List<Integer> members) {
        boolean exact = recording.plan().spec().training().rounding().isExact();
        Kind kind = exact ? Kind.SAME_CLASS : Kind.SAME_CLASS_ROUNDED;
        return new Reason(kind, hidden, members, OptionalInt.empty());
    }

    private static boolean isFinite(StepTrace trace) {
        return trace.before().parameters().isFinite()
                && Double.isFinite(trace.loss())
                && trace.gradient().isFinite();
    }
}
