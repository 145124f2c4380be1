package symmetrylab.analysis.align;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import symmetrylab.nn.Activation;
import symmetrylab.nn.Architecture;
import symmetrylab.nn.Parameters;
import symmetrylab.numeric.Mat;

/**
 * Another order of a network's hidden neurons, in which some may be mirrored: the same function.
 *
 * <p>With an odd activation a neuron does the same work as its mirror image, with incoming weights, bias and outgoing
 * weights of opposite sign, because φ(−z) = −φ(z).
 *
 * @param sources for each hidden layer from the input side, which neuron comes to each place
 * @param signs likewise, −1 if it is mirrored, else 1
 */
public record Alignment(List<List<Integer>> sources, List<List<Integer>> signs) {

    /** More rounds never helped; each one is at least as good as the one before. */
    private static final int MOST_ROUNDS = 100;

    /** The least gain of a new order, as a share of the sizes of all products: less is rounding. */
    private static final double LEAST_GAIN = 1e-12;

    /** Copies the lists. */
    public Alignment {
        sources = sources.stream().map(List::copyOf).toList();
        signs = signs.stream().map(List::copyOf).toList();
    }

    /** Whether a neuron's mirror image does the same work. */
    public static boolean mirrors(Activation activation) {
        return switch (activation) {
            case IDENTITY, TANH -> true;
            case SIGMOID, RELU, LEAKY_RELU, ELU, SOFTPLUS, SILU, GELU -> false;
        };
    }

    /** Every neuron at its own place. */
    public static Alignment none(Architecture network) {
        List<List<Integer>> sources = new ArrayList<>();
        List<List<Integer>> signs = new ArrayList<>();
        for (int hidden = 0; hidden < network.hiddenLayers(); hidden++) {
            int width = network.fanOut(hidden);
            sources.add(IntStream.range(0, width).boxed().toList());
            signs.add(IntStream.range(0, width).map(i -> 1).boxed().toList());
        }
        return new Alignment(sources, signs);
    }

    /**
     * The order in which the neurons of {@code moved} are nearest to those of {@code reference}: the sum of the products
     * of all weights and biases of the two is as large as this can find, so that the distance of the two is small.
     *
     * <p>Layer by layer, each neuron of the reference gets one by the best assignment of incoming and outgoing vectors,
     * with the orders of the other layers applied, until no layer gains any more (Ainsworth, Hayase and Srinivasa 2023,
     * "Git Re-Basin", there without signs). With one hidden layer no order is better. With more there may be one, so this
     * starts from three orders: the present one, that of incoming vectors alone from the inputs on, and that of outgoing
     * vectors alone from the outputs back.
     *
     * @throws IllegalArgumentException if the networks differ in shape or function, or a value is not finite
     */
    public static Alignment of(Parameters reference, Parameters moved) {
        Architecture network = reference.architecture();
        if (!network.equals(moved.architecture())) {
            throw new IllegalArgumentException(network + " and " + moved.architecture() + " cannot be aligned");
        }
        if (!reference.isFinite() || !moved.isFinite()) {
            throw new IllegalArgumentException("a weight or bias is not finite");
        }
        Alignment none = none(network);
        Alignment forwards = none;
        Alignment backwards = none;
        int hidden = network.hiddenLayers();
        for (int layer = 0; hidden > 1 && layer < hidden; layer++) {
            forwards = forwards.improved(reference, moved, layer, Side.INCOMING);
            backwards = backwards.improved(reference, moved, hidden - 1 - layer, Side.OUTGOING);
        }
        Alignment best = none;
        double most = product(reference, moved);
        double least = LEAST_GAIN * reference.norm() * moved.norm();
        for (Alignment start : List.of(none, forwards, backwards)) {
            Alignment found = start.improved(reference, moved);
            double product = product(reference, found.apply(moved));
            if (product > most + least) {
                best = found;
                most = product;
            }
        }
        return best;
    }

    /** The sides of a neuron that are compared. */
    private enum Side {
        INCOMING,
        OUTGOING,
        BOTH
    }

    private static double product(Parameters one, Parameters other) {
        double sum = 0;
        for (int i = 0; i < one.size(); i++) {
            sum += one.get(i) * other.get(i);
        }
        return sum;
    }

    /** This alignment with better orders of all layers, until none is better. */
    private Alignment improved(Parameters reference, Parameters moved) {
        Alignment best = this;
        boolean better = true;
        for (int round = 0; better && round < MOST_ROUNDS; round++) {
            better = false;
            for (int hidden = 0; hidden < sources.size(); hidden++) {
                Alignment next = best.improved(reference, moved, hidden, Side.BOTH);
                better |= next != best;
                best = next;
            }
        }
        return best;
    }

    /** This alignment with the best order of a hidden layer; itself if no other one is better. */
    private Alignment improved(Parameters reference, Parameters moved, int hidden, Side side) {
        boolean mirrors = mirrors(reference.architecture().activation());
        Mat products = products(reference, apply(moved), hidden, side);
        int width = products.rows();
        double sizes = 0;
        double kept = 0;
        double[][] values = new double[width][width];
        for (int place = 0; place < width; place++) {
            kept += products.get(place, place);
            for (int neuron = 0; neuron < width; neuron++) {
                double product = products.get(place, neuron);
                values[place][neuron] = mirrors ? Math.abs(product) : product;
                sizes += Math.abs(product);
            }
        }
        Mat gains = Mat.of(values);
        int[] order = Assignment.largest(gains);
        if (Assignment.total(gains, order) <= kept + LEAST_GAIN * sizes) {
            return this;
        }
        List<Integer> newSources = new ArrayList<>();
        List<Integer> newSigns = new ArrayList<>();
        for (int place = 0; place < width; place++) {
            int neuron = order[place];
            int sign = mirrors && products.get(place, neuron) < 0 ? -1 : 1;
            newSources.add(sources.get(hidden).get(neuron));
            newSigns.add(sign * signs.get(hidden).get(neuron));
        }
        List<List<Integer>> allSources = new ArrayList<>(sources);
        List<List<Integer>> allSigns = new ArrayList<>(signs);
        allSources.set(hidden, newSources);
        allSigns.set(hidden, newSigns);
        return new Alignment(allSources, allSigns);
    }

    /** The products of the vectors of a layer's neurons: those of the first network × those of the second. */
    private static Mat products(Parameters first, Parameters second, int hidden, Side side) {
        Architecture network = first.architecture();
        int width = network.fanOut(hidden);
        double[][] products = new double[width][width];
        for (int place = 0; place < width; place++) {
            for (int neuron = 0; neuron < width; neuron++) {
                double sum = 0;
                if (side != Side.OUTGOING) {
                    sum += first.bias(hidden, place) * second.bias(hidden, neuron);
                    for (int from = 0; from < network.fanIn(hidden); from++) {
                        sum += first.weight(hidden, place, from) * second.weight(hidden, neuron, from);
                    }
                }
                if (side != Side.INCOMING) {
                    for (int to = 0; to < network.fanOut(hidden + 1); to++) {
                        sum += first.weight(hidden + 1, to, place) * second.weight(hidden + 1, to, neuron);
                    }
                }
                products[place][neuron] = sum;
            }
        }
        return Mat.of(products);
    }

    /** The mirror images alone: every neuron at its own place. */
    public Alignment mirroring() {
        List<List<Integer>> own = new ArrayList<>();
        List<List<Integer>> mirrored = new ArrayList<>();
        for (int hidden = 0; hidden < sources.size(); hidden++) {
            List<Integer> layer = sources.get(hidden);
            Integer[] signOf = new Integer[layer.size()];
            for (int place = 0; place < signOf.length; place++) {
                signOf[layer.get(place)] = signs.get(hidden).get(place);
            }
            own.add(IntStream.range(0, signOf.length).boxed().toList());
            mirrored.add(List.of(signOf));
        }
        return new Alignment(own, mirrored);
    }

    /** Whether every neuron is at its own place, unmirrored. */
    public boolean isNone() {
        boolean none = mirrored() == 0;
        for (List<Integer> layer : sources) {
            for (int place = 0; place < layer.size(); place++) {
                none &= layer.get(place) == place;
            }
        }
        return none;
    }

    /** The number of neurons that are mirrored. */
    public int mirrored() {
        return (int)
                signs.stream().flatMap(List::stream).filter(sign -> sign < 0).count();
    }

    /** The number of neurons that are at another place than their own. */
    public int moved() {
        return sources.stream()
                .mapToInt(layer -> (int) IntStream.range(0, layer.size())
                        .filter(place -> layer.get(place) != place)
                        .count())
                .sum();
    }

    /** The network {@code parameters} with its neurons in this order: the same function, to rounding. */
    public Parameters apply(Parameters parameters) {
        Architecture network = parameters.architecture();
        double[] values = new double[network.parameterCount()];
        int index = 0;
        for (int layer = 0; layer < network.layers(); layer++) {
            for (int to = 0; to < network.fanOut(layer); to++) {
                int source = source(layer, to);
                int sign = sign(layer, to);
                for (int from = 0; from < network.fanIn(layer); from++) {
                    values[index++] =
                            sign * sign(layer - 1, from) * parameters.weight(layer, source, source(layer - 1, from));
                }
                values[index++] = sign * parameters.bias(layer, source);
            }
        }
        return Parameters.copyOf(network, values);
    }

    /** The neuron that comes to a place of hidden layer {@code hidden}; inputs, at −1, and outputs stay. */
    private int source(int hidden, int place) {
        return hidden < 0 || hidden >= sources.size()
                ? place
                : sources.get(hidden).get(place);
    }

    private int sign(int hidden, int place) {
        return hidden < 0 || hidden >= signs.size() ? 1 : signs.get(hidden).get(place);
    }
}
