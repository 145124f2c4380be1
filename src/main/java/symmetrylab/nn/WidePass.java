package symmetrylab.nn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import symmetrylab.data.DataSet;
import symmetrylab.numeric.SharedWork;

/**
 * The pass for networks with wide layers: every inner loop runs along separate row arrays, four rows at a time, a shape
 * that compilers vectorize.
 *
 * <p>Parameters of a layer have a row for each neuron before it, with an entry for each neuron after it, and finally
 * the row of biases; activations and deltas have a row for each sample. Deltas go back through a transposed copy of the
 * weights, so that these sums, too, run along neurons: rows of samples are short if the batch is small.
 *
 * <p>Blocks of samples pass independently, and so do blocks of rows of the gradient: {@link #share} has several threads
 * run them. One thread forms each sum, so the bits are the same for any number of threads.
 *
 * <p>All of these are matrices of Commons Math, changed in place through their row arrays.
 */
final class WidePass extends BatchPass {

    private static final int CAPACITY = 64;

    /** Samples in one part of the work, if there are enough. */
    private static final int BLOCK = 8;

    /** Rows of parameters in one part of the work. */
    private static final int ROWS = 16;

    /** The products of a forward pass from which on a step is shared: some 30 microseconds' work. */
    private static final int SHARED_STEP = 1 << 17;

    /** The products of all forward passes from which on threads are called for: some milliseconds' work. */
    private static final int SHARED_RUN = 1 << 23;

    /** More threads would mostly wait for each other. */
    private static final int MOST_THREADS = 4;

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
    private final Array2DRowRealMatrix[] transposed;
    private final double[][] noBias;
    private final double[][] wanted;
    private final List<Rows> rowParts = new ArrayList<>();
    private final SharedWork.Piece forward = this::forwardPart;
    private final SharedWork.Piece backward = this::backwardPart;
    private final SharedWork.Piece adding = this::addGradientPart;
    private Optional<SharedWork> shared = Optional.empty();
    private int count;
    private int block;
    private boolean dropping;
    private boolean anew;

    /** Some rows of a layer's parameters. */
    private record Rows(int layer, int first, int end) {}

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
        transposed = new Array2DRowRealMatrix[layers];
        noBias = new double[layers][];
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
            transposed[layer] = new Array2DRowRealMatrix(width, architecture.fanIn(layer));
            noBias[layer] = new double[architecture.fanIn(layer)];
            cut(layer, architecture.fanIn(layer) + 1);
        }
    }

    private void cut(int layer, int rows) {
        for (int first = 0; first < rows; first += ROWS) {
            rowParts.add(new Rows(layer, first, Math.min(rows, first + ROWS)));
        }
    }

    @Override
    int threads(int samples, int steps) {
        long products = (long) architecture.parameterCount() * Math.min(samples, CAPACITY);
        return samples < BLOCK || products < SHARED_STEP || products * steps < SHARED_RUN ? 1 : MOST_THREADS;
    }

    @Override
    void share(SharedWork work) {
        shared = Optional.of(work);
    }

    @Override
    void shareNoMore() {
        shared = Optional.empty();
    }

    private void run(SharedWork.Piece piece, int parts) {
        if (shared.isPresent()) {
            shared.get().run(piece, parts);
        } else {
            for (int part = 0; part < parts; part++) {
                piece.run(part, 0);
            }
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
        for (int layer = 0; layer < layers - 1; layer++) {
            outputs[layer + 1] = activations[layer].getDataRef();
        }
        passForward();
    }

    @Override
    void forward(int[] samples, int first, int number, Dropout dropout) {
        take(samples, first, number);
        dropping = true;
        drawMasks(dropout);
        for (int layer = 0; layer < layers - 1; layer++) {
            outputs[layer + 1] = masked[layer].getDataRef();
        }
        passForward();
    }

    private void passForward() {
        run(forward, blocks() + rowParts.size());
    }

    private int blocks() {
        return (count + block - 1) / block;
    }

    private void forwardPart(int part, int worker) {
        if (part >= blocks()) {
            transpose(rowParts.get(part - blocks()));
            return;
        }
        int from = part * block;
        int to = Math.min(count, from + block);
        for (int layer = 0; layer < layers; layer++) {
            int fanIn = architecture.fanIn(layer);
            int row = firstRows[layer];
            double[][] z = sums[layer].getDataRef();
            sum(parameters[row + fanIn], parameters, row, fanIn, outputs[layer], z, from, to);
            activate(layer, from, to);
        }
    }

    /** Copies weights for the way back. */
    private void transpose(Rows rows) {
        int layer = rows.layer();
        if (layer > 0) {
            double[][] byNeuron = transposed[layer].getDataRef();
            int end = Math.min(rows.end(), architecture.fanIn(layer));
            int row = firstRows[layer];
            int from = rows.first();
            for (; from + 3 < end; from += 4) {
                double[] w0 = parameters[row + from];
                double[] w1 = parameters[row + from + 1];
                double[] w2 = parameters[row + from + 2];
                double[] w3 = parameters[row + from + 3];
                for (int to = 0; to < byNeuron.length; to++) {
                    double[] column = byNeuron[to];
                    column[from] = w0[to];
                    column[from + 1] = w1[to];
                    column[from + 2] = w2[to];
                    column[from + 3] = w3[to];
                }
            }
            for (; from < end; from++) {
                for (int to = 0; to < byNeuron.length; to++) {
                    byNeuron[to][from] = parameters[row + from][to];
                }
            }
        }
    }

    /** z[s] = start + Σᵢ in[s][i] · rows[first + i] over {@code terms} rows, for some samples s. */
    private static void sum(
            double[] start, double[][] rows, int first, int terms, double[][] in, double[][] z, int from, int to) {
        int width = start.length;
        for (int s = from; s < to; s++) {
            System.arraycopy(start, 0, z[s], 0, width);
        }
        int i = 0;
        for (; i + 3 < terms; i += 4) {
            double[] v0 = rows[first + i];
            double[] v1 = rows[first + i + 1];
            double[] v2 = rows[first + i + 2];
            double[] v3 = rows[first + i + 3];
            for (int s = from; s < to; s++) {
                double[] x = in[s];
                addFour(z[s], v0, v1, v2, v3, x[i], x[i + 1], x[i + 2], x[i + 3], width);
            }
        }
        for (; i < terms; i++) {
            for (int s = from; s < to; s++) {
                addOne(z[s], rows[first + i], in[s][i], width);
            }
        }
    }

    private void take(int[] samples, int first, int number) {
        count = number;
        block = number < 2 * BLOCK ? BLOCK / 2 : BLOCK;
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

    private void activate(int layer, int from, int to) {
        for (int s = from; s < to; s++) {
            double[] z = sums[layer].getDataRef()[s];
            double[] a = activations[layer].getDataRef()[s];
            if (layer == layers - 1) {
                outputLayer.activate(z, a, 1, z.length);
            } else {
                architecture.activation().values(z, a, z.length);
                if (dropping) {
                    multiply(a, masks[layer].getDataRef()[s], masked[layer].getDataRef()[s]);
                }
            }
        }
    }

    @Override
    void backward() {
        run(backward, blocks());
    }

    private void backwardPart(int part, int worker) {
        int from = part * block;
        int to = Math.min(count, from + block);
        int last = layers - 1;
        for (int s = from; s < to; s++) {
            outputLayer.deltas(
                    activations[last].getDataRef()[s], wanted[s], deltas[last].getDataRef()[s], 1, wanted[s].length);
        }
        for (int layer = last - 1; layer >= 0; layer--) {
            double[][] above = deltas[layer + 1].getDataRef();
            double[][] back = transposed[layer + 1].getDataRef();
            sum(noBias[layer + 1], back, 0, back.length, above, deltas[layer].getDataRef(), from, to);
            for (int s = from; s < to; s++) {
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

    @Override
    void addGradient(boolean fromZero) {
        anew = fromZero;
        run(adding, rowParts.size());
    }

    private void addGradientPart(int part, int worker) {
        Rows rows = rowParts.get(part);
        int layer = rows.layer();
        addGradient(rows, deltas[layer].getDataRef(), outputs[layer]);
    }

    private void addGradient(Rows rows, double[][] delta, double[][] in) {
        int fanIn = architecture.fanIn(rows.layer());
        int width = architecture.fanOut(rows.layer());
        int row = firstRows[rows.layer()];
        int end = Math.min(rows.end(), fanIn);
        boolean withBiases = rows.end() > fanIn;
        if (anew) {
            for (int from = rows.first(); from < rows.end(); from++) {
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
            for (int from = rows.first(); from < end; from++) {
                addFour(gradient[row + from], d0, d1, d2, d3, a0[from], a1[from], a2[from], a3[from], width);
            }
            if (withBiases) {
                addFour(gradient[row + fanIn], d0, d1, d2, d3, 1, 1, 1, 1, width);
            }
        }
        for (; s < count; s++) {
            for (int from = rows.first(); from < end; from++) {
                addOne(gradient[row + from], delta[s], in[s][from], width);
            }
            if (withBiases) {
                addOne(gradient[row + fanIn], delta[s], 1, width);
            }
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
