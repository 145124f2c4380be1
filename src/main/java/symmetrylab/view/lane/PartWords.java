package symmetrylab.view.lane;

import java.util.ArrayList;
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
import symmetrylab.figure.scene.NetworkPart.Weight;
import symmetrylab.nn.Architecture;
import symmetrylab.nn.Classification;
import symmetrylab.nn.TrainingState;
import symmetrylab.numeric.Vec;
import symmetrylab.recording.Recording;
import symmetrylab.spec.Edit;
import symmetrylab.view.control.Readers;
import symmetrylab.viewmodel.inspector.Quantity;
import symmetrylab.viewmodel.inspector.Readings;
import symmetrylab.viewmodel.lane.Subject;
import symmetrylab.words.Words;

/** Parts of a network and edits of them in words. */
public final class PartWords {

    private final Words words;

    public PartWords(Words words) {
        this.words = words;
    }

    /** Such as {@code Neuron h1.2} or {@code Weight x1 → h2}. */
    public String title(Recording recording, Subject subject) {
        return subject instanceof Subject.Sample sample
                ? words.get("inspector.sample", Integer.toString(sample.index() + 1))
                : title(recording, ((Subject.Part) subject).part());
    }

    private String title(Recording recording, NetworkPart part) {
        Architecture network = recording.plan().architecture();
        if (part instanceof Neuron neuron) {
            String name = PartNames.neuron(recording, neuron.column(), neuron.index());
            String key = neuron.column() == 0
                    ? "inspector.input"
                    : neuron.column() == network.layers() ? "inspector.output" : "inspector.neuron";
            return words.get(key, name);
        } else if (part instanceof Weight weight) {
            return words.get("inspector.weight", PartNames.weight(recording, weight));
        } else if (part instanceof Bias bias) {
            return words.get("inspector.bias", PartNames.neuron(recording, bias.layer() + 1, bias.to()));
        }
        return layer(network, ((Layer) part).layer());
    }

    private String layer(Architecture network, int layer) {
        return layer == network.hiddenLayers()
                ? words.get("inspector.outputLayer")
                : words.get("inspector.layer", Integer.toString(layer + 1));
    }

    /** What a screen reader says of a part at a step: where it is, what it is identical with, its value. */
    String sentence(RunHistory history, int step, NetworkPart part) {
        Recording recording = history.recording();
        int held = history.held(step);
        TrainingState state = recording.state(held);
        List<String> said = new ArrayList<>();
        said.add(title(recording, part));
        if (part instanceof Neuron neuron) {
            place(recording, neuron).ifPresent(said::add);
            others(state, neuron).ifPresent(said::add);
            if (neuron.column() > 0) {
                double bias = state.parameters().bias(neuron.column() - 1, neuron.index());
                said.add(words.get("inspector.says.bias", Numbers.brief(bias)));
            }
        } else if (part instanceof Weight weight) {
            double value = state.parameters().weight(weight.layer(), weight.to(), weight.from());
            said.add(words.get("inspector.says.value", Numbers.brief(value)));
        } else if (part instanceof Bias bias) {
            double value = state.parameters().bias(bias.layer(), bias.to());
            said.add(words.get("inspector.says.value", Numbers.brief(value)));
        } else if (part instanceof Layer layer) {
            int size = state.parameters().architecture().fanOut(layer.layer());
            said.add(words.get("inspector.says.neurons", size));
        }
        return String.join("; ", said);
    }

    private Optional<String> place(Recording recording, Neuron neuron) {
        Architecture network = recording.plan().architecture();
        boolean hidden = neuron.column() > 0 && neuron.column() < network.layers();
        return hidden
                ? Optional.of(words.get(
                        "inspector.says.place",
                        Integer.toString(neuron.index() + 1),
                        Integer.toString(neuron.column())))
                : Optional.empty();
    }

    private Optional<String> others(TrainingState state, Neuron neuron) {
        Architecture network = state.parameters().architecture();
        int hidden = neuron.column() - 1;
        if (hidden < 0 || hidden >= network.hiddenLayers()) {
            return Optional.empty();
        }
        NeuronClasses classes = NeuronClasses.of(state, hidden);
        List<Integer> members = classes.classes().get(classes.classOf(neuron.index()));
        return Optional.of(identity(network, hidden, neuron.index(), members));
    }

    /** Which neurons of its layer a hidden neuron is one with. */
    public String identity(Architecture network, int hidden, int neuron, List<Integer> members) {
        List<Integer> others =
                members.stream().filter(member -> member != neuron).toList();
        return others.isEmpty()
                ? words.get("inspector.alone")
                : words.get("inspector.identical", NeuronNames.hidden(network, hidden, others));
    }

    /** Whether a sample is classified right, and as what; empty for real targets and where no output is known. */
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
        return String.join(
                "; ",
                classes.stream()
                        .map(members -> NeuronNames.hidden(network, hidden, members))
                        .toList());
    }

    /** An edit: where and what. */
    public String edit(Recording recording, Edit edit) {
        return edit.accept(new Edit.Visitor<>() {
            @Override
            public String setValue(Edit.SetValue set) {
                String at = place(recording, set.layer(), set.to(), set.from());
                return words.get("edits.set", at, Readers.write(set.value()));
            }

            @Override
            public String nudge(Edit.Nudge nudge) {
                String at = place(recording, nudge.layer(), nudge.to(), nudge.from());
                return words.get("edits.nudge", at, Readers.write(nudge.add()));
            }

            @Override
            public String copy(Edit.Copy copy) {
                return words.get(
                        "edits.copy",
                        neuron(recording, copy.layer(), copy.neuron()),
                        neuron(recording, copy.layer(), copy.onto()));
            }

            @Override
            public String zero(Edit.Zero zero) {
                return words.get("edits.zero", layer(recording.plan().architecture(), zero.layer() - 1));
            }
        });
    }

    /** Places of an edit may not exist any more in a network that was made smaller; they then keep their numbers. */
    private static String place(Recording recording, int layer, int to, int from) {
        return from == 0
                ? "b(" + neuron(recording, layer, to) + ")"
                : neuron(recording, layer - 1, from) + " → " + neuron(recording, layer, to);
    }

    private static String neuron(Recording recording, int column, int number) {
        Architecture network = recording.plan().architecture();
        boolean exists =
                column < network.sizes().size() && number <= network.sizes().get(column);
        return exists ? PartNames.neuron(recording, column, number - 1) : column + "." + number;
    }
}
