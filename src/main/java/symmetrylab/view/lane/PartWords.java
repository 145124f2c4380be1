package symmetrylab.view.lane;

import java.util.List;
import java.util.Optional;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.analysis.state.NeuronClasses;
import symmetrylab.data.DataSet;
import symmetrylab.figure.draw.NeuronNames;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.figure.network.PartNames;
import symmetrylab.figure.scene.NetworkPart;
import symmetrylab.figure.scene.NetworkPart.Bias;
import symmetrylab.figure.scene.NetworkPart.Layer;
import symmetrylab.figure.scene.NetworkPart.Neuron;
import symmetrylab.figure.scene.NetworkPart.Parameter;
import symmetrylab.figure.scene.NetworkPart.Weight;
import symmetrylab.nn.Architecture;
import symmetrylab.nn.Classification;
import symmetrylab.nn.Parameters;
import symmetrylab.nn.TrainingState;
import symmetrylab.numeric.Vec;
import symmetrylab.recording.Recording;
import symmetrylab.viewmodel.inspector.Quantity;
import symmetrylab.viewmodel.inspector.Readings;
import symmetrylab.viewmodel.lane.Subject;
import symmetrylab.words.Text;
import symmetrylab.words.Words;

/** Describes the parts of a network in words. */
public final class PartWords {

    private final Words words;

    public PartWords(Words words) {
        this.words = words;
    }

    /** The title of a subject, such as {@code Neuron h1.2} or {@code Weight x1 → h2}. */
    public String title(Recording recording, Subject subject) {
        return subject.accept(new Subject.Visitor<>() {
            @Override
            public String neuron(Neuron part) {
                return PartNames.title(recording, part, words);
            }

            @Override
            public String weight(Weight part) {
                return PartNames.title(recording, part, words);
            }

            @Override
            public String bias(Bias part) {
                return PartNames.title(recording, part, words);
            }

            @Override
            public String layer(Layer part) {
                return PartNames.title(recording, part, words);
            }

            @Override
            public String sample(Subject.Sample sample) {
                return words.get("inspector.sample", Integer.toString(sample.index() + 1));
            }
        });
    }

    /** The sentence a screen reader says for a part at a step: where it is, what it is identical with, its value. */
    String sentence(RunHistory history, int step, NetworkPart part) {
        Recording recording = history.recording();
        TrainingState state = recording.state(history.held(step));
        Parameters parameters = state.parameters();
        Architecture network = parameters.architecture();
        String title = title(recording, new Subject.Part(part));
        return part.accept(new NetworkPart.Visitor<>() {
            @Override
            public String neuron(Neuron neuron) {
                int layer = neuron.column() - 1;
                if (layer < 0) {
                    return title;
                }
                String bias = Numbers.brief(parameters.bias(layer, neuron.index()));
                if (layer == network.hiddenLayers()) {
                    return words.get("inspector.says.output", title, bias);
                }
                NeuronClasses classes = NeuronClasses.of(state, layer);
                List<Integer> members = classes.classes().get(classes.classOf(neuron.index()));
                return words.get(
                        "inspector.says.hidden",
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
                return words.get(
                        "inspector.says.value", title, Numbers.brief(parameters.get(parameter.index(network))));
            }

            @Override
            public String layer(Layer layer) {
                return words.get("inspector.says.layer", title, network.fanOut(layer.layer()));
            }
        });
    }

    /** The neurons of its layer that a hidden neuron is identical with. */
    public String identity(Architecture network, int hidden, int neuron, List<Integer> members) {
        List<Integer> others =
                members.stream().filter(member -> member != neuron).toList();
        return others.isEmpty()
                ? words.get("inspector.alone")
                : words.get("inspector.identical", NeuronNames.hidden(network, hidden, others));
    }

    /** Whether a sample is classified right, and as what; empty for real targets, or if no output is known. */
    public String verdict(DataSet data, Readings sample) {
        Optional<Vec> output = sample.get(Quantity.OUTPUT);
        Optional<Vec> target = sample.get(Quantity.TARGET);
        if (!data.isClassification() || output.isEmpty() || target.isEmpty()) {
            return "";
        }
        int answered = Classification.of(output.get());
        int right = Classification.of(target.get());
        String key = answered == right ? "inspector.right" : "inspector.wrong";
        return words.get(key, className(data, answered), className(data, right));
    }

    private static String className(DataSet data, int number) {
        return data.outputs() == 1
                ? Integer.toString(number)
                : data.outputNames().get(number);
    }

    /** The classes of a hidden layer: {@code h1–h3; h4}. */
    public String classes(Architecture network, int hidden, List<List<Integer>> classes) {
        return words.say(Text.lists(classes.stream()
                .map(members -> NeuronNames.hidden(network, hidden, members))
                .toList()));
    }
}
