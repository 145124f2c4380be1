package symmetrylab.figure.network;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.figure.draw.Ties;
import symmetrylab.numeric.Vec;

/**
 * One or two numbers for each edge of a layer, with equal ones tied together.
 *
 * @param ties in the order of their first edges, neuron by neuron
 */
public record EdgeNumbers(List<Tie> ties) {

    /**
     * An edge of a layer.
     *
     * @param to the neuron it leads to
     * @param from the neuron it comes from; for a bias, the number of such neurons
     */
    public record Edge(int to, int from) {}

    /**
     * Edges whose numbers are equal to the last bit.
     *
     * @param text the number as printed
     * @param edges the edges
     * @param bias whether they are biases, which are never tied to weights
     */
    public record Tie(String text, List<Edge> edges, boolean bias) {

        /** Copies the list. */
        public Tie {
            edges = List.copyOf(edges);
        }

        /** The number, with the count of its edges. */
        public String words() {
            return (bias ? "b " : "") + text + (edges.size() > 1 ? " ×" + edges.size() : "");
        }
    }

    /** Copies the list. */
    public EdgeNumbers {
        ties = List.copyOf(ties);
    }

    /** The numbers of an edge. */
    @FunctionalInterface
    public interface Source {
        /** The numbers that must be equal for a tie. */
        Vec of(Edge edge);
    }

    /** Writes the numbers of a tie. */
    @FunctionalInterface
    public interface Format {
        /** The text of these numbers. */
        String of(Vec numbers);
    }

    /** The numbers of {@code edges} of a layer with {@code fanIn} inputs, equal ones tied. */
    public static EdgeNumbers of(List<Edge> edges, int fanIn, Source source, Format format) {
        List<Vec> keys = new ArrayList<>();
        for (Edge edge : edges) {
            double[] numbers = source.of(edge).toArray();
            double[] key = new double[numbers.length + 1];
            System.arraycopy(numbers, 0, key, 1, numbers.length);
            key[0] = edge.from() == fanIn ? 1 : 0;
            keys.add(Vec.of(key));
        }
        List<Tie> ties = new ArrayList<>();
        for (List<Integer> group : Ties.of(keys).groups()) {
            Edge first = edges.get(group.get(0));
            ties.add(new Tie(
                    format.of(source.of(first)), group.stream().map(edges::get).toList(), first.from() == fanIn));
        }
        return new EdgeNumbers(ties);
    }

    /** The edges of a layer, neuron by neuron, each neuron's bias last. */
    public static List<Edge> edges(int fanOut, int fanIn, boolean biases) {
        List<Edge> edges = new ArrayList<>();
        for (int to = 0; to < fanOut; to++) {
            for (int from = 0; from < fanIn + (biases ? 1 : 0); from++) {
                edges.add(new Edge(to, from));
            }
        }
        return edges;
    }
}
