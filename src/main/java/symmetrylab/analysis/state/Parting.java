package symmetrylab.analysis.state;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import symmetrylab.analysis.state.Reason.Kind;
import symmetrylab.nn.TrainingState;
import symmetrylab.recording.Recording;

/**
 * Finds when a neuron, now different from all others of its layer, last computed the same as another one, and why they
 * separated.
 */
final class Parting {

    private final Recording recording;
    private final int hidden;
    private final int neuron;

    /** For neuron {@code neuron} of hidden layer {@code hidden}, both from 0. */
    Parting(Recording recording, int hidden, int neuron) {
        this.recording = recording;
        this.hidden = hidden;
        this.neuron = neuron;
    }

    /** The reason, as seen from state {@code step}, in which no other neuron has its incoming weights. */
    Reason at(int step) {
        Optional<Integer> together = lastTogether(step);
        if (together.isEmpty()) {
            return Reason.of(Kind.ALWAYS_DIFFERENT, hidden, neuron);
        }
        int last = together.get();
        return new Reason(cause(last), hidden, others(recording.state(last)), OptionalInt.of(last + 1));
    }

    /** The last state before {@code step} in which another neuron had the same incoming weights and bias. */
    private Optional<Integer> lastTogether(int step) {
        int stride = recording.strideSteps();
        int kept = step / stride * stride;
        while (kept >= 0 && others(recording.state(kept)).isEmpty()) {
            kept -= stride;
        }
        if (kept < 0) {
            return Optional.empty();
        }
        // States between two kept ones are computed in order, one from the other.
        int last = kept;
        for (int between = kept + 1; between < Math.min(step, kept + stride); between++) {
            if (!others(recording.state(between)).isEmpty()) {
                last = between;
            }
        }
        return Optional.of(last);
    }

    private List<Integer> others(TrainingState state) {
        LayerNeurons neurons = new LayerNeurons(state.parameters(), hidden);
        return IntStream.range(0, neurons.width())
                .filter(other -> other != neuron && neurons.sameIncoming(neuron, other))
                .boxed()
                .toList();
    }

    /** Whether the neuron was at the start in one class with one of {@code others}. */
    private boolean startedAlike(List<Integer> others) {
        LayerNeurons neurons = new LayerNeurons(recording.state(0).parameters(), hidden);
        return others.stream()
                .anyMatch(other -> neurons.sameIncoming(neuron, other) && neurons.sameOutgoing(neuron, other));
    }

    private Kind cause(int last) {
        if (recording.plan().spec().edits().stream().anyMatch(edit -> edit.step() == last + 1)) {
            return Kind.PARTED_BY_EDIT;
        }
        TrainingState state = recording.state(last);
        LayerNeurons neurons = new LayerNeurons(state.parameters(), hidden);
        if (!recording.plan().spec().training().rounding().isExact() && startedAlike(others(state))) {
            return Kind.PARTED_BY_ROUNDING;
        }
        boolean sameOutgoing = others(state).stream().anyMatch(other -> neurons.sameOutgoing(neuron, other));
        if (!sameOutgoing) {
            return Kind.PARTED_BY_OUTGOING;
        }
        return recording.plan().spec().training().dropout() > 0 ? Kind.PARTED_BY_DROPOUT : Kind.PARTED_BY_MEMORY;
    }
}
