package symmetrylab.figure.network;

import java.util.List;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.analysis.state.NeuronClasses;
import symmetrylab.figure.draw.NeuronNames;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.figure.scene.NetworkPart;
import symmetrylab.figure.scene.NetworkPart.Bias;
import symmetrylab.figure.scene.NetworkPart.Layer;
import symmetrylab.figure.scene.NetworkPart.Neuron;
import symmetrylab.figure.scene.NetworkPart.Parameter;
import symmetrylab.figure.scene.NetworkPart.Weight;
import symmetrylab.nn.Architecture;
import symmetrylab.nn.Parameters;
import symmetrylab.nn.TrainingState;
import symmetrylab.recording.Recording;
import symmetrylab.words.Words;

/**
 * Says what a part of a network is at a step: for those who point at it, and for screen readers.
 *
 * @param words the language
 */
public record PartSentence(Words words) {

    /** The sentence for a part at a step: where it is, what it is identical with, its value. */
    public String of(RunHistory history, int step, NetworkPart part) {
        Recording recording = history.recording();
        TrainingState state = recording.state(history.held(step));
        Parameters parameters = state.parameters();
        Architecture network = parameters.architecture();
        String title = PartNames.title(recording, part, words);
        return part.accept(new NetworkPart.Visitor<>() {
            @Override
            public String neuron(Neuron neuron) {
                int layer = neuron.column() - 1;
                if (layer < 0) {
                    return title;
                }
                String bias = Numbers.brief(parameters.bias(layer, neuron.index()));
                if (layer == network.hiddenLayers()) {
                    return words.get("part.says.output", title, bias);
                }
                NeuronClasses classes = NeuronClasses.of(state, layer);
                List<Integer> members = classes.classes().get(classes.classOf(neuron.index()));
                return words.get(
                        "part.says.hidden",
                        title,
                        Integer.toString(neuron.index() + 1),
                        Integer.toString(neuron.column()),
                        identity(network, layer, neuron.index(), members),
                        bias);
            }

            @Override
            public String weight(Weight weight) {
                return parameter(weight);
            }

            @Override
            public String bias(Bias bias) {
                return parameter(bias);
            }

            private String parameter(Parameter parameter) {
                return words.get("part.says.value", title, Numbers.brief(parameters.get(parameter.index(network))));
            }

            @Override
            public String layer(Layer layer) {
                return words.get("part.says.layer", title, network.fanOut(layer.layer()));
            }
        });
    }

    /** The neurons of its layer that a hidden neuron is identical with. */
    private String identity(Architecture network, int hidden, int neuron, List<Integer> members) {
        List<Integer> others =
                members.stream().filter(member -> member != neuron).toList();
        return others.isEmpty()
                ? words.get("part.alone")
                : words.get("part.identical", NeuronNames.hidden(network, hidden, others));
    }
}
