package symmetrylab.analysis.state;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.nn.TrainingState;

/** The neurons of a layer in groups of equal ones, in arrays that are used again for the next state. */
final class NeuronGroups {

    private final int[] groupOf;
    private final int[] firsts;
    private int count;

    /** Groups of {@code width} neurons, to be found. */
    NeuronGroups(int width) {
        groupOf = new int[width];
        firsts = new int[width];
    }

    /** The groups of neurons that share a feature: their incoming vectors are equal. */
    static NeuronGroups features(LayerNeurons neurons) {
        NeuronGroups features = new NeuronGroups(neurons.width());
        features.findFeatures(neurons);
        return features;
    }

    /** The classes of a layer, within its known {@code features}: neurons of a class share a feature. */
    static NeuronGroups classes(TrainingState state, LayerNeurons neurons, NeuronGroups features) {
        NeuronGroups classes = new NeuronGroups(neurons.width());
        classes.findClasses(state, neurons, features);
        return classes;
    }

    /**
     * Finds the groups that share a feature. Groups are numbered from 0 in the order of their first neurons; takes one
     * comparison for each neuron and earlier group.
     */
    void findFeatures(LayerNeurons neurons) {
        count = 0;
        for (int neuron = 0; neuron < groupOf.length; neuron++) {
            int group = 0;
            while (group < count && !neurons.sameIncoming(firsts[group], neuron)) {
                group++;
            }
            put(neuron, group);
        }
    }

    /** Finds the classes within known features, numbered likewise. */
    void findClasses(TrainingState state, LayerNeurons neurons, NeuronGroups features) {
        if (!features.hasShared()) {
            System.arraycopy(features.groupOf, 0, groupOf, 0, groupOf.length);
            System.arraycopy(features.firsts, 0, firsts, 0, firsts.length);
            count = features.count;
            return;
        }
        List<LayerNeurons> memory = new ArrayList<>(state.memory().size());
        for (int i = 0; i < state.memory().size(); i++) {
            memory.add(neurons.with(state.memory().get(i)));
        }
        count = 0;
        for (int neuron = 0; neuron < groupOf.length; neuron++) {
            int group = 0;
            while (group < count && !isSame(features, neurons, memory, firsts[group], neuron)) {
                group++;
            }
            put(neuron, group);
        }
    }

    private void put(int neuron, int group) {
        if (group == count) {
            firsts[count++] = neuron;
        }
        groupOf[neuron] = group;
    }

    private static boolean isSame(
            NeuronGroups features, LayerNeurons neurons, List<LayerNeurons> memory, int a, int b) {
        if (features.groupOf[a] != features.groupOf[b] || !neurons.sameOutgoing(a, b)) {
            return false;
        }
        for (int i = 0; i < memory.size(); i++) {
            if (!memory.get(i).sameIncoming(a, b) || !memory.get(i).sameOutgoing(a, b)) {
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
