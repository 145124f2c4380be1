package symmetrylab.nn;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.numeric.Vec;

/**
 * A network as a function: what every neuron answers to one input.
 *
 * @param parameters its weights and biases
 */
public record Network(Parameters parameters) {

    /**
     * The activations of every layer but the input: the hidden layers from the input side, then the outputs.
     *
     * @param input one entry for each feature
     * @throws IllegalArgumentException if the number of entries is another
     */
    public List<Vec> activations(Vec input) {
        Architecture architecture = parameters.architecture();
        if (input.size() != architecture.fanIn(0)) {
            throw new IllegalArgumentException(
                    "an input of " + input.size() + " entries for a network of " + architecture.fanIn(0));
        }
        OutputLayer outputLayer = new OutputLayer(architecture.output(), architecture.loss());
        double[] flat = parameters.shared();
        List<Vec> result = new ArrayList<>(architecture.layers());
        double[] previous = input.toArray();
        int start = 0;
        for (int layer = 0; layer < architecture.layers(); layer++) {
            double[] z = new double[architecture.fanOut(layer)];
            sums(flat, start, previous, z);
            start += z.length * (previous.length + 1);
            double[] a = new double[z.length];
            if (layer == architecture.layers() - 1) {
                outputLayer.activate(z, a);
            } else {
                for (int to = 0; to < z.length; to++) {
                    a[to] = architecture.activation().value(z[to]);
                }
            }
            result.add(Vec.of(a));
            previous = a;
        }
        return result;
    }

    /**
     * Writes the weighted sums z = Wa + b of one layer, whose parameters start at {@code start}; each neuron's sum runs
     * over its inputs in order, the bias added last.
     */
    static void sums(double[] flat, int start, double[] previous, double[] z) {
        int row = start;
        for (int to = 0; to < z.length; to++) {
            double sum = 0;
            for (int from = 0; from < previous.length; from++) {
                sum += flat[row + from] * previous[from];
            }
            z[to] = sum + flat[row + previous.length];
            row += previous.length + 1;
        }
    }
}
