package symmetrylab.analysis.state;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.data.DataSet;
import symmetrylab.nn.Architecture;
import symmetrylab.nn.Parameters;
import symmetrylab.nn.TrainingState;

/**
 * The narrower network with one neuron for each class: the same function of the inputs, to rounding.
 *
 * <p>A merged neuron has the incoming weights and bias of its members, and the sum of their outgoing weights. So the
 * weight from a class of k neurons to another class is k times a member's, and a bias is a member's.
 *
 * <p>Trained further by plain gradient descent it becomes another function: with S the loss of the merged network,
 * ∂S/∂W is the sum over m members of ∂L/∂w, while W = kw has to move k times as far as a member's weight.
 *
 * @param classes the neurons of each class, for each hidden layer from the input side: neuron c of a merged layer
 *     replaces class c
 * @param parameters of the merged network, with its architecture
 */
public record MergedNetwork(List<List<List<Integer>>> classes, Parameters parameters) {

    /** Copies the lists. */
    public MergedNetwork {
        classes = classes.stream()
                .map(layer -> layer.stream().map(List::copyOf).toList())
                .toList();
    }

    /** Merges the network of {@code state}, all hidden layers at once, by {@link NeuronClasses}. */
    public static MergedNetwork of(TrainingState state) {
        Parameters whole = state.parameters();
        Architecture architecture = whole.architecture();
        List<List<List<Integer>>> hidden = new ArrayList<>();
        for (int layer = 0; layer < architecture.hiddenLayers(); layer++) {
            hidden.add(NeuronClasses.of(state, layer).classes());
        }
        // The inputs and outputs too, which are never merged.
        List<List<List<Integer>>> all = new ArrayList<>(hidden);
        all.add(0, alone(architecture.fanIn(0)));
        all.add(alone(architecture.fanOut(architecture.layers() - 1)));
        Architecture merged = new Architecture(
                all.stream().map(List::size).toList(),
                architecture.activation(),
                architecture.output(),
                architecture.loss());
        double[] values = new double[merged.parameterCount()];
        int place = 0;
        for (int layer = 0; layer < merged.layers(); layer++) {
            for (List<Integer> to : all.get(layer + 1)) {
                for (List<Integer> from : all.get(layer)) {
                    values[place++] = from.size() * whole.weight(layer, to.get(0), from.get(0));
                }
                values[place++] = whole.bias(layer, to.get(0));
            }
        }
        return new MergedNetwork(hidden, Parameters.copyOf(merged, values));
    }

    /** Whether it has fewer neurons than the network: some class has two neurons or more. */
    public boolean isNarrower() {
        return classes.stream().flatMap(List::stream).anyMatch(members -> members.size() > 1);
    }

    /** The shape of the merged network. */
    public Architecture architecture() {
        return parameters.architecture();
    }

    /**
     * The largest |a − a'| between the outputs of a network and of this one, {@code parameters()}, over all samples and
     * outputs; NaN if an output is not a number.
     *
     * @param whole parameters of the network before merging
     */
    public double largestDifference(Parameters whole, DataSet data) {
        return OutputDifference.largest(whole, parameters, data);
    }

    /** The approximate number of operations of {@link #largestDifference} for a network and its merged one. */
    public static double workOfDifference(Architecture whole, DataSet data) {
        return 2.0 * whole.parameterCount() * data.size();
    }

    private static List<List<Integer>> alone(int size) {
        List<List<Integer>> classes = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            classes.add(List.of(i));
        }
        return classes;
    }
}
