package symmetrylab.analysis.curvature;

import java.util.Optional;
import symmetrylab.analysis.state.ForwardPass;
import symmetrylab.data.DataSet;
import symmetrylab.nn.Activation;
import symmetrylab.nn.Architecture;
import symmetrylab.nn.Parameters;

/**
 * A point without second derivatives of the loss: a hidden neuron's sum is exactly 0 for a sample, where the
 * activation's first or second derivative jumps (the first for ReLU and leaky ReLU, the second for ELU).
 *
 * @param layer hidden layer, from 0
 * @param neuron the neuron of that layer, from 0
 * @param sample the sample, from 0
 */
public record Kink(int layer, int neuron, int sample) {

    /** The first kink of a network at these parameters, by sample, layer and neuron; absent if there is none. */
    public static Optional<Kink> find(Parameters parameters, DataSet data) {
        Architecture architecture = parameters.architecture();
        Activation activation = architecture.activation();
        if (isSmooth(activation)) {
            return Optional.empty();
        }
        ForwardPass pass = ForwardPass.of(parameters);
        for (int sample = 0; sample < data.size(); sample++) {
            pass.run(data.inputs(), sample, architecture.hiddenLayers());
            for (int layer = 0; layer < architecture.hiddenLayers(); layer++) {
                double[] sums = pass.sums(layer);
                for (int neuron = 0; neuron < sums.length; neuron++) {
                    if (!activation.isSmoothAt(sums[neuron])) {
                        return Optional.of(new Kink(layer, neuron, sample));
                    }
                }
            }
        }
        return Optional.empty();
    }

    // The supported activations have kinks only at 0.
    private static boolean isSmooth(Activation activation) {
        return activation.isSmoothAt(0);
    }
}
