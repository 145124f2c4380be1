package symmetrylab.viewmodel.export;

import java.util.OptionalInt;
import symmetrylab.figure.scene.NetworkPart;
import symmetrylab.nn.Architecture;

/**
 * Whose equations are shown.
 *
 * @param part a neuron, a weight or a bias
 * @param sample the sample, from 0, whose numbers they have; absent for means over the batch
 */
public record Derived(NetworkPart part, OptionalInt sample) {

    /** The means of the first hidden neuron or, without one, of the first output. */
    static final Derived FIRST = new Derived(new NetworkPart.Neuron(1, 0), OptionalInt.empty());

    /** The same part with the numbers of a sample, or means. */
    public Derived of(OptionalInt other) {
        return new Derived(part, other);
    }

    /** Another part with the numbers of the same sample. */
    public Derived of(NetworkPart other) {
        return new Derived(other, sample);
    }

    /** Whether a network, trained on so many samples, has them. */
    boolean isIn(Architecture network, int samples) {
        return part.isIn(network) && sample.orElse(0) < samples;
    }
}
