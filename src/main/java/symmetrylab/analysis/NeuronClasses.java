package symmetrylab.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import symmetrylab.nn.Parameters;
import symmetrylab.nn.TrainingState;
import symmetrylab.numeric.Vec;

/**
 * Which neurons of a hidden layer are one and the same.
 *
 * <p>Two neurons are in one class when their incoming vectors (weights and bias) and their outgoing weights are equal
 * bit for bit (−0 equals 0) and the optimizer's memory of all of these is equal too; such a class stays together for
 * ever. They share a feature when their incoming vectors alone are equal: they compute the same now.
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
        Parameters parameters = state.parameters();
        int width = parameters.architecture().fanOut(hidden);
        if (hidden >= parameters.architecture().hiddenLayers()) {
            throw new IndexOutOfBoundsException("hidden layer " + hidden + " of "
                    + parameters.architecture().hiddenLayers());
        }
        Map<Object, List<Integer>> classes = new LinkedHashMap<>();
        Map<Object, List<Integer>> features = new LinkedHashMap<>();
        for (int neuron = 0; neuron < width; neuron++) {
            Vec incoming = parameters.incoming(hidden, neuron);
            int number = neuron;
            features.computeIfAbsent(incoming, key -> new ArrayList<>()).add(number);
            classes.computeIfAbsent(identity(state, hidden, neuron), key -> new ArrayList<>())
                    .add(number);
        }
        return new NeuronClasses(List.copyOf(classes.values()), List.copyOf(features.values()));
    }

    /** Whether some class has two neurons or more. */
    public boolean hasSharedClass() {
        return classes.stream().anyMatch(members -> members.size() > 1);
    }

    /** Whether some neurons share a feature. */
    public boolean hasSharedFeature() {
        return features.stream().anyMatch(members -> members.size() > 1);
    }

    /** The number, from 0, of the class that {@code neuron} is in. */
    public int classOf(int neuron) {
        for (int i = 0; i < classes.size(); i++) {
            if (classes.get(i).contains(neuron)) {
                return i;
            }
        }
        throw new IndexOutOfBoundsException("neuron " + neuron);
    }

    private static List<Vec> identity(TrainingState state, int hidden, int neuron) {
        List<Vec> key = new ArrayList<>(4);
        key.add(state.parameters().incoming(hidden, neuron));
        key.add(state.parameters().outgoing(hidden + 1, neuron));
        Optional<Parameters> memory = state.memory();
        if (memory.isPresent()) {
            key.add(memory.get().incoming(hidden, neuron));
            key.add(memory.get().outgoing(hidden + 1, neuron));
        }
        return key;
    }
}
