package symmetrylab.figure.network;

import symmetrylab.data.DataSet;
import symmetrylab.figure.draw.NeuronNames;
import symmetrylab.figure.scene.NetworkPart;
import symmetrylab.nn.Architecture;
import symmetrylab.recording.Recording;

/** The names of the parts of a network: x1, h1.3, y for neurons, x1 → h1.3 for a weight. */
public final class PartNames {

    private PartNames() {}

    /**
     * The name of a neuron of column {@code column}, from 0 for the inputs: the feature's name, h3 or h1.3, or the
     * output's name.
     */
    public static String neuron(Recording recording, int column, int index) {
        DataSet data = recording.data();
        Architecture network = recording.plan().architecture();
        if (column == 0) {
            return data.featureNames().get(index);
        }
        return column == network.layers()
                ? data.outputNames().get(index)
                : NeuronNames.hidden(network, column - 1, index);
    }

    /** The name of a weight, by the neurons at its ends: {@code x1 → h2}. */
    public static String weight(Recording recording, NetworkPart.Weight weight) {
        return weight(
                neuron(recording, weight.layer(), weight.from()), neuron(recording, weight.layer() + 1, weight.to()));
    }

    /** The name of a weight, by the names of the neurons at its ends. */
    public static String weight(String from, String to) {
        return from + " → " + to;
    }
}
