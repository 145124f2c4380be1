package symmetrylab.analysis.curvature;

import symmetrylab.analysis.state.ForwardPass;
import symmetrylab.analysis.state.OutputDerivatives;
import symmetrylab.data.DataSet;
import symmetrylab.nn.Activation;
import symmetrylab.nn.Architecture;
import symmetrylab.nn.Parameters;
import symmetrylab.numeric.Mat;

/**
 * Products of one sample's second derivatives of the loss with directions v in the space of parameters.
 *
 * <p>The product is exact (Pearlmutter 1994, "Fast exact multiplication by the Hessian"): the gradient's own formulas
 * are differentiated along v. With R for that derivative, W and b for the network's parameters, V and c for v's parts:
 * forward R z = V a + W R a + c and R a = g'(z) R z; at the outputs R δ = (∂²loss/∂z²) R z; backward, with s = Wᵀδ, R s
 * = Vᵀδ + Wᵀ R δ and R δ = g'(z) R s + g''(z) s R z; the product's entries are R δᵢ aⱼ + δᵢ R aⱼ and R δᵢ. Costs about
 * five passes.
 *
 * <p>Holds working memory, so use it on one thread at a time.
 */
final class CurvaturePass {

    private final Activation activation;
    private final int last;
    private final int[] starts;
    private final OutputDerivatives output;
    private final Mat inputs;
    private final Mat targets;
    private final ForwardPass forward;
    private final double[] target;
    private final double[][] deltas;
    private final double[][] slopes;
    private final double[][] bends;
    private final double[][] sumMoves;
    private final double[][] activationMoves;
    private final double[][] deltaMoves;

    CurvaturePass(Architecture architecture, DataSet data) {
        if (architecture.fanIn(0) != data.features()
                || architecture.fanOut(architecture.layers() - 1) != data.outputs()) {
            throw new IllegalArgumentException("a network of sizes " + architecture.sizes() + " for data of "
                    + data.features() + " features and " + data.outputs() + " outputs");
        }
        activation = architecture.activation();
        last = architecture.layers() - 1;
        starts = new int[architecture.layers()];
        for (int layer = 0; layer <= last; layer++) {
            starts[layer] = architecture.offset(layer, 0);
        }
        output = new OutputDerivatives(architecture.output(), architecture.loss());
        inputs = data.inputs();
        targets = data.targets();
        forward = new ForwardPass(architecture);
        target = new double[data.outputs()];
        deltas = perNeuron(architecture);
        slopes = perNeuron(architecture);
        bends = perNeuron(architecture);
        sumMoves = perNeuron(architecture);
        activationMoves = perNeuron(architecture);
        deltaMoves = perNeuron(architecture);
    }

    /** Uses these parameters from now on. */
    void use(Parameters parameters) {
        forward.use(parameters);
    }

    /** Runs sample {@code sample} forward and backward, for the products that follow. */
    void run(int sample) {
        forward.run(inputs, sample);
        for (int i = 0; i < target.length; i++) {
            target[i] = targets.get(sample, i);
        }
        output.gradient(forward.sums(last), forward.outputs(), target, deltas[last]);
        for (int layer = last - 1; layer >= 0; layer--) {
            double[] flat = forward.parameters();
            double[] above = deltas[layer + 1];
            int stride = deltas[layer].length + 1;
            for (int from = 0; from < stride - 1; from++) {
                double sum = 0;
                for (int to = 0; to < above.length; to++) {
                    sum += flat[starts[layer + 1] + to * stride + from] * above[to];
                }
                double z = forward.sums(layer)[from];
                double a = forward.activations(layer)[from];
                slopes[layer][from] = activation.derivative(z, a);
                bends[layer][from] = activation.secondDerivative(z, a) * sum;
                deltas[layer][from] = sum * slopes[layer][from];
            }
        }
    }

    /** Adds the sample's second derivatives times {@code direction} to {@code sum}, both laid out as parameters. */
    void addProduct(double[] direction, double[] sum) {
        moveForward(direction);
        output.curve(forward.sums(last), forward.outputs(), target, sumMoves[last], deltaMoves[last]);
        for (int layer = last; layer >= 0; layer--) {
            addLayer(layer, sum);
            if (layer > 0) {
                moveBack(layer, direction);
            }
        }
    }

    /** R z and R a of every layer. */
    private void moveForward(double[] direction) {
        double[] flat = forward.parameters();
        int row = 0;
        for (int layer = 0; layer <= last; layer++) {
            double[] previous = forward.inputsOf(layer);
            for (int to = 0; to < sumMoves[layer].length; to++) {
                double move = 0;
                for (int from = 0; from < previous.length; from++) {
                    move += direction[row + from] * previous[from];
                }
                if (layer > 0) {
                    double[] previousMove = activationMoves[layer - 1];
                    for (int from = 0; from < previous.length; from++) {
                        move += flat[row + from] * previousMove[from];
                    }
                }
                sumMoves[layer][to] = move + direction[row + previous.length];
                activationMoves[layer][to] = slopes[layer][to] * sumMoves[layer][to];
                row += previous.length + 1;
            }
        }
    }

    /** Adds the entries of the product for one layer. */
    private void addLayer(int layer, double[] sum) {
        double[] previous = forward.inputsOf(layer);
        int row = starts[layer];
        for (int to = 0; to < deltaMoves[layer].length; to++) {
            double deltaMove = deltaMoves[layer][to];
            for (int from = 0; from < previous.length; from++) {
                sum[row + from] += deltaMove * previous[from];
            }
            if (layer > 0) {
                double delta = deltas[layer][to];
                double[] previousMove = activationMoves[layer - 1];
                for (int from = 0; from < previous.length; from++) {
                    sum[row + from] += delta * previousMove[from];
                }
            }
            sum[row + previous.length] += deltaMove;
            row += previous.length + 1;
        }
    }

    /** R δ of the layer below {@code layer}. */
    private void moveBack(int layer, double[] direction) {
        double[] flat = forward.parameters();
        int below = layer - 1;
        int stride = deltas[below].length + 1;
        double[] delta = deltas[layer];
        double[] deltaMove = deltaMoves[layer];
        for (int from = 0; from < stride - 1; from++) {
            double move = 0;
            for (int to = 0; to < delta.length; to++) {
                int place = starts[layer] + to * stride + from;
                move += direction[place] * delta[to] + flat[place] * deltaMove[to];
            }
            deltaMoves[below][from] = slopes[below][from] * move + bends[below][from] * sumMoves[below][from];
        }
    }

    private static double[][] perNeuron(Architecture architecture) {
        double[][] values = new double[architecture.layers()][];
        for (int layer = 0; layer < values.length; layer++) {
            values[layer] = new double[architecture.fanOut(layer)];
        }
        return values;
    }
}
