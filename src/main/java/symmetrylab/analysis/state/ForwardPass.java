package symmetrylab.analysis.state;

import symmetrylab.nn.Activation;
import symmetrylab.nn.Architecture;
import symmetrylab.nn.Parameters;
import symmetrylab.numeric.Mat;

/**
 * The forward pass of one sample, with every weighted sum z = Wa + b and activation a = g(z), in arrays reused for the
 * next sample.
 */
public final class ForwardPass {

    private final Activation activation;
    private final OutputDerivatives output;
    private final double[] flat;
    private final double[] input;
    private final double[][] sums;
    private final double[][] activations;

    /** A pass through networks of this architecture. */
    public ForwardPass(Architecture architecture) {
        activation = architecture.activation();
        output = new OutputDerivatives(architecture.output(), architecture.loss());
        flat = new double[architecture.parameterCount()];
        input = new double[architecture.fanIn(0)];
        sums = new double[architecture.layers()][];
        activations = new double[architecture.layers()][];
        for (int layer = 0; layer < architecture.layers(); layer++) {
            sums[layer] = new double[architecture.fanOut(layer)];
            activations[layer] = new double[architecture.fanOut(layer)];
        }
    }

    /** A pass through a network with these parameters. */
    public static ForwardPass of(Parameters parameters) {
        ForwardPass pass = new ForwardPass(parameters.architecture());
        pass.use(parameters);
        return pass;
    }

    /** Uses these parameters from now on. */
    public void use(Parameters parameters) {
        parameters.copyInto(flat);
    }

    /** Runs a row of {@code inputs} through all layers. */
    public void run(Mat inputs, int sample) {
        run(inputs, sample, sums.length);
    }

    /** Runs a row of {@code inputs} through the first {@code layers} layers of weights. */
    public void run(Mat inputs, int sample, int layers) {
        for (int i = 0; i < input.length; i++) {
            input[i] = inputs.get(sample, i);
        }
        double[] previous = input;
        int row = 0;
        for (int layer = 0; layer < layers; layer++) {
            double[] z = sums[layer];
            double[] a = activations[layer];
            for (int to = 0; to < z.length; to++) {
                z[to] = sum(row, previous);
                row += previous.length + 1;
            }
            if (layer == sums.length - 1) {
                output.activate(z, a);
            } else {
                for (int to = 0; to < z.length; to++) {
                    a[to] = activation.value(z[to]);
                }
            }
            previous = a;
        }
    }

    /** A weighted sum in the engine's order, and so with its bits: it is exactly 0 only if the engine's is. */
    private double sum(int row, double[] previous) {
        double sum = flat[row + previous.length];
        int from = 0;
        for (; from + 3 < previous.length; from += 4) {
            sum += flat[row + from] * previous[from]
                    + flat[row + from + 1] * previous[from + 1]
                    + flat[row + from + 2] * previous[from + 2]
                    + flat[row + from + 3] * previous[from + 3];
        }
        for (; from < previous.length; from++) {
            sum += flat[row + from] * previous[from];
        }
        return sum;
    }

    /** The parameters, in the layout of {@link Architecture}; do not change them. */
    public double[] parameters() {
        return flat;
    }

    /** The input of the last run for layer 0, else the activations of the layer before {@code layer}. */
    public double[] inputsOf(int layer) {
        return layer == 0 ? input : activations[layer - 1];
    }

    /** The weighted sums of layer {@code layer} in the last run. */
    public double[] sums(int layer) {
        return sums[layer];
    }

    /** The activations of layer {@code layer} in the last run; for the last layer the outputs. */
    public double[] activations(int layer) {
        return activations[layer];
    }

    /** The outputs of the last run. */
    public double[] outputs() {
        return activations[activations.length - 1];
    }
}
