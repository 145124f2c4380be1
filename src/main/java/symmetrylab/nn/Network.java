package symmetrylab.nn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import symmetrylab.numeric.Mat;
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

    /**
     * The activations of every layer except the input for many inputs, with the same bits as for each alone, in less
     * time.
     *
     * @param inputs features × inputs
     * @return for each layer, the hidden ones from the input side, a matrix of neurons × inputs
     * @throws IllegalArgumentException if the number of features is wrong
     */
    public List<Mat> activations(Mat inputs) {
        Architecture architecture = parameters.architecture();
        checkFeatures(inputs.rows());
        List<Mat> result = new ArrayList<>(architecture.layers());
        int many = inputs.columns();
        double[] flat = parameters.shared();
        double[][] previous = inputs.toArray();
        double[] z = new double[many];
        int start = 0;
        for (int layer = 0; layer < architecture.layers(); layer++) {
            boolean last = layer == architecture.layers() - 1;
            double[][] a = new double[architecture.fanOut(layer)][many];
            for (double[] neuron : a) {
                addSums(flat, start, previous, last ? neuron : z);
                start += previous.length + 1;
                if (!last) {
                    architecture.activation().values(z, neuron, many);
                }
            }
            if (last) {
                activateOutputs(a, many);
            }
            result.add(Mat.of(a));
            previous = a;
        }
        return result;
    }

    /** Writes a neuron's weighted sums for all inputs, each in the order of {@link #sum}. */
    private static void addSums(double[] flat, int row, double[][] in, double[] sums) {
        int fanIn = in.length;
        Arrays.fill(sums, flat[row + fanIn]);
        int from = 0;
        for (; from + 3 < fanIn; from += 4) {
            double w0 = flat[row + from];
            double w1 = flat[row + from + 1];
            double w2 = flat[row + from + 2];
            double w3 = flat[row + from + 3];
            double[] in0 = in[from];
            double[] in1 = in[from + 1];
            double[] in2 = in[from + 2];
            double[] in3 = in[from + 3];
            for (int i = 0; i < sums.length; i++) {
                sums[i] += w0 * in0[i] + w1 * in1[i] + w2 * in2[i] + w3 * in3[i];
            }
        }
        for (; from < fanIn; from++) {
            double weight = flat[row + from];
            double[] one = in[from];
            for (int i = 0; i < sums.length; i++) {
                sums[i] += weight * one[i];
            }
        }
    }

    /** Replaces the outputs' sums, outputs × inputs, by the outputs. */
    private void activateOutputs(double[][] outputs, int many) {
        Architecture architecture = parameters.architecture();
        OutputLayer outputLayer = new OutputLayer(architecture.output(), architecture.loss());
        int width = outputs.length;
        double[] z = new double[many * width];
        double[] a = new double[many * width];
        for (int output = 0; output < width; output++) {
            for (int i = 0; i < many; i++) {
                z[i * width + output] = outputs[output][i];
            }
        }
        outputLayer.activate(z, a, many, width);
        for (int output = 0; output < width; output++) {
            for (int i = 0; i < many; i++) {
                outputs[output][i] = a[i * width + output];
            }
        }
    }

    private void checkFeatures(int given) {
        int wanted = parameters.architecture().fanIn(0);
        if (given != wanted) {
            throw new IllegalArgumentException("an input of " + given + " entries for a network of " + wanted);
        }
    }

    /** Shows the activations of each layer to {@code layers} and returns the last. */
    private double[] pass(Vec input, Consumer<double[]> layers) {
        Architecture architecture = parameters.architecture();
        checkFeatures(input.size());
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
