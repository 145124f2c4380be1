package symmetrylab.figure.lane;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.analysis.state.NeuronClasses;
import symmetrylab.figure.draw.NeuronNames;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.nn.Architecture;
import symmetrylab.recording.Recording;
import symmetrylab.words.Text;
import symmetrylab.words.Words;

/** The state of a lane and its reason in two lines, in the largest type of a lane. */
public final class LaneSentence {

    /** The length of the reason. */
    public enum Form {
        /** For a lane of half a projector's width. */
        LONG,
        /** For two lanes side by side in a small window. */
        MIDDLE,
        /** For four lanes side by side. */
        SHORT;

        /** The form as one word, for keys. */
        public String token() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The suffix of keys for several hidden layers. */
    public static final String LAYERS = ".layers";

    /** The largest number written as a word. */
    public static final int MAX_WORD = 12;

    private final Situation situation;
    private final int layers;
    private final List<Object> parts;

    private LaneSentence(Situation situation, int layers, List<Object> parts) {
        this.situation = situation;
        this.layers = layers;
        this.parts = parts;
    }

    /** The sentence of a run at {@code step}, which must exist. */
    public static LaneSentence of(RunHistory history, int step) {
        Situation situation = Situation.of(history, step);
        Recording recording = history.recording();
        Architecture network = recording.plan().architecture();
        int layers = network.hiddenLayers();
        int neurons =
                IntStream.range(0, layers).map(hidden -> network.fanOut(hidden)).sum();
        int different = IntStream.range(0, layers)
                .map(hidden -> history.classCount(step, hidden))
                .sum();
        OptionalDouble doubling =
                situation == Situation.NEAR_GROWING ? Doubling.of(history, step) : OptionalDouble.empty();
        // The parts, in the order of words/en/sentence.properties.
        return new LaneSentence(
                situation,
                layers,
                List.of(
                        count("sentence.count.", neurons),
                        count("sentence.first.", neurons),
                        count("sentence.count.", layers),
                        count("sentence.first.", layers),
                        situation.namesNeurons() ? names(history, step) : "",
                        activation(recording),
                        Numbers.brief(Doubling.leastSpread(history, step)),
                        doubling.isPresent() ? Numbers.rough(doubling.getAsDouble()) : "",
                        Numbers.count(step),
                        count("sentence.first.", different),
                        Numbers.tick(
                                Situation.commonValue(recording.plan().spec()).orElse(0))));
    }

    /** The colour of the state. */
    public Tone tone() {
        return situation.tone();
    }

    /** The sentence about the state. */
    public String what(Words words) {
        return words.get(keyIn(words, "sentence.what." + situation.what()), parts.toArray());
    }

    /** The reason, in one of its forms. */
    public String why(Form form, Words words) {
        return words.get(keyIn(words, "sentence.why." + situation.token() + "." + form.token()), parts.toArray());
    }

    /** The key for several layers, if there are several layers and words for them. */
    private String keyIn(Words words, String key) {
        return layers > 1 && words.has(key + LAYERS) ? key + LAYERS : key;
    }

    private static Object count(String kind, int number) {
        return number >= 1 && number <= MAX_WORD ? Text.of(kind + number) : Numbers.count(number);
    }

    private static Object activation(Recording recording) {
        return Text.of("network.activation."
                + recording.plan().spec().network().activation().id());
    }

    /** The neurons of the largest group of equal ones, in the first hidden layer that has one. */
    private static Object names(RunHistory history, int step) {
        Recording recording = history.recording();
        Architecture network = recording.plan().architecture();
        for (int hidden = 0; hidden < network.hiddenLayers(); hidden++) {
            NeuronClasses neurons = NeuronClasses.of(recording.state(step), hidden);
            List<Integer> largest = List.of();
            for (List<Integer> group : neurons.features()) {
                largest = group.size() > largest.size() ? group : largest;
            }
            if (largest.size() > 1) {
                return names(network, hidden, largest);
            }
        }
        return "";
    }

    private static Object names(Architecture network, int hidden, List<Integer> neurons) {
        List<String> names = new ArrayList<>();
        neurons.forEach(neuron -> names.add(NeuronNames.hidden(network, hidden, neuron)));
        String last = names.get(names.size() - 1);
        if (names.size() == 2) {
            return Text.of("sentence.names.pair", names.get(0), last);
        }
        boolean areNeighbours = neurons.get(neurons.size() - 1) - neurons.get(0) == neurons.size() - 1;
        return areNeighbours
                ? Text.of("sentence.names.range", names.get(0), last)
                : Text.of("sentence.names.more", names.get(0), count("sentence.count.", names.size() - 1));
    }
}
