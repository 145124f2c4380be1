package symmetrylab.figure.network;

import symmetrylab.data.DataSet;
import symmetrylab.figure.draw.NeuronNames;
import symmetrylab.figure.scene.NetworkPart;
import symmetrylab.nn.Architecture;
import symmetrylab.recording.Recording;
import symmetrylab.words.Words;

/** The names of the parts of a network: x1, h1.3, y for neurons, x1 → h1.3 for a weight. */
public final class PartNames {

    private PartNames() {}

    /** Names a neuron of a column, from 0 for the inputs. */
    @FunctionalInterface
    public interface Naming {
        String of(int column, int index);
    }

    /** The names of the neurons of a part: of a neuron, of that with a bias, or of both ends of a weight; empty for a layer. */
    public static String neurons(NetworkPart part, Naming naming) {
        return part.accept(new NetworkPart.Visitor<>() {
            @Override
            public String neuron(NetworkPart.Neuron neuron) {
                return naming.of(neuron.column(), neuron.index());
            }

            @Override
            public String weight(NetworkPart.Weight weight) {
                return PartNames.weight(
                        naming.of(weight.layer(), weight.from()), naming.of(weight.layer() + 1, weight.to()));
            }

            @Override
            public String bias(NetworkPart.Bias bias) {
                return naming.of(bias.layer() + 1, bias.to());
            }

            @Override
            public String layer(NetworkPart.Layer layer) {
                return "";
            }
        });
    }

    /** The title of a part, such as {@code Neuron h1.2} or {@code Weight x1 → h2}. */
    public static String title(Recording recording, NetworkPart part, Words words) {
        Architecture network = recording.plan().architecture();
        return part.accept(new NetworkPart.Visitor<>() {
            @Override
            public String neuron(NetworkPart.Neuron neuron) {
                String key = neuron.column() == 0
                        ? "part.input"
                        : neuron.column() == network.layers() ? "part.output" : "part.neuron";
                return words.get(key, PartNames.neuron(recording, neuron.column(), neuron.index()));
            }

            @Override
            public String weight(NetworkPart.Weight weight) {
                return words.get("part.weight", PartNames.weight(recording, weight));
            }

            @Override
            public String bias(NetworkPart.Bias bias) {
                return words.get("part.bias", PartNames.neuron(recording, bias.layer() + 1, bias.to()));
            }

            @Override
            public String layer(NetworkPart.Layer layer) {
                return layer.layer() == network.hiddenLayers()
                        ? words.get("part.outputLayer")
                        : words.get("part.layer", Integer.toString(layer.layer() + 1));
            }
        });
    }

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
