package symmetrylab.figure.scene;

import java.util.List;

/**
 * Hidden neurons of one layer that are pointed at together, such as those whose curves coincide.
 *
 * @param layer the hidden layer, from 0
 * @param neurons from 0, in order
 */
public record NeuronSet(int layer, List<Integer> neurons) {

    /** Copies the list. */
    public NeuronSet {
        neurons = List.copyOf(neurons);
    }

    /** A single neuron. */
    public static NeuronSet of(int layer, int neuron) {
        return new NeuronSet(layer, List.of(neuron));
    }

    /** Those of the neurons that layer {@code other} with {@code count} neurons has; none for another layer. */
    public List<Integer> in(int other, int count) {
        return layer == other
                ? neurons.stream().filter(neuron -> neuron < count).toList()
                : List.of();
    }
}
