package symmetrylab.figure.step;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.figure.draw.DistinctTexts;
import symmetrylab.figure.draw.Ties;
import symmetrylab.nn.StepTrace;
import symmetrylab.numeric.Vec;

/**
 * The numbers beside a neuron, or beside several that share them: those that are computed at a moment.
 *
 * @param neurons whose numbers they are
 * @param lines from top to bottom
 */
record StepStack(List<Integer> neurons, List<Line> lines) {

    /** What a line is about. */
    enum Kind {
        /** z. */
        SUM,
        /** a. */
        ACTIVATION,
        /** What dropout makes of a. */
        FACTOR,
        /** y. */
        TARGET,
        /** δ. */
        DELTA
    }

    /**
     * A line.
     *
     * @param kind what it is about
     * @param text its letter and its number
     */
    record Line(Kind kind, String text) {}

    /** Copies the lists. */
    StepStack {
        neurons = List.copyOf(neurons);
        lines = List.copyOf(lines);
    }

    /** The stacks of a layer: one for each set of neurons whose known numbers are the same. */
    static List<StepStack> of(StepContent step, int layer, PhaseProgress unveiling) {
        StepTrace.Layer numbers = step.trace().layers().get(layer);
        boolean output = layer == step.network().layers() - 1;
        List<Vec> known = new ArrayList<>();
        for (int neuron = 0; neuron < numbers.sums().size(); neuron++) {
            known.add(Vec.of(
                    unveiling.sum(layer) ? numbers.sums().get(neuron) : 0,
                    unveiling.activation(layer) ? numbers.activations().get(neuron) : 0,
                    unveiling.activation(layer) ? numbers.factors().get(neuron) : 0,
                    output && unveiling.target() ? step.trace().targets().get(neuron) : 0,
                    unveiling.delta(layer) ? numbers.deltas().get(neuron) : 0));
        }
        return Ties.of(known).groups().stream()
                .map(neurons -> new StepStack(neurons, lines(step, layer, neurons, unveiling)))
                .filter(stack -> !stack.lines().isEmpty())
                .toList();
    }

    private static List<Line> lines(StepContent step, int layer, List<Integer> neurons, PhaseProgress unveiling) {
        int first = neurons.get(0);
        List<Line> lines = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            boolean known =
                    switch (kind) {
                        case SUM -> unveiling.sum(layer);
                        case ACTIVATION, FACTOR -> unveiling.activation(layer);
                        case TARGET -> unveiling.target();
                        case DELTA -> unveiling.delta(layer);
                    };
            String text = known ? text(step, layer, first, kind) : "";
            if (!text.isEmpty()) {
                lines.add(new Line(kind, text));
            }
        }
        return lines;
    }

    /** How many neurons share the numbers: {@code ×4}; nothing for one. */
    String times() {
        return neurons.size() > 1 ? "×" + neurons.size() : "";
    }

    /** All lines that a neuron can have. */
    static List<String> all(StepContent step, int layer, int neuron) {
        List<String> lines = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            lines.add(text(step, layer, neuron, kind));
        }
        return lines;
    }

    private static String text(StepContent step, int layer, int neuron, Kind kind) {
        StepTrace.Layer numbers = step.trace().layers().get(layer);
        StepLayer printed = step.layer(layer);
        boolean output = layer == step.network().layers() - 1;
        return switch (kind) {
            case SUM -> "z " + printed.sums().of(numbers.sums().get(neuron));
            case ACTIVATION ->
                "a " + printed.activations().of(numbers.activations().get(neuron));
            case FACTOR -> factor(step, layer, neuron);
            case TARGET ->
                output ? "y " + DistinctTexts.text(step.trace().targets().get(neuron), StepLayer.DIGITS) : "";
            case DELTA -> "δ " + printed.deltas().of(numbers.deltas().get(neuron));
        };
    }

    private static String factor(StepContent step, int layer, int neuron) {
        StepTrace.Layer numbers = step.trace().layers().get(layer);
        StepLayer printed = step.layer(layer);
        double factor = numbers.factors().get(neuron);
        if (factor == 1) {
            return "";
        }
        return factor == 0
                ? step.words().get("step.dropped")
                : "×" + DistinctTexts.text(factor, 3) + " = "
                        + printed.outputs().of(numbers.outputs().get(neuron));
    }

    /** The loss, printed below the outputs. */
    static String lossText(StepContent step) {
        return step.words().get("step.lossNow", DistinctTexts.text(step.trace().loss(), StepLayer.DIGITS));
    }
}
