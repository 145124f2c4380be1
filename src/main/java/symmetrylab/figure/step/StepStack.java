package symmetrylab.figure.step;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.figure.draw.DistinctTexts;
import symmetrylab.nn.StepTrace;
import symmetrylab.recording.Phase.Kind;

/**
 * The numbers beside a neuron: those that the phase computes, or that flow from it now. The table has all of them.
 *
 * @param lines from top to bottom
 */
record StepStack(List<Line> lines) {

    /**
     * A line.
     *
     * @param text its letter and number
     * @param delta whether it belongs to the backward pass
     */
    record Line(String text, boolean delta) {}

    /** Copies the list. */
    StepStack {
        lines = List.copyOf(lines);
    }

    /** The stack of neuron {@code neuron} of layer {@code layer}, both from 0; empty if nothing is shown. */
    static StepStack of(StepContent step, int layer, int neuron, PhaseProgress progress) {
        boolean output = layer == step.network().layers() - 1;
        Kind kind = progress.moment().phase().kind();
        int phase = progress.moment().phase().layer();
        List<Line> lines = new ArrayList<>();
        if (kind == Kind.FORWARD && phase == layer && progress.sum(layer)) {
            lines.add(new Line(sum(step, layer, neuron), false));
        }
        boolean flows = kind == Kind.FORWARD && (phase == layer || phase == layer + 1);
        if (progress.activation(layer) && (flows || (output && kind != Kind.UPDATE))) {
            lines.add(new Line(activation(step, layer, neuron), false));
        }
        if (output && kind != Kind.UPDATE && progress.target()) {
            lines.add(new Line(target(step, neuron), false));
        }
        boolean back = kind == Kind.LOSS || (kind == Kind.BACKWARD && (phase == layer || phase == layer + 1));
        if (back && progress.delta(layer)) {
            lines.add(new Line(delta(step, layer, neuron), true));
        }
        return new StepStack(lines);
    }

    /** The last {@code most} of its lines. */
    List<Line> last(int most) {
        return lines.subList(Math.max(0, lines.size() - most), lines.size());
    }

    /** All lines that a neuron can have. */
    static List<String> all(StepContent step, int layer, int neuron) {
        List<String> lines = new ArrayList<>(
                List.of(sum(step, layer, neuron), activation(step, layer, neuron), delta(step, layer, neuron)));
        if (layer == step.network().layers() - 1) {
            lines.add(target(step, neuron));
        }
        return lines;
    }

    private static String sum(StepContent step, int layer, int neuron) {
        return "z " + step.layer(layer).sums().of(numbers(step, layer).sums().get(neuron));
    }

    /** The neuron's activation and, with dropout, its output. */
    private static String activation(StepContent step, int layer, int neuron) {
        StepTrace.Layer numbers = numbers(step, layer);
        StepLayer printed = step.layer(layer);
        double factor = numbers.factors().get(neuron);
        String plain = "a " + printed.activations().of(numbers.activations().get(neuron));
        if (factor == 1) {
            return plain;
        }
        return factor == 0
                ? step.words().get("step.dropped")
                : plain + " → " + printed.outputs().of(numbers.outputs().get(neuron));
    }

    private static String target(StepContent step, int neuron) {
        return "y " + DistinctTexts.text(step.trace().targets().get(neuron), StepLayer.DIGITS);
    }

    private static String delta(StepContent step, int layer, int neuron) {
        return "δ "
                + step.layer(layer).deltas().of(numbers(step, layer).deltas().get(neuron));
    }

    private static StepTrace.Layer numbers(StepContent step, int layer) {
        return step.trace().layers().get(layer);
    }
}
