package symmetrylab.nn;

import java.util.List;
import java.util.OptionalInt;
import symmetrylab.numeric.Vec;

/**
 * All numbers inside one training step: those of one sample, or means over the step's batch, with the engine's bits.
 *
 * @param before the state that the step starts from
 * @param sample the sample, from 0; absent for means over the batch
 * @param batch the samples of the step's batch, in order
 * @param layers the layers of weights from the input side
 * @param targets of the outputs; means over the batch if no sample is chosen
 * @param loss of the sample, or mean loss over the batch
 * @param gradient of that loss, without penalties
 * @param updateGradient the gradient that the update uses: over the batch, with dropout and penalties, 0 for
 *     biases that are held
 * @param after the state after the update, before any edit of it
 */
public record StepTrace(
        TrainingState before,
        OptionalInt sample,
        List<Integer> batch,
        List<Layer> layers,
        Vec targets,
        double loss,
        Parameters gradient,
        Parameters updateGradient,
        TrainingState after) {

    /** Copies the lists. */
    public StepTrace {
        batch = List.copyOf(batch);
        layers = List.copyOf(layers);
    }

    /**
     * The numbers of a layer, one a neuron except for {@code inputs}.
     *
     * @param inputs of the layer: the features, or the outputs of the layer below
     * @param sums z = W·inputs + b
     * @param activations a = g(z)
     * @param factors of dropout on the activations; 1 without dropout
     * @param outputs the activations times the factors: the inputs of the next layer
     * @param deltas derivatives of the loss with respect to the sums
     */
    public record Layer(Vec inputs, Vec sums, Vec activations, Vec factors, Vec outputs, Vec deltas) {}

    /** Whether the chosen sample takes part in the update; true for the batch itself. */
    public boolean isInBatch() {
        return sample.isEmpty() || batch.contains(sample.getAsInt());
    }

    /** The change that the update makes to the weight or bias at {@code index} of the flat array. */
    public double move(int index) {
        return after.parameters().get(index) - before.parameters().get(index);
    }
}
