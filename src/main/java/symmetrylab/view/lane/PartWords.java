package symmetrylab.view.lane;

import java.util.List;
import java.util.Optional;
import symmetrylab.data.DataSet;
import symmetrylab.figure.draw.NeuronNames;
import symmetrylab.figure.network.PartNames;
import symmetrylab.figure.scene.NetworkPart.Bias;
import symmetrylab.figure.scene.NetworkPart.Layer;
import symmetrylab.figure.scene.NetworkPart.Neuron;
import symmetrylab.figure.scene.NetworkPart.Weight;
import symmetrylab.nn.Architecture;
import symmetrylab.nn.Classification;
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
