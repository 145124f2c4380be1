package symmetrylab.figure.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import symmetrylab.analysis.state.NeuronClasses;
import symmetrylab.figure.draw.DistinctTexts;
import symmetrylab.figure.draw.NeuronNames;
import symmetrylab.figure.draw.Ties;
import symmetrylab.nn.Parameters;
import symmetrylab.nn.StepTrace;
import symmetrylab.numeric.Vec;

/**
 * The numbers of a step's neurons, a row for each; neurons whose rows would be equal to the last bit share one.
 *
 * @param layers the rows of each layer from the input side
 */
record StepTable(List<List<Row>> layers) {

    private static final int LONGEST_NAME = 14;

    /**
     * The numbers of a neuron, or of several that have the same.
     *
     * @param layer of weights that leads to them, from 0
     * @param neurons their numbers
     * @param title what they are called
     * @param identical the number of their class, if they are several and identical
     * @param sum z
     * @param activation a, and what dropout multiplies it by
     * @param delta δ
     * @param gradient of the weights, and of the bias where it is not δ
     * @param moves what the update adds to the weights and, always, to the bias
     */
    record Row(
            int layer,
            List<Integer> neurons,
            Title title,
            Optional<Integer> identical,
            String sum,
            String activation,
            String delta,
            Entries gradient,
            Entries moves) {

        /** Copies the list. */
        Row {
            neurons = List.copyOf(neurons);
        }
    }

    /**
     * What neurons are called.
     *
     * @param name their name, and how many they are
     * @param remark whether they are identical or equal in this step only; the target of an output
     */
    record Title(String name, String remark) {}

    /**
     * A number for each weight of a neuron, and for its bias.
     *
     * @param each the numbers, equal ones tied; none where there are too many
     * @param norm the length of all together
     */
    record Entries(List<String> each, String norm) {

        /** Copies the list. */
        Entries {
            each = List.copyOf(each);
        }
    }

    /** Copies the lists. */
    StepTable {
        layers = layers.stream().map(List::copyOf).toList();
    }

    static StepTable of(StepContent step) {
        return new StepTable(IntStream.range(0, step.network().layers())
                .mapToObj(layer -> new Writer(step, layer).rows())
                .toList());
    }

    /** Writes the rows of a layer. */
    private static final class Writer {

        private final StepContent step;
        private final int layer;
        private final StepTrace trace;
        private final StepTrace.Layer numbers;
        private final Parameters moves;
        private final DistinctTexts gradientNorms;
        private final DistinctTexts moveNorms;

        Writer(StepContent step, int layer) {
            this.step = step;
            this.layer = layer;
            this.trace = step.trace();
            this.numbers = trace.layers().get(layer);
            double[] flat = new double[trace.before().parameters().size()];
            for (int i = 0; i < flat.length; i++) {
                flat[i] = step.move(i);
            }
            this.moves = Parameters.copyOf(step.network(), flat);
            this.gradientNorms = norms(trace.gradient());
            this.moveNorms = norms(moves);
        }

        private DistinctTexts norms(Parameters values) {
            double[] norms = IntStream.range(0, numbers.sums().size())
                    .mapToDouble(neuron -> values.incoming(layer, neuron).norm())
                    .toArray();
            return new DistinctTexts(norms, StepLayer.EDGE_DIGITS);
        }

        List<Row> rows() {
            List<Vec> entries = IntStream.range(0, numbers.sums().size())
                    .mapToObj(this::entry)
                    .toList();
            return Ties.of(entries).groups().stream().map(this::row).toList();
        }

        /** All that a row shows. */
        private Vec entry(int neuron) {
            double[] gradient = trace.gradient().incoming(layer, neuron).toArray();
            double[] move = moves.incoming(layer, neuron).toArray();
            double[] all = new double[5 + gradient.length + move.length];
            all[0] = numbers.sums().get(neuron);
            all[1] = numbers.activations().get(neuron);
            all[2] = numbers.factors().get(neuron);
            all[3] = numbers.deltas().get(neuron);
            all[4] = isOutput() ? trace.targets().get(neuron) : 0;
            System.arraycopy(gradient, 0, all, 5, gradient.length);
            System.arraycopy(move, 0, all, 5 + gradient.length, move.length);
            return Vec.of(all);
        }

        private boolean isOutput() {
            return layer == step.network().layers() - 1;
        }

        private Row row(List<Integer> neurons) {
            int first = neurons.get(0);
            StepLayer printed = step.layer(layer);
            Vec gradient = trace.gradient().incoming(layer, first);
            Vec move = moves.incoming(layer, first);
            Optional<Integer> identical = identical(neurons);
            return new Row(
                    layer,
                    neurons,
                    new Title(name(neurons), remark(neurons, identical.isPresent())),
                    identical,
                    printed.sums().of(numbers.sums().get(first)),
                    withFactor(printed.activations().of(numbers.activations().get(first)), first),
                    printed.deltas().of(numbers.deltas().get(first)),
                    new Entries(
                            printed.edges()
                                    .map(edges ->
                                            list(gradient, numbers.deltas().get(first), value -> edges.gradient()
                                                    .of(value)))
                                    .orElse(List.of()),
                            gradientNorms.of(gradient.norm())),
                    new Entries(
                            printed.edges()
                                    .map(edges ->
                                            list(move, Double.NaN, value -> StepLayer.signed(edges.move(), value)))
                                    .orElse(List.of()),
                            moveNorms.of(move.norm())));
        }

        private Optional<Integer> identical(List<Integer> neurons) {
            if (isOutput() || neurons.size() == 1) {
                return Optional.empty();
            }
            NeuronClasses classes = step.classes().get(layer);
            int number = classes.classOf(neurons.get(0));
            return classes.classes().get(number).containsAll(neurons) ? Optional.of(number) : Optional.empty();
        }

        private String name(List<Integer> neurons) {
            String first = step.name(layer, neurons.get(0));
            String cut = first.length() <= LONGEST_NAME ? first : first.substring(0, LONGEST_NAME - 1) + "…";
            if (neurons.size() == 1) {
                return cut;
            }
            String all = isOutput() ? cut + " …" : NeuronNames.hidden(step.network(), layer, neurons);
            return (all.length() <= LONGEST_NAME ? all : cut + " …") + " ×" + neurons.size();
        }

        private String remark(List<Integer> neurons, boolean identical) {
            if (isOutput()) {
                return step.words()
                        .get(
                                "step.target",
                                DistinctTexts.text(trace.targets().get(neurons.get(0)), StepLayer.EDGE_DIGITS));
            }
            return neurons.size() == 1 ? "" : step.words().get(identical ? "step.identical" : "step.equal");
        }

        private String withFactor(String activation, int neuron) {
            double factor = numbers.factors().get(neuron);
            if (factor == 0) {
                return step.words().get("step.table.dropped", activation);
            }
            return factor == 1 ? activation : activation + " ×" + DistinctTexts.text(factor, 3);
        }

        /** The numbers of the weights, then that of the bias unless it is {@code known} from another column. */
        private static List<String> list(Vec incoming, double known, DoubleFunction<String> text) {
            int weights = incoming.size() - 1;
            double[] values = new double[weights];
            System.arraycopy(incoming.toArray(), 0, values, 0, weights);
            List<String> items = new ArrayList<>();
            for (List<Integer> group : Ties.of(Vec.of(values)).groups()) {
                items.add(text.apply(values[group.get(0)]) + (group.size() > 1 ? " ×" + group.size() : ""));
            }
            if (incoming.get(weights) != known) {
                items.add("b " + text.apply(incoming.get(weights)));
            }
            return items;
        }
    }
}
