package symmetrylab.nn;

import java.util.List;
import java.util.OptionalInt;
import symmetrylab.numeric.Vec;

/**
 * All numbers of one training step, seen from inside: those of one sample, or the means over the step's batch, with the
 * bits of the engine.
 *
 * @param before the state that the step starts from
 * @param sample whose numbers these are, from 0; absent for the means over the batch
 * @param batch the samples of the step's batch, in order
 * @param layers the layers of weights from the input side
 * @param targets what the outputs should be; means over the batch where no sample is chosen
 * @param loss of the sample, or mean loss over the batch
 * @param gradient of that loss, penalties left out: of the sample's own, or of the batch's
 * @param updateGradient the gradient that the update uses: over the batch, dropout and penalties included
 * @param after the state that the update gives, before any edit of it
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
     * What a layer computes; all entries are one a neuron, but those of {@code inputs}.
     *
     * @param inputs what comes in: the features, or the outputs of the layer below
     * @param sums z = W·inputs + b
     * @param activations a = g(z)
     * @param factors what dropout multiplies the activations by; 1 without dropout
     * @param outputs a times the factor: what the next layer gets
     * @param deltas derivatives of the loss by the sums
     */
    public record Layer(Vec inputs, Vec sums, Vec activations, Vec factors, Vec outputs, Vec deltas) {}

    /** Whether the chosen sample takes part in the update; true for the batch itself. */
    public boolean isInBatch() {
        return sample.isEmpty() || batch.contains(sample.getAsInt());
    }

    /** By how much the update moves the weight or bias at {@code index} of the flat array. */
    public double move(int index) {
        return after.parameters().get(index) - before.parameters().get(index);
    }
}
