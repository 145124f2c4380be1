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
 * the row of biases; activations and deltas have a row for each sample. Only the backward sums run along the samples,
 * in rows for each neuron.
 *
 * <p>All of these are matrices of Commons Math, changed in place through their row arrays.
 */
final class WidePass extends BatchPass {

    private static final int CAPACITY = 64;

    /** Rows of parameters in one part of the work. */
    private static final int ROWS = 2 * PairedSums.SUMS;

    /** Fewer samples than this are passed without copies of the weights. */
    private static final int FEW = 8;

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
    private final RowQuads[] weightQuads;
    private final RowQuads[] transposedQuads;
    private final RowQuads[] deltaQuads;
    private final double[][] noBias;
    private final double[][] wanted;
    private final List<Rows> rowParts = new ArrayList<>();
    private final List<PairedSums> pairs = new ArrayList<>(List.of(new PairedSums()));
    private final SharedWork.Piece copying = this::copyPart;
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
        weightQuads = new RowQuads[layers];
        transposedQuads = new RowQuads[layers];
        deltaQuads = new RowQuads[layers];
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
            weightQuads[layer] = new RowQuads(architecture.fanIn(layer), width);
            transposedQuads[layer] = new RowQuads(width, architecture.fanIn(layer));
            deltaQuads[layer] = new RowQuads(CAPACITY, width);
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
        return samples < FEW || products < SHARED_STEP || products * steps < SHARED_RUN ? 1 : MOST_THREADS;
    }

    @Override
    void share(SharedWork work) {
        shared = Optional.of(work);
        while (pairs.size() < work.workers()) {
            pairs.add(new PairedSums());
        }
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
        if (isFew()) {
            for (int layer = 0; layer < layers; layer++) {
                sumFew(layer, outputs[layer]);
                activate(layer, 0, count);
            }
        } else {
            run(copying, rowParts.size());
            run(forward, blocks());
        }
    }

    private int blocks() {
        return (count + block - 1) / block;
    }

    /** Whether the samples are too few to pay for copies of the weights. */
    private boolean isFew() {
        return count < FEW;
    }

    private void copyPart(int part, int worker) {
        Rows rows = rowParts.get(part);
        int layer = rows.layer();
        int end = Math.min(rows.end(), architecture.fanIn(layer));
        for (int from = rows.first(); from < end; from++) {
            double[] weights = parameters[firstRows[layer] + from];
            weightQuads[layer].putRow(from, weights);
            if (layer > 0) {
                transposedQuads[layer].putColumn(from, weights);
            }
        }
    }

    private void forwardPart(int part, int worker) {
        int from = part * block;
        int to = Math.min(count, from + block);
        for (int layer = 0; layer < layers; layer++) {
            int fanIn = architecture.fanIn(layer);
            double[] biases = parameters[firstRows[layer] + fanIn];
            double[][] z = sums[layer].getDataRef();
            pairs.get(worker).sum(biases, weightQuads[layer], fanIn, outputs[layer], z, from, to);
            activate(layer, from, to);
        }
    }

    private void sumFew(int layer, double[][] in) {
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

    private void take(int[] samples, int first, int number) {
        count = number;
        block = number < 2 * PairedSums.SUMS ? PairedSums.SUMS / 2 : PairedSums.SUMS;
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
        if (isFew()) {
            goBack(0, count, 0);
        } else {
            run(backward, blocks());
        }
    }

    private void backwardPart(int part, int worker) {
        int from = part * block;
        goBack(from, Math.min(count, from + block), worker);
    }

    private void goBack(int from, int to, int worker) {
        int last = layers - 1;
        for (int s = from; s < to; s++) {
            double[] delta = deltas[last].getDataRef()[s];
            outputLayer.deltas(activations[last].getDataRef()[s], wanted[s], delta, 1, delta.length);
            deltaQuads[last].putRow(s, delta);
        }
        for (int layer = last - 1; layer >= 0; layer--) {
            sendBack(layer + 1, deltas[layer + 1].getDataRef(), deltas[layer].getDataRef(), from, to, worker);
            for (int s = from; s < to; s++) {
                double[] delta = deltas[layer].getDataRef()[s];
                if (dropping) {
                    multiply(delta, masks[layer].getDataRef()[s], delta);
                }
                architecture
                        .activation()
                        .multiplyByDerivative(
                                sums[layer].getDataRef()[s], activations[layer].getDataRef()[s], delta, delta.length);
                deltaQuads[layer].putRow(s, delta);
            }
        }
    }

    private void sendBack(int layer, double[][] above, double[][] below, int from, int to, int worker) {
        if (!isFew()) {
            int width = architecture.fanOut(layer);
            pairs.get(worker).sum(noBias[layer], transposedQuads[layer], width, above, below, from, to);
            return;
        }
        for (int s = from; s < to; s++) {
            for (int j = 0; j < below[s].length; j++) {
                below[s][j] = product(parameters[firstRows[layer] + j], above[s]);
            }
        }
    }

    private static double product(double[] w, double[] delta) {
        double sum = 0;
        int j = 0;
        for (; j + 3 < delta.length; j += 4) {
            sum += w[j] * delta[j] + w[j + 1] * delta[j + 1] + w[j + 2] * delta[j + 2] + w[j + 3] * delta[j + 3];
        }
        for (; j < delta.length; j++) {
            sum += w[j] * delta[j];
        }
        return sum;
    }

    @Override
    void addGradient(boolean fromZero) {
        if (isFew()) {
            for (int layer = 0; layer < layers; layer++) {
                addFewGradients(layer, deltas[layer].getDataRef(), outputs[layer], fromZero);
            }
        } else {
            anew = fromZero;
            run(adding, rowParts.size());
        }
    }

    private void addGradientPart(int part, int worker) {
        Rows rows = rowParts.get(part);
        int layer = rows.layer();
        pairs.get(worker)
                .addAcross(
                        deltaQuads[layer],
                        count,
                        outputs[layer],
                        gradient,
                        firstRows[layer],
                        rows.first(),
                        rows.end(),
                        anew);
    }

    private void addFewGradients(int layer, double[][] delta, double[][] in, boolean fromZero) {
        int fanIn = architecture.fanIn(layer);
        int width = architecture.fanOut(layer);
        int row = firstRows[layer];
        if (fromZero) {
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
