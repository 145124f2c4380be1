package symmetrylab.figure.network;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.util.FastMath;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.analysis.state.NeuronClasses;
import symmetrylab.nn.Architecture;
import symmetrylab.nn.TrainingState;

/**
 * The classes of a network's neurons on their way to one neuron each.
 *
 * @param classes the neurons of each class, for each hidden layer from the input side
 * @param share how far they have come, from 0, apart, to 1, merged
 */
record NetworkFold(List<List<List<Integer>>> classes, double share) {

    /** Copies the lists. */
    NetworkFold {
        classes = classes.stream()
                .map(layer -> layer.stream().map(List::copyOf).toList())
                .toList();
    }

    /** The classes at {@code step}, which must exist. */
    static NetworkFold of(RunHistory history, int step, double share) {
        Architecture network = history.recording().plan().architecture();
        List<List<List<Integer>>> classes = new ArrayList<>();
        for (int hidden = 0; hidden < network.hiddenLayers(); hidden++) {
            if (history.classCount(step, hidden) == network.fanOut(hidden)) {
                classes.add(alone(network.fanOut(hidden)));
            } else {
                TrainingState state = history.recording().state(step);
                classes.add(NeuronClasses.of(state, hidden).classes());
            }
        }
        return new NetworkFold(classes, share);
    }

    private static List<List<Integer>> alone(int width) {
        List<List<Integer>> classes = new ArrayList<>(width);
        for (int neuron = 0; neuron < width; neuron++) {
            classes.add(List.of(neuron));
        }
        return classes;
    }

    /** The same neurons, each in a class of its own. */
    NetworkFold withoutClasses() {
        return new NetworkFold(
                classes.stream()
                        .map(layer -> alone(layer.stream().mapToInt(List::size).sum()))
                        .toList(),
                share);
    }

    /** These classes, all the way together or not at all. */
    NetworkFold rounded() {
        return new NetworkFold(classes, FastMath.rint(share));
    }

    /** The number of neurons in each column of {@code network} once its classes are merged. */
    Architecture merged(Architecture network) {
        List<Integer> sizes = new ArrayList<>(network.sizes());
        for (int hidden = 0; hidden < classes.size(); hidden++) {
            sizes.set(hidden + 1, classes.get(hidden).size());
        }
        return new Architecture(sizes, network.activation(), network.output(), network.loss());
    }

    /** The class of each neuron of a column with {@code size} neurons; inputs and outputs are classes of one. */
    int[] classOf(int column, int size) {
        int[] classOf = new int[size];
        for (int neuron = 0; neuron < size; neuron++) {
            classOf[neuron] = neuron;
        }
        if (column > 0 && column <= classes.size()) {
            List<List<Integer>> layer = classes.get(column - 1);
            for (int number = 0; number < layer.size(); number++) {
                for (int neuron : layer.get(number)) {
                    classOf[neuron] = number;
                }
            }
        }
        return classOf;
    }

    /** The neurons in the class of neuron {@code index} of a column. */
    List<Integer> members(int column, int index) {
        if (column > 0 && column <= classes.size()) {
            for (List<Integer> members : classes.get(column - 1)) {
                if (members.contains(index)) {
                    return members;
                }
            }
        }
        return List.of(index);
    }
}
