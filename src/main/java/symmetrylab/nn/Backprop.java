package symmetrylab.nn;

import java.util.OptionalDouble;
import java.util.stream.IntStream;
import symmetrylab.data.DataSet;
import symmetrylab.data.DataSet.TargetKind;

/**
 * Losses and gradients of a network over samples, by backpropagation.
 *
 * <p>For each sample, forward z = Wa + b and a = g(z), layer by layer; then backward δ = g'(z) ⊙ Wᵀδ; the gradient of
 * the weight from j to i is Σ δᵢaⱼ over the samples, that of the bias Σ δᵢ, each divided by the number of samples at the
 * very end. Every sum runs in the order of its index (inputs, neurons, samples) and does not depend on which neuron is
 * computed, so equal neurons get equal results to the last bit, and residuals that are opposite cancel exactly.
 *
 * <p>Holds working memory: one thread at a time. A sample costs some 6 operations a weight.
 */
public final class Backprop {

    private final Architecture architecture;
    private final OutputLayer outputLayer;
    private final TargetKind targetKind;
    private final double[][] inputs;
    private final double[][] targets;
    private final int[] allSamples;
    private final double[][] sums;
    private final double[][] activations;
    private final double[][] deltas;

    /**
     * For a network and the samples it is trained on.
     *
     * @throws IllegalArgumentException if the network's inputs or outputs do not fit the data
     */
    public Backprop(Architecture architecture, DataSet data) {
        if (architecture.fanIn(0) != data.features()
                || architecture.fanOut(architecture.layers() - 1) != data.outputs()) {
            throw new IllegalArgumentException("a network of sizes " + architecture.sizes() + " for data of "
                    + data.features() + " features and " + data.outputs() + " outputs");
        }
        this.architecture = architecture;
        this.outputLayer = new OutputLayer(architecture.output(), architecture.loss());
        this.targetKind = data.targetKind();
        this.inputs = data.inputs().toArray();
        this.targets = data.targets().toArray();
        this.allSamples = IntStream.range(0, data.size()).toArray();
        int layers = architecture.layers();
        this.sums = new double[layers][];
        this.activations = new double[layers][];
        this.deltas = new double[layers][];
        for (int layer = 0; layer < layers; layer++) {
            sums[layer] = new double[architecture.fanOut(layer)];
            activations[layer] = new double[architecture.fanOut(layer)];
            deltas[layer] = new double[architecture.fanOut(layer)];
        }
    }

    /** Loss, accuracy and gradient over all samples. */
    public Evaluation evaluate(Parameters parameters) {
        double[] flat = parameters.shared();
        double[] gradient = new double[flat.length];
        double loss = 0;
        int right = 0;
        for (int sample : allSamples) {
            forward(flat, inputs[sample]);
            int last = architecture.layers() - 1;
            loss += outputLayer.loss(sums[last], activations[last], targets[sample]);
            if (isRight(activations[last], targets[sample])) {
                right++;
            }
            backward(flat, targets[sample]);
            addGradient(inputs[sample], gradient);
        }
        divide(gradient, allSamples.length);
        OptionalDouble accuracy = targetKind == TargetKind.REAL
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) right / allSamples.length);
        return new Evaluation(loss / allSamples.length, accuracy, Parameters.owning(architecture, gradient));
    }

    /**
     * The gradient of the mean loss of some samples, summed in the order in which they are given.
     *
     * @param samples their numbers, from 0; at least one
     */
    public Parameters gradient(Parameters parameters, int[] samples) {
        double[] flat = parameters.shared();
        double[] gradient = new double[flat.length];
        for (int sample : samples) {
            forward(flat, inputs[sample]);
            backward(flat, targets[sample]);
            addGradient(inputs[sample], gradient);
        }
        divide(gradient, samples.length);
        return Parameters.owning(architecture, gradient);
    }

    /** Whether for each single sample the derivatives by all weights are 0, so that no small batch moves a weight. */
    public boolean everySampleLeavesWeights(Parameters parameters) {
        double[] flat = parameters.shared();
        for (int sample : allSamples) {
            forward(flat, inputs[sample]);
            backward(flat, targets[sample]);
            for (int layer = 0; layer < architecture.layers(); layer++) {
                double[] previous = layer == 0 ? inputs[sample] : activations[layer - 1];
                if (hasNonZeroProduct(deltas[layer], previous)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean hasNonZeroProduct(double[] delta, double[] previous) {
        for (double d : delta) {
            for (double a : previous) {
                if (d * a != 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private void forward(double[] flat, double[] input) {
        double[] previous = input;
        int start = 0;
        int last = architecture.layers() - 1;
        Activation activation = architecture.activation();
        for (int layer = 0; layer <= last; layer++) {
            double[] z = sums[layer];
            double[] a = activations[layer];
            Network.sums(flat, start, previous, z);
            start += z.length * (previous.length + 1);
            if (layer == last) {
                outputLayer.activate(z, a);
            } else {
                for (int to = 0; to < z.length; to++) {
                    a[to] = activation.value(z[to]);
                }
            }
            previous = a;
        }
    }

    private void backward(double[] flat, double[] target) {
        int last = architecture.layers() - 1;
        outputLayer.deltas(activations[last], target, deltas[last]);
        Activation activation = architecture.activation();
        for (int layer = last - 1; layer >= 0; layer--) {
            double[] delta = deltas[layer];
            double[] above = deltas[layer + 1];
            int start = architecture.offset(layer + 1, 0);
            int stride = delta.length + 1;
            for (int from = 0; from < delta.length; from++) {
                double sum = 0;
                for (int to = 0; to < above.length; to++) {
                    sum += flat[start + to * stride + from] * above[to];
                }
                delta[from] = sum * activation.derivative(sums[layer][from], activations[layer][from]);
            }
        }
    }

    private void addGradient(double[] input, double[] gradient) {
        double[] previous = input;
        int start = 0;
        for (int layer = 0; layer < architecture.layers(); layer++) {
            int fanIn = previous.length;
            for (double delta : deltas[layer]) {
                for (int from = 0; from < fanIn; from++) {
                    gradient[start + from] += delta * previous[from];
                }
                gradient[start + fanIn] += delta;
                start += fanIn + 1;
            }
            previous = activations[layer];
        }
    }

    private static void divide(double[] values, int divisor) {
        for (int i = 0; i < values.length; i++) {
            values[i] /= divisor;
        }
    }

    private boolean isRight(double[] outputs, double[] target) {
        if (targetKind == TargetKind.BINARY) {
            return (outputs[0] > 0.5 ? 1 : 0) == target[0];
        }
        return indexOfLargest(outputs) == indexOfLargest(target);
    }

    private static int indexOfLargest(double[] values) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            if (values[i] > values[best]) {
                best = i;
            }
        }
        return best;
    }
}
