package symmetrylab.analysis.state;

import java.util.List;
import symmetrylab.nn.TrainingState;

/**
 * Which neurons of a hidden layer are identical.
 *
 * <p>Two neurons are in one class when their incoming vectors (weights and bias) and their outgoing weights are equal
 * bit for bit (−0 equals 0) and the optimizer's memory of all of these is equal too; such a class stays together for
 * ever. They share a feature when their incoming vectors are equal, so that they compute the same now.
 *
 * @param classes the neurons of each class in order, numbered from 0; classes in the order of their first neuron
 * @param features likewise for neurons that share a feature
 */
public record NeuronClasses(List<List<Integer>> classes, List<List<Integer>> features) {

    /** Copies the lists. */
    public NeuronClasses {
        classes = classes.stream().map(List::copyOf).toList();
        features = features.stream().map(List::copyOf).toList();
    }

    /**
     * The classes of hidden layer {@code hidden}, from 0, in a state. NaNs count as equal.
     *
     * @throws IndexOutOfBoundsException if there is no such layer
     */
    public static NeuronClasses of(TrainingState state, int hidden) {
        if (hidden < 0 || hidden >= state.parameters().architecture().hiddenLayers()) {
            throw new IndexOutOfBoundsException("hidden layer " + hidden + " of "
                    + state.parameters().architecture().hiddenLayers());
        }
        LayerNeurons neurons = new LayerNeurons(state.parameters(), hidden);
        NeuronGroups features = NeuronGroups.features(neurons);
        NeuronGroups classes = NeuronGroups.classes(state, neurons, features);
        return new NeuronClasses(classes.toLists(), features.toLists());
    }

    /** The number, from 0, of the class of {@code neuron}. */
    public int classOf(int neuron) {
        for (int i = 0; i < classes.size(); i++) {
            if (classes.get(i).contains(neuron)) {
                return i;
            }
        }
        throw new IndexOutOfBoundsException("neuron " + neuron);
    }
}
