package symmetrylab.analysis.state;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.nn.Parameters;
import symmetrylab.nn.TrainingState;

/** The neurons of a layer in groups of equal ones, by some relation. */
final class NeuronGroups {

    private final int[] groupOf;
    private final int[] firsts;
    private final int count;

    /** Whether two neurons are in one group; an equivalence relation. */
    @FunctionalInterface
    private interface Sameness {
        boolean holds(int a, int b);
    }

    /** Groups numbered from 0 in the order of their first neurons; one comparison for each neuron and earlier group. */
    private NeuronGroups(int width, Sameness same) {
        groupOf = new int[width];
        firsts = new int[width];
        int groups = 0;
        for (int neuron = 0; neuron < width; neuron++) {
            int group = 0;
            while (group < groups && !same.holds(firsts[group], neuron)) {
                group++;
            }
            if (group == groups) {
                firsts[groups++] = neuron;
            }
            groupOf[neuron] = group;
        }
        count = groups;
    }

    /** The groups of neurons that share a feature: their incoming vectors are equal. */
    static NeuronGroups features(LayerNeurons neurons) {
        return new NeuronGroups(neurons.width(), neurons::sameIncoming);
    }

    /** The classes of a layer, within its known {@code features}: neurons of a class share a feature. */
    static NeuronGroups classes(TrainingState state, int hidden, NeuronGroups features) {
        if (!features.hasShared()) {
            return features;
        }
        LayerNeurons neurons = new LayerNeurons(state.parameters(), hidden);
        List<LayerNeurons> memory = new ArrayList<>();
        for (Parameters values : state.memory()) {
            memory.add(new LayerNeurons(values, hidden));
        }
        return new NeuronGroups(
                neurons.width(),
                (a, b) -> features.groupOf[a] == features.groupOf[b]
                        && neurons.sameOutgoing(a, b)
                        && isSame(memory, a, b));
    }

    private static boolean isSame(List<LayerNeurons> memory, int a, int b) {
        for (LayerNeurons values : memory) {
            if (!values.sameIncoming(a, b) || !values.sameOutgoing(a, b)) {
                return false;
            }
        }
        return true;
    }

    /** The number of groups. */
    int count() {
        return count;
    }

    /** The first neuron of group {@code group}, from 0. */
    int first(int group) {
        return firsts[group];
    }

    /** Whether some group has two neurons or more. */
    boolean hasShared() {
        return count < groupOf.length;
    }

    /** The neurons of each group, in order. */
    List<List<Integer>> toLists() {
        List<List<Integer>> lists = new ArrayList<>(count);
        for (int group = 0; group < count; group++) {
            lists.add(new ArrayList<>());
        }
        for (int neuron = 0; neuron < groupOf.length; neuron++) {
            lists.get(groupOf[neuron]).add(neuron);
        }
        return lists;
    }
}
