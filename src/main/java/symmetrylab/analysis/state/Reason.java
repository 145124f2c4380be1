package symmetrylab.analysis.state;

import java.util.List;
import java.util.OptionalInt;

/**
 * One reason for what a neuron, a weight or a layer does in a step; its conditions are exact.
 *
 * @param kind what holds
 * @param layer the layer of weights that leads to the neurons, from 0
 * @param neurons the neurons it holds for, from 0; for a weight, the neuron that it names
 * @param since the first state for which it holds, where known
 */
public record Reason(Kind kind, int layer, List<Integer> neurons, OptionalInt since) {

    /** What holds. */
    public enum Kind {
        /** A number of the step is not finite. */
        DIVERGED,
        /** Every weight that leads out of the neuron is 0, so that its δ is 0 for every sample. */
        OUTGOING_ZERO,
        /** The neuron's weights and bias are 0 and g(0) = 0, so that what it sends on is 0 for every sample. */
        ACTIVATION_OF_ZERO,
        /** What comes along the weight is 0 for every sample of the batch. */
        INPUT_ZERO,
        /** The neuron was left out by dropout for every sample of the batch. */
        DROPPED,
        /** g'(z) = 0 for every sample of the batch: a dead ReLU, or a function so flat that its slope vanishes. */
        SLOPE_ZERO,
        /** The output hits its target exactly for every sample of the batch. */
        RESIDUAL_ZERO,
        /** All that comes back to the neuron is 0, or cancels, for every sample of the batch. */
        NOTHING_COMES_BACK,
        /** The samples' gradients are not 0, but their sum over the batch is exactly 0. */
        SAMPLES_CANCEL,
        /** The gradient is exactly 0; the batch is too big to say more. */
        GRADIENT_ZERO,
        /** The neurons are one class: equal incoming weights, biases, outgoing weights and memory of the optimizer. */
        SAME_CLASS,
        /** |g'(z)| is below 0.001 for every sample of the batch. */
        SATURATED,
        /** The neurons have equal incoming weights and biases, but outgoing weights or memory that differ. */
        SAME_FEATURE,
        /** The neurons have parted since a state whose edit made them differ. */
        PARTED_BY_EDIT,
        /** The neurons have parted since a state, because dropout left out one and not the other. */
        PARTED_BY_DROPOUT,
        /** The neurons have parted since a state, because their outgoing weights differed and so did their δ. */
        PARTED_BY_OUTGOING,
        /** The neurons have parted since a state, because the optimizer's memories of them differed. */
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
