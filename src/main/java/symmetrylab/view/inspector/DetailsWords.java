package symmetrylab.view.inspector;

import java.util.List;
import java.util.Optional;
import symmetrylab.figure.draw.NeuronNames;
import symmetrylab.figure.network.ReasonWords;
import symmetrylab.figure.scene.NetworkPart.Bias;
import symmetrylab.figure.scene.NetworkPart.Layer;
import symmetrylab.figure.scene.NetworkPart.Neuron;
import symmetrylab.figure.scene.NetworkPart.Weight;
import symmetrylab.nn.Architecture;
import symmetrylab.recording.Recording;
import symmetrylab.spec.VisibleText;
import symmetrylab.view.lane.PartWords;
import symmetrylab.viewmodel.inspector.Details;
import symmetrylab.viewmodel.inspector.Explanation;
import symmetrylab.viewmodel.inspector.Readings;
import symmetrylab.viewmodel.lane.Subject;
import symmetrylab.words.Text;
import symmetrylab.words.Words;

/**
 * The sentences about the selection.
 *
 * @param first how a neuron compares with its layer, the classes of a layer, or whether a sample is classified right;
 *     the first reason where there is nothing of the kind; may be empty
 * @param likeness of the neuron, if the first sentence compares one
 * @param more further reasons; may be empty
 */
record DetailsWords(String first, Optional<Readings.Likeness> likeness, String more) {

    private static final int MAX_REASONS = 2;

    /** Before anything is known. */
    static final DetailsWords NONE = new DetailsWords("", Optional.empty(), "");

    /** The sentences about {@code details}. */
    static DetailsWords of(Details details, Words words) {
        Readings own = details.own();
        String identity = identity(own, words);
        List<String> reasons =
                details.explanation().map(known -> reasons(known, words)).orElse(List.of());
        if (!identity.isEmpty()) {
            return new DetailsWords(identity, likeness(own), joined(reasons, words));
        } else if (reasons.isEmpty()) {
            return NONE;
        }
        return new DetailsWords(reasons.get(0), Optional.empty(), joined(reasons.subList(1, reasons.size()), words));
    }

    private static String joined(List<String> reasons, Words words) {
        return reasons.stream()
                .reduce((one, other) -> words.get("inspector.reasons", one, other))
                .orElse("");
    }

    private static List<String> reasons(Explanation known, Words words) {
        Architecture network = known.of().history().recording().plan().architecture();
        return known.reasons().stream()
                .limit(MAX_REASONS)
                .map(reason -> ReasonWords.sentence(reason, network, words))
                .toList();
    }

    private static Optional<Readings.Likeness> likeness(Readings own) {
        return own.of().subject().networkPart().filter(Neuron.class::isInstance).flatMap(part -> own.likeness());
    }

    private static String identity(Readings own, Words words) {
        Recording recording = own.of().history().recording();
        Architecture network = recording.plan().architecture();
        String lane = VisibleText.of(recording.plan().spec().name());
        PartWords parts = new PartWords(words);
        return own.of().subject().accept(new Subject.Visitor<>() {
            @Override
            public String neuron(Neuron neuron) {
                return own.likeness()
                        .map(kind -> switch (kind) {
                            case IDENTICAL -> words.get("inspector.likeness.identical", lane, others(neuron));
                            case NEAR -> words.get("inspector.likeness.near", lane);
                            case APART -> words.get("inspector.likeness.apart", lane);
                        })
                        .orElse("");
            }

            private Text others(Neuron neuron) {
                List<Integer> others = own.classes().get(0).stream()
                        .filter(member -> member != neuron.index())
                        .toList();
                return NeuronNames.hidden(network, neuron.column() - 1, others);
            }

            @Override
            public String weight(Weight weight) {
                return "";
            }

            @Override
            public String bias(Bias bias) {
                return "";
            }

            @Override
            public String layer(Layer layer) {
                return parts.classes(network, layer.layer(), own.classes());
            }

            @Override
            public String sample(Subject.Sample sample) {
                return parts.verdict(recording.data(), own);
            }
        });
    }
}
