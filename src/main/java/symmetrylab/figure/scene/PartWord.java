package symmetrylab.figure.scene;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The word for a neuron, a weight or a bias: {@code 1.2} is the second neuron of the first hidden layer, {@code 0.1-1.2} the
 * weight to it from the first input, {@code b1.2} its bias. Column 0 is the inputs; neurons count from 1.
 */
public final class PartWord {

    private static final String NEURON = "(\\d{1,4})\\.(\\d{1,6})";
    private static final Pattern PART = Pattern.compile("(b?)" + NEURON + "(?:-" + NEURON + ")?");

    private PartWord() {}

    /** The part that {@code word} names; absent if no network can have it. */
    public static Optional<NetworkPart> find(String word) {
        Matcher matcher = PART.matcher(word);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        boolean isBias = !matcher.group(1).isEmpty();
        NetworkPart.Neuron first = neuron(matcher.group(2), matcher.group(3));
        if (first.index() < 0) {
            return Optional.empty();
        }
        if (matcher.group(4) == null) {
            if (!isBias) {
                return Optional.of(first);
            }
            return first.column() == 0
                    ? Optional.empty()
                    : Optional.of(new NetworkPart.Bias(first.column() - 1, first.index()));
        }
        NetworkPart.Neuron second = neuron(matcher.group(4), matcher.group(5));
        return isBias || second.index() < 0 || second.column() != first.column() + 1
                ? Optional.empty()
                : Optional.of(new NetworkPart.Weight(first.column(), second.index(), first.index()));
    }

    private static NetworkPart.Neuron neuron(String column, String number) {
        return new NetworkPart.Neuron(Integer.parseInt(column), Integer.parseInt(number) - 1);
    }

    /** The word for {@code part}; absent for a whole layer. */
    public static Optional<String> of(NetworkPart part) {
        return part.accept(new NetworkPart.Visitor<>() {
            @Override
            public Optional<String> neuron(NetworkPart.Neuron neuron) {
                return Optional.of(word(neuron.column(), neuron.index()));
            }

            @Override
            public Optional<String> weight(NetworkPart.Weight weight) {
                return Optional.of(word(weight.layer(), weight.from()) + "-" + word(weight.layer() + 1, weight.to()));
            }

            @Override
            public Optional<String> bias(NetworkPart.Bias bias) {
                return Optional.of("b" + word(bias.layer() + 1, bias.to()));
            }

            @Override
            public Optional<String> layer(NetworkPart.Layer layer) {
                return Optional.empty();
            }
        });
    }

    private static String word(int column, int index) {
        return column + "." + (index + 1);
    }
}
