package symmetrylab.analysis.derivation;

import java.util.List;
import java.util.Objects;

/**
 * The equations of one training step with their numbers, for a neuron, a weight or a bias, as data.
 *
 * <p>For a sample it follows the pass neuron by neuron; for a batch it shows linear parts in means and the rest as a mean of
 * the samples' own numbers. Long sums are shortened and say by how much. All numbers are the engine's.
 *
 * @param equations in the order in which they are computed
 */
public record Derivation(List<Equation> equations) {

    /** Copies the list. */
    public Derivation {
        equations = List.copyOf(equations);
    }

    /**
     * Of a hidden neuron or an output: its sum, its activation, the loss at an output, its delta.
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
     * Of a weight: its gradient for the sample, if one is chosen, with the whole chain down from the outputs; its gradient
     * over the batch, and its update.
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
     * Of a bias: the same.
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
