package symmetrylab.figure.step;

import java.util.List;
import java.util.Optional;
import symmetrylab.figure.draw.DistinctTexts;
import symmetrylab.figure.network.EdgeNumbers;
import symmetrylab.figure.network.EdgeNumbers.Edge;
import symmetrylab.nn.Parameters;
import symmetrylab.nn.StepTrace;
import symmetrylab.numeric.Vec;

/**
 * The printed numbers of one layer of an open step.
 *
 * @param sums the texts of its sums
 * @param activations the texts of its activations
 * @param outputs the texts of its outputs, if dropout scales them
 * @param deltas the texts of its deltas
 * @param edges the numbers of its weights and biases; absent if there are too many to print
 */
record StepLayer(
        DistinctTexts sums,
        DistinctTexts activations,
        DistinctTexts outputs,
        DistinctTexts deltas,
        Optional<Edges> edges) {

    /** The significant digits of numbers at neurons. */
    static final int DIGITS = 3;

    /** The significant digits of numbers on edges. */
    static final int EDGE_DIGITS = 3;

    /** The most weights with printed numbers. */
    private static final int MAX_EDGES = 4096;

    /**
     * Numbers of the weights and biases of a layer.
     *
     * @param products weights times inputs, and the biases: they add up to the sums
     * @param carried weights times deltas: they add up to the deltas below, before the slope
     * @param gradients derivatives of the loss
     * @param moves their moves in the update
     * @param journeys their values before and after
     * @param gradient the texts of the gradients
     * @param move the texts of the moves, without the sign + of positive ones
     */
    record Edges(
            EdgeNumbers products,
            EdgeNumbers carried,
            EdgeNumbers gradients,
            EdgeNumbers moves,
            EdgeNumbers journeys,
            DistinctTexts gradient,
            DistinctTexts move) {

        static Edges of(StepContent step, int layer) {
            StepTrace trace = step.trace();
            StepTrace.Layer numbers = trace.layers().get(layer);
            int fanIn = numbers.inputs().size();
            int fanOut = numbers.sums().size();
            List<Edge> weights = EdgeNumbers.edges(fanOut, fanIn, false);
            List<Edge> all = EdgeNumbers.edges(fanOut, fanIn, true);
            Parameters before = trace.before().parameters();
            Parameters after = trace.after().parameters();
            int first = before.architecture().offset(layer, 0);
            DistinctTexts gradient = printed(all, edge -> trace.gradient().get(index(first, fanIn, edge)));
            DistinctTexts move = printed(all, edge -> step.move(index(first, fanIn, edge)));
            Value value = edge -> before.get(index(first, fanIn, edge));
            Value product = edge -> edge.from() == fanIn
                    ? value.of(edge)
                    : value.of(edge) * numbers.inputs().get(edge.from());
            Value carry = edge -> value.of(edge) * numbers.deltas().get(edge.to());
            DistinctTexts products = printed(all, product);
            DistinctTexts carried = printed(weights, carry);
            double[] both = new double[2 * all.size()];
            for (int i = 0; i < all.size(); i++) {
                both[2 * i] = value.of(all.get(i));
                both[2 * i + 1] = after.get(index(first, fanIn, all.get(i)));
            }
            DistinctTexts places = new DistinctTexts(both, StepLayer.DIGITS);
            return new Edges(
                    numbers(all, fanIn, product, products),
                    numbers(weights, fanIn, carry, carried),
                    numbers(all, fanIn, edge -> trace.gradient().get(index(first, fanIn, edge)), gradient),
                    EdgeNumbers.of(
                            all,
                            fanIn,
                            edge -> Vec.of(step.move(index(first, fanIn, edge))),
                            vec -> signed(move, vec.get(0))),
                    EdgeNumbers.of(
                            all,
                            fanIn,
                            edge -> Vec.of(value.of(edge), after.get(index(first, fanIn, edge))),
                            vec -> places.of(vec.get(0)) + " → " + places.of(vec.get(1))),
                    gradient,
                    move);
        }

        private static EdgeNumbers numbers(List<Edge> edges, int fanIn, Value value, DistinctTexts printed) {
            return EdgeNumbers.of(edges, fanIn, edge -> Vec.of(value.of(edge)), vec -> printed.of(vec.get(0)));
        }

        private static DistinctTexts printed(List<Edge> edges, Value value) {
            return new DistinctTexts(edges.stream().mapToDouble(value::of).toArray(), StepLayer.EDGE_DIGITS);
        }

        private static int index(int first, int fanIn, Edge edge) {
            return first + edge.to() * (fanIn + 1) + edge.from();
        }
    }

    @FunctionalInterface
    private interface Value {
        double of(Edge edge);
    }

    static StepLayer of(StepContent step, int layer) {
        StepTrace.Layer numbers = step.trace().layers().get(layer);
        long edges = (long) numbers.inputs().size() * numbers.sums().size();
        return new StepLayer(
                new DistinctTexts(numbers.sums().toArray(), DIGITS),
                new DistinctTexts(numbers.activations().toArray(), DIGITS),
                new DistinctTexts(numbers.outputs().toArray(), DIGITS),
                new DistinctTexts(numbers.deltas().toArray(), DIGITS),
                edges <= MAX_EDGES ? Optional.of(Edges.of(step, layer)) : Optional.empty());
    }

    /** A move with its sign. */
    static String signed(DistinctTexts printed, double value) {
        return (value > 0 ? "+" : "") + printed.of(value);
    }
}
