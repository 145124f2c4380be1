package symmetrylab.figure.step;

import java.util.List;
import java.util.stream.IntStream;
import symmetrylab.figure.draw.DistinctTexts;
import symmetrylab.nn.Parameters;
import symmetrylab.nn.StepTrace;
import symmetrylab.numeric.Vec;

/**
 * The numbers of a step's neurons, a row for each, even if rows are equal: equal rows show an identical layer.
 *
 * @param layers the rows of each layer from the input side
 */
record StepTable(List<List<Row>> layers) {

    private static final int LONGEST_NAME = 10;

    /**
     * The numbers of a neuron.
     *
     * @param layer the layer of weights before it, from 0
     * @param neuron its number, from 0
     * @param name its name
     * @param sum z
     * @param activation a, with the factor of dropout
     * @param delta δ
     * @param gradient of its weights, then of its bias; empty if there are too many
     * @param gradientLength the length of the gradient vector
     * @param moveLength the length of the move of its weights and bias
     */
    record Row(
            int layer,
            int neuron,
            String name,
            String sum,
            String activation,
            String delta,
            List<String> gradient,
            String gradientLength,
            String moveLength) {

        /** Copies the list. */
        Row {
            gradient = List.copyOf(gradient);
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
        private final DistinctTexts gradientLengths;
        private final DistinctTexts moveLengths;

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
            this.gradientLengths = lengths(trace.gradient());
            this.moveLengths = lengths(moves);
        }

        private DistinctTexts lengths(Parameters values) {
            double[] lengths = IntStream.range(0, numbers.sums().size())
                    .mapToDouble(neuron -> values.incoming(layer, neuron).norm())
                    .toArray();
            return new DistinctTexts(lengths, StepLayer.EDGE_DIGITS);
        }

        List<Row> rows() {
            return IntStream.range(0, numbers.sums().size()).mapToObj(this::row).toList();
        }

        private Row row(int neuron) {
            StepLayer printed = step.layer(layer);
            Vec gradient = trace.gradient().incoming(layer, neuron);
            return new Row(
                    layer,
                    neuron,
                    name(neuron),
                    printed.sums().of(numbers.sums().get(neuron)),
                    withFactor(printed.activations().of(numbers.activations().get(neuron)), neuron),
                    printed.deltas().of(numbers.deltas().get(neuron)),
                    printed.edges()
                            .map(edges -> IntStream.range(0, gradient.size())
                                    .mapToObj(i -> edges.gradient().of(gradient.get(i)))
                                    .toList())
                            .orElse(List.of()),
                    gradientLengths.of(gradient.norm()),
                    moveLengths.of(moves.incoming(layer, neuron).norm()));
        }

        private String name(int neuron) {
            String name = step.name(layer, neuron);
            return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
        }

        private String withFactor(String activation, int neuron) {
            double factor = numbers.factors().get(neuron);
            if (factor == 0) {
                return step.words().get("step.table.dropped", activation);
            }
            return factor == 1 ? activation : activation + " ×" + DistinctTexts.text(factor, 3);
        }
    }
}
