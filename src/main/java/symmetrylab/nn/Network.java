package symmetrylab.nn;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import symmetrylab.numeric.Vec;

/**
 * A network as a function: the activation of every neuron for an input.
 *
 * @param parameters its weights and biases
 */
public record Network(Parameters parameters) {

    /**
     * The activations of every layer except the input: the hidden layers from the input side, then the outputs.
     *
     * @param input one entry for each feature
     * @throws IllegalArgumentException if the number of entries is wrong
     */
    public List<Vec> activations(Vec input) {
        List<Vec> result = new ArrayList<>(parameters.architecture().layers());
        pass(input, activations -> result.add(Vec.of(activations)));
        return result;
    }

    /**
     * The last of the {@link #activations}, in less time.
     *
     * @throws IllegalArgumentException if the number of entries is wrong
     */
    public Vec outputs(Vec input) {
        return Vec.of(pass(input, activations -> {}));
    }

    /** Shows the activations of each layer to {@code layers} and returns the last. */
    private double[] pass(Vec input, Consumer<double[]> layers) {
        Architecture architecture = parameters.architecture();
        if (input.size() != architecture.fanIn(0)) {
            throw new IllegalArgumentException(
                    "an input of " + input.size() + " entries for a network of " + architecture.fanIn(0));
        }
        OutputLayer outputLayer = new OutputLayer(architecture.output(), architecture.loss());
        double[] flat = parameters.shared();
        double[] previous = input.toArray();
        int start = 0;
        for (int layer = 0; layer < architecture.layers(); layer++) {
            double[] z = new double[architecture.fanOut(layer)];
            for (int to = 0; to < z.length; to++) {
                z[to] = sum(flat, start, previous, 0, previous.length);
                start += previous.length + 1;
            }
            double[] a = new double[z.length];
            if (layer == architecture.layers() - 1) {
                outputLayer.activate(z, a, 1, z.length);
            } else {
                architecture.activation().values(z, a, z.length);
            }
            layers.accept(a);
            previous = a;
        }
        return previous;
    }

    /**
     * The weighted sum z = Σ wa + b of one neuron, in the order of {@link BatchPass}.
     *
     * @param flat parameters, with the neuron's weights from {@code row} on, then its bias
     * @param in activations, with the neuron's inputs from {@code start} on
     * @param fanIn the number of inputs
     */
    static double sum(double[] flat, int row, double[] in, int start, int fanIn) {
        double sum = flat[row + fanIn];
        int from = 0;
        for (; from + 3 < fanIn; from += 4) {
            sum += flat[row + from] * in[start + from]
                    + flat[row + from + 1] * in[start + from + 1]
                    + flat[row + from + 2] * in[start + from + 2]
                    + flat[row + from + 3] * in[start + from + 3];
        }
        for (; from < fanIn; from++) {
            sum += flat[row + from] * in[start + from];
        }
        return sum;
    }
}
