package symmetrylab.nn;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import symmetrylab.data.DataSet;

/**
 * The pass for networks with wide layers: every inner loop runs along separate row arrays, four rows at a time, a shape
 * that compilers vectorize.
 *
 * <p>Parameters of a layer have a row for each neuron before it, with an entry for each neuron after it, and finally
 * the row of biases; activations and deltas have a row for each sample. Only the backward sums run along the samples,
 * in rows for each neuron.
 *
 * <p>All of these are matrices of Commons Math, changed in place through their row arrays.
 */
final class WidePass extends BatchPass {

    private static final int CAPACITY = 64;

    private final int[] firstRows;
    private final Array2DRowRealMatrix[] weights;
    private final Array2DRowRealMatrix[] gradients;
    private final double[][] parameters;
    private final double[][] gradient;
    private final double[][] isWeight;
    private final Array2DRowRealMatrix[] sums;
    private final Array2DRowRealMatrix[] activations;
    private final double[][][] outputs;
    private final Array2DRowRealMatrix[] masks;
    private final Array2DRowRealMatrix[] masked;
    private final Array2DRowRealMatrix[] deltas;
    private final Array2DRowRealMatrix[] deltasBySample;
    private final double[][] wanted;
    private int count;
    private boolean dropping;

    WidePass(Architecture architecture, DataSet data) {
        super(architecture, data);
        firstRows = new int[layers];
        int rows = 0;
        for (int layer = 0; layer < layers; layer++) {
            firstRows[layer] = rows;
            rows += architecture.fanIn(layer) + 1;
        }
        weights = new Array2DRowRealMatrix[layers];
        gradients = new Array2DRowRealMatrix[layers];
        parameters = new double[rows][];
        gradient = new double[rows][];
        isWeight = new double[rows][];
        sums = new Array2DRowRealMatrix[layers];
        activations = new Array2DRowRealMatrix[layers];
        masks = new Array2DRowRealMatrix[layers];
        masked = new Array2DRowRealMatrix[layers];
        outputs = new double[layers + 1][][];
        deltas = new Array2DRowRealMatrix[layers];
        deltasBySample = new Array2DRowRealMatrix[layers];
        wanted = new double[CAPACITY][];
        outputs[0] = new double[CAPACITY][];
        for (int layer = 0; layer < layers; layer++) {
            int width = architecture.fanOut(layer);
            int biases = firstRows[layer] + architecture.fanIn(layer);
            double[] ones = new double[width];
            Arrays.fill(ones, 1);
            weights[layer] = new Array2DRowRealMatrix(architecture.fanIn(layer) + 1, width);
            gradients[layer] = new Array2DRowRealMatrix(architecture.fanIn(layer) + 1, width);
            for (int row = firstRows[layer]; row <= biases; row++) {
                parameters[row] = weights[layer].getDataRef()[row - firstRows[layer]];
                gradient[row] = gradients[layer].getDataRef()[row - firstRows[layer]];
                isWeight[row] = row == biases ? new double[width] : ones;
            }
            sums[layer] = new Array2DRowRealMatrix(CAPACITY, width);
            activations[layer] = new Array2DRowRealMatrix(CAPACITY, width);
            outputs[layer + 1] = activations[layer].getDataRef();
            deltas[layer] = new Array2DRowRealMatrix(CAPACITY, width);
            deltasBySample[layer] = new Array2DRowRealMatrix(width, CAPACITY);
        }
    }

    @Override
    int capacity() {
        return CAPACITY;
    }

    @Override
    double[][] rows() {
        return parameters;
    }

    @Override
    double[][] gradientRows() {
        return gradient;
    }

    @Override
    double[][] weightRows() {
        return isWeight;
    }

    @Override
    void scatter(double[] flat, double[][] rows) {
        int at = 0;
        for (int layer = 0; layer < layers; layer++) {
            for (int to = 0; to < architecture.fanOut(layer); to++) {
                for (int from = 0; from <= architecture.fanIn(layer); from++) {
                    rows[firstRows[layer] + from][to] = flat[at++];
                }
            }
        }
    }

    @Override
    double[] gather(double[][] rows) {
        double[] flat = new double[architecture.parameterCount()];
        int at = 0;
        for (int layer = 0; layer < layers; layer++) {
            for (int to = 0; to < architecture.fanOut(layer); to++) {
                for (int from = 0; from <= architecture.fanIn(layer); from++) {
                    flat[at++] = rows[firstRows[layer] + from][to];
                }
            }
        }
        return flat;
    }

    @Override
    void forward(int[] samples, int first, int number) {
        take(samples, first, number);
        dropping = false;
        for (int layer = 0; layer < layers; layer++) {
            sums(layer, outputs[layer]);
            activate(layer);
            outputs[layer + 1] = activations[layer].getDataRef();
        }
    }

    @Override
    void forward(int[] samples, int first, int number, Dropout dropout) {
        take(samples, first, number);
        dropping = true;
        drawMasks(dropout);
        for (int layer = 0; layer < layers; layer++) {
            sums(layer, outputs[layer]);
            activate(layer);
            if (layer < layers - 1) {
                outputs[layer + 1] = masked[layer].getDataRef();
                for (int s = 0; s < count; s++) {
                    multiply(
                            activations[layer].getDataRef()[s],
                            masks[layer].getDataRef()[s],
                            masked[layer].getDataRef()[s]);
                }
            }
        }
    }

    private void take(int[] samples, int first, int number) {
        count = number;
        for (int s = 0; s < number; s++) {
            outputs[0][s] = inputs[samples[first + s]];
            wanted[s] = targets[samples[first + s]];
        }
    }

    private void drawMasks(Dropout dropout) {
        for (int layer = 0; layer < layers - 1; layer++) {
            if (masks[layer] == null) {
                int width = architecture.fanOut(layer);
                masks[layer] = new Array2DRowRealMatrix(CAPACITY, width);
                masked[layer] = new Array2DRowRealMatrix(CAPACITY, width);
            }
        }
        for (int s = 0; s < count; s++) {
            for (int layer = 0; layer < layers - 1; layer++) {
                dropout.draw(masks[layer].getDataRef()[s], 0, masks[layer].getDataRef()[s].length);
            }
        }
    }

    private void activate(int layer) {
        for (int s = 0; s < count; s++) {
            double[] z = sums[layer].getDataRef()[s];
            double[] a = activations[layer].getDataRef()[s];
            if (layer < layers - 1) {
                architecture.activation().values(z, a, z.length);
            } else {
                outputLayer.activate(z, a, 1, z.length);
            }
        }
    }

    private void sums(int layer, double[][] in) {
        double[][] z = sums[layer].getDataRef();
        int fanIn = architecture.fanIn(layer);
        int width = architecture.fanOut(layer);
        int row = firstRows[layer];
        for (int s = 0; s < count; s++) {
            System.arraycopy(parameters[row + fanIn], 0, z[s], 0, width);
        }
        int from = 0;
        for (; from + 3 < fanIn; from += 4) {
            double[] w0 = parameters[row + from];
            double[] w1 = parameters[row + from + 1];
            double[] w2 = parameters[row + from + 2];
            double[] w3 = parameters[row + from + 3];
            for (int s = 0; s < count; s++) {
                double[] a = in[s];
                addFour(z[s], w0, w1, w2, w3, a[from], a[from + 1], a[from + 2], a[from + 3], width);
            }
        }
        for (; from < fanIn; from++) {
            for (int s = 0; s < count; s++) {
                addOne(z[s], parameters[row + from], in[s][from], width);
            }
        }
    }

    @Override
    void backward() {
        int last = layers - 1;
        for (int s = 0; s < count; s++) {
            outputLayer.deltas(
                    activations[last].getDataRef()[s], wanted[s], deltas[last].getDataRef()[s], 1, wanted[s].length);
        }
        for (int layer = last - 1; layer >= 0; layer--) {
            toColumns(deltas[layer + 1].getDataRef(), deltasBySample[layer + 1].getDataRef());
            sendBack(layer + 1, deltasBySample[layer + 1].getDataRef(), deltasBySample[layer].getDataRef());
            toRows(deltasBySample[layer].getDataRef(), deltas[layer].getDataRef());
            for (int s = 0; s < count; s++) {
                double[] delta = deltas[layer].getDataRef()[s];
                if (dropping) {
                    multiply(delta, masks[layer].getDataRef()[s], delta);
                }
                architecture
                        .activation()
                        .multiplyByDerivative(
                                sums[layer].getDataRef()[s], activations[layer].getDataRef()[s], delta, delta.length);
            }
        }
    }

    private void sendBack(int layer, double[][] above, double[][] below) {
        int width = above.length;
        for (int from = 0; from < below.length; from++) {
            double[] w = parameters[firstRows[layer] + from];
            double[] delta = below[from];
            Arrays.fill(delta, 0, count, 0);
            int to = 0;
            for (; to + 3 < width; to += 4) {
                addFour(
                        delta,
                        above[to],
                        above[to + 1],
                        above[to + 2],
                        above[to + 3],
                        w[to],
                        w[to + 1],
                        w[to + 2],
                        w[to + 3],
                        count);
            }
            for (; to < width; to++) {
                addOne(delta, above[to], w[to], count);
            }
        }
    }

    private void toColumns(double[][] bySample, double[][] byNeuron) {
        for (int s = 0; s < count; s++) {
            double[] row = bySample[s];
            for (int j = 0; j < byNeuron.length; j++) {
                byNeuron[j][s] = row[j];
            }
        }
    }

    private void toRows(double[][] byNeuron, double[][] bySample) {
        for (int s = 0; s < count; s++) {
            double[] row = bySample[s];
            for (int j = 0; j < byNeuron.length; j++) {
                row[j] = byNeuron[j][s];
            }
        }
    }

    @Override
    void addGradient(boolean anew) {
        for (int layer = 0; layer < layers; layer++) {
            addGradient(layer, deltas[layer].getDataRef(), outputs[layer], anew);
        }
    }

    private void addGradient(int layer, double[][] delta, double[][] in, boolean anew) {
        int fanIn = architecture.fanIn(layer);
        int width = architecture.fanOut(layer);
        int row = firstRows[layer];
        if (anew) {
            for (int from = 0; from <= fanIn; from++) {
                Arrays.fill(gradient[row + from], 0);
            }
        }
        int s = 0;
        for (; s + 3 < count; s += 4) {
            double[] d0 = delta[s];
            double[] d1 = delta[s + 1];
            double[] d2 = delta[s + 2];
            double[] d3 = delta[s + 3];
            double[] a0 = in[s];
            double[] a1 = in[s + 1];
            double[] a2 = in[s + 2];
            double[] a3 = in[s + 3];
            for (int from = 0; from < fanIn; from++) {
                addFour(gradient[row + from], d0, d1, d2, d3, a0[from], a1[from], a2[from], a3[from], width);
            }
            addFour(gradient[row + fanIn], d0, d1, d2, d3, 1, 1, 1, 1, width);
        }
        for (; s < count; s++) {
            for (int from = 0; from < fanIn; from++) {
                addOne(gradient[row + from], delta[s], in[s][from], width);
            }
            addOne(gradient[row + fanIn], delta[s], 1, width);
        }
    }

    // The inner loop of training a wide network: one array written, plain indices, so that it is vectorized.
    private static void addFour(
            double[] sum,
            double[] v0,
            double[] v1,
            double[] v2,
            double[] v3,
            double x0,
            double x1,
            double x2,
            double x3,
            int length) {
        for (int j = 0; j < length; j++) {
            sum[j] += x0 * v0[j] + x1 * v1[j] + x2 * v2[j] + x3 * v3[j];
        }
    }

    private static void addOne(double[] sum, double[] v, double x, int length) {
        for (int j = 0; j < length; j++) {
            sum[j] += x * v[j];
        }
    }

    private static void multiply(double[] a, double[] b, double[] product) {
        for (int j = 0; j < product.length; j++) {
            product[j] = a[j] * b[j];
        }
    }

    @Override
    double addLosses(double sum) {
        double total = sum;
        int last = layers - 1;
        for (int s = 0; s < count; s++) {
            total = outputLayer.addLosses(
                    total,
                    sums[last].getDataRef()[s],
                    activations[last].getDataRef()[s],
                    wanted[s],
                    1,
                    wanted[s].length);
        }
        return total;
    }

    @Override
    int countRight() {
        int right = 0;
        for (int s = 0; s < count; s++) {
            right += OutputLayer.countRight(activations[layers - 1].getDataRef()[s], wanted[s], 1, wanted[s].length);
        }
        return right;
    }

    @Override
    boolean everySampleLeavesWeights(Penalty penalty) {
        for (int s = 0; s < count; s++) {
            for (int layer = 0; layer < layers; layer++) {
                double[] delta = deltas[layer].getDataRef()[s];
                double[] in = outputs[layer][s];
                for (int from = 0; from < in.length; from++) {
                    double[] w = parameters[firstRows[layer] + from];
                    for (int to = 0; to < delta.length; to++) {
                        if (delta[to] * in[from] + penalty.gradient(w[to]) != 0) {
                            return false;
                        }
                    }
                }
            }
        }
        return true;
    }

    @Override
    void markDeltas() {
        for (int s = 0; s < count; s++) {
            mark(deltas[layers - 1].getDataRef()[s], deltas[layers - 1].getDataRef()[s].length);
            for (int layer = layers - 2; layer >= 0; layer--) {
                double[] delta = deltas[layer].getDataRef()[s];
                for (int from = 0; from < delta.length; from++) {
                    delta[from] = reaches(layer + 1, s, from) ? 1 : 0;
                }
                architecture
                        .activation()
                        .multiplyByDerivative(
                                sums[layer].getDataRef()[s], activations[layer].getDataRef()[s], delta, delta.length);
                mark(delta, delta.length);
            }
        }
    }

    private boolean reaches(int layer, int s, int from) {
        double[] w = parameters[firstRows[layer] + from];
        double[] above = deltas[layer].getDataRef()[s];
        for (int to = 0; to < above.length; to++) {
            if (w[to] != 0 && above[to] != 0) {
                return true;
            }
        }
        return false;
    }

    @Override
    boolean droppingChangesNothing() {
        for (int layer = 1; layer < layers; layer++) {
            for (int from = 0; from < architecture.fanIn(layer); from++) {
                boolean silent = true;
                for (int s = 0; s < count; s++) {
                    silent &= outputs[layer][s][from] == 0;
                }
                for (double weight : parameters[firstRows[layer] + from]) {
                    if (weight != 0 && !silent) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    @Override
    void read(Part part, int layer, int s, double[] target) {
        boolean masking = dropping && layer < layers - 1;
        if (part == Part.FACTORS && !masking) {
            Arrays.fill(target, 0, architecture.fanOut(layer), 1);
            return;
        }
        double[][] all =
                switch (part) {
                    case INPUTS -> outputs[layer];
                    case SUMS -> sums[layer].getDataRef();
                    case ACTIVATIONS -> activations[layer].getDataRef();
                    case FACTORS -> masks[layer].getDataRef();
                    case OUTPUTS -> masking ? masked[layer].getDataRef() : activations[layer].getDataRef();
                    case DELTAS -> deltas[layer].getDataRef();
                };
        System.arraycopy(all[s], 0, target, 0, all[s].length);
    }

    @Override
    void readTargets(int s, double[] target) {
        System.arraycopy(wanted[s], 0, target, 0, wanted[s].length);
    }
}
