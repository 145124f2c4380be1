package symmetrylab.analysis.state;

import java.util.List;
import java.util.OptionalInt;

/**
 * A reason for the behaviour of a neuron, a weight or a layer in a step; its conditions are exact.
 *
 * @param kind the condition that holds
 * @param layer the layer of weights that leads to the neurons, from 0
 * @param neurons the neurons it holds for, from 0; for a weight, the neuron to name
 * @param since the first state for which it holds, if known
 */
public record Reason(Kind kind, int layer, List<Integer> neurons, OptionalInt since) {

    /** The conditions. */
    public enum Kind {
        /** A number of the step is not finite. */
        DIVERGED,
        /** Every outgoing weight of the neuron is 0, so its δ is 0 for every sample. */
        OUTGOING_ZERO,
        /** The neuron's weights and bias are 0 and g(0) = 0, so its activation is 0 for every sample. */
        ACTIVATION_OF_ZERO,
        /** The input of the weight is 0 for every sample of the batch. */
        INPUT_ZERO,
        /** Dropout left out the neuron for every sample of the batch. */
        DROPPED,
        /** g'(z) = 0 for every sample of the batch: a dead ReLU, or a function so flat that its slope vanishes. */
        SLOPE_ZERO,
        /** The output hits its target exactly for every sample of the batch. */
        RESIDUAL_ZERO,
        /** The deltas coming back to the neuron are 0, or cancel, for every sample of the batch. */
        NOTHING_COMES_BACK,
        /** The samples' gradients are not 0, but their sum over the batch is exactly 0. */
        SAMPLES_CANCEL,
        /** The gradient is exactly 0; the batch is too large to say more. */
        GRADIENT_ZERO,
        /** The neurons are one class: equal incoming weights, biases, outgoing weights and memory of the optimizer. */
        SAME_CLASS,
        /** The neurons are one class, but sum in orders of their own. */
        SAME_CLASS_ROUNDED,
        /** |g'(z)| is below 0.001 for every sample of the batch. */
        SATURATED,
        /** The neurons have equal incoming weights and biases, but different outgoing weights or memory. */
        SAME_FEATURE,
        /** The neurons have differed since an edit of a state. */
        PARTED_BY_EDIT,
        /** The neurons have differed since a state in which dropout left out one of them. */
        PARTED_BY_DROPOUT,
        /** The neurons were equal at the start, and their sums are rounded in orders of their own. */
        PARTED_BY_ROUNDING,
        /** The neurons have differed since a state, because their outgoing weights differed and so did their δ. */
        PARTED_BY_OUTGOING,
        /** The neurons have differed since a state, because the optimizer's memories of them differed. */
        PARTED_BY_MEMORY,
        /** The neuron has differed from all others of its layer from the start. */
        ALWAYS_DIFFERENT
    }

    /** Copies the list. */
    public Reason {
        neurons = List.copyOf(neurons);
    }

    static Reason of(Kind kind, int layer, int neuron) {
        return new Reason(kind, layer, List.of(neuron), OptionalInt.empty());
    }
}
