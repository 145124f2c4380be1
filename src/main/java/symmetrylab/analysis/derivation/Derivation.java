package symmetrylab.analysis.derivation;

import java.util.List;
import java.util.Objects;

/**
 * The equations of one training step with their numbers, for a neuron, a weight or a bias.
 *
 * <p>For a sample it follows the pass neuron by neuron; for a batch it shows linear parts as means and the rest as a
 * mean over the samples' own numbers. Long sums are shortened, with the number of omitted terms. All numbers come from
 * the engine.
 *
 * @param equations in the order of computation
 */
public record Derivation(List<Equation> equations) {

    /** Copies the list. */
    public Derivation {
        equations = List.copyOf(equations);
    }

    /**
     * The equations of a hidden neuron or an output: its sum, its activation, for an output the loss, and its delta.
     *
     * @param layer the layer of weights that leads to it, from 0
     * @param neuron its number in its column, from 0
     * @throws IndexOutOfBoundsException if there is no such neuron
     */
    public static Derivation ofNeuron(TracedStep step, int layer, int neuron) {
        check(step, layer, neuron);
        return new Derivation(new NeuronDerivation(step, layer, neuron).equations());
    }

    /**
     * The equations of a weight: if a sample is chosen, its gradient for it with the whole chain from the outputs down;
     * its gradient over the batch, and its update.
     *
     * @param layer the layer of weights, from 0
     * @param to the neuron it leads to, from 0
     * @param from the neuron it comes from, from 0
     * @throws IndexOutOfBoundsException if there is no such weight
     */
    public static Derivation ofWeight(TracedStep step, int layer, int to, int from) {
        check(step, layer, to);
        Objects.checkIndex(from, step.network().fanIn(layer));
        return new Derivation(new ParameterDerivation(step, layer, to, from).equations());
    }

    /**
     * The equations of a bias, like those of a weight.
     *
     * @param layer the layer of weights it belongs to, from 0
     * @param to its neuron, from 0
     * @throws IndexOutOfBoundsException if there is no such bias
     */
    public static Derivation ofBias(TracedStep step, int layer, int to) {
        check(step, layer, to);
        int bias = step.network().fanIn(layer);
        return new Derivation(new ParameterDerivation(step, layer, to, bias).equations());
    }

    private static void check(TracedStep step, int layer, int to) {
        Objects.checkIndex(layer, step.network().layers());
        Objects.checkIndex(to, step.network().fanOut(layer));
    }
}
