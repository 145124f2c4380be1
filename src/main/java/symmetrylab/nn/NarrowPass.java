package symmetrylab.nn;

import java.util.Arrays;
import symmetrylab.data.DataSet;

/**
 * The pass for networks with few neurons a layer: everything in flat arrays, four samples at a time in registers.
 *
 * <p>Parameters are one row, in the layout of {@link Architecture}. Activations are [sample][neuron], one array a
 * layer.
 */
class NarrowPass extends BatchPass {

    private static final int CAPACITY = 256;

    final double[][] flat;
    final double[][] flatGradient;
    private final double[][] isWeight;
    final int[] sizes;
    final int[] starts;
    final double[][] sums;
    private final double[][] activations;
    private final double[][] outputs;
    private final double[][] masks;
    private final double[][] masked;
    private final double[][] deltas;
    private final double[] wanted;
    private final int[] loaded;
    int count;
    private boolean dropping;

    NarrowPass(Architecture architecture, DataSet data) {
        this(architecture, data, CAPACITY);
    }

    /** A pass of at most {@code capacity} samples at once, a multiple of four. */
    NarrowPass(Architecture architecture, DataSet data, int capacity) {
        super(architecture, data);
        flat = new double[1][architecture.parameterCount()];
        flatGradient = new double[1][architecture.parameterCount()];
        isWeight = new double[1][architecture.parameterCount()];
        Arrays.fill(isWeight[0], 1);
        sizes = architecture.sizes().stream().mapToInt(Integer::intValue).toArray();
        starts = new int[layers];
        int most = Math.min(capacity, (inputs.length + 3) / 4 * 4);
        loaded = new int[most];
        sums = new double[layers][];
        activations = new double[layers][];
        masks = new double[layers][0];
        masked = new double[layers][0];
        outputs = new double[layers + 1][];
        outputs[0] = new double[most * sizes[0]];
        deltas = new double[layers][];
        for (int layer = 0; layer < layers; layer++) {
            starts[layer] = architecture.offset(layer, 0);
            sums[layer] = new double[most * sizes[layer + 1]];
            activations[layer] = new double[most * sizes[layer + 1]];
            outputs[layer + 1] = activations[layer];
            deltas[layer] = new double[most * sizes[layer + 1]];
            for (int to = 0; to < sizes[layer + 1]; to++) {
                isWeight[0][architecture.offset(layer, to) + sizes[layer]] = 0;
            }
        }
        wanted = new double[most * sizes[layers]];
        Arrays.fill(loaded, -1);
    }

    @Override
    int capacity() {
        return loaded.length;
    }

    @Override
    double[][] rows() {
        return flat;
    }

    @Override
    double[][] gradientRows() {
        return flatGradient;
    }

    @Override
    double[][] weightRows() {
        return isWeight;
    }

    @Override
    void scatter(double[] values, double[][] rows) {
        System.arraycopy(values, 0, rows[0], 0, values.length);
    }

    @Override
    double[] gather(double[][] rows) {
        return rows[0].clone();
    }

    @Override
    void forward(int[] samples, int first, int number) {
        take(samples, first, number);
        dropping = false;
        for (int layer = 0; layer < layers - 1; layer++) {
            sums(layer, outputs[layer]);
            activate(layer);
            outputs[layer + 1] = activations[layer];
        }
        sums(layers - 1, outputs[layers - 1]);
        activateOutputs();
    }

    @Override
    void forward(int[] samples, int first, int number, Dropout dropout) {
        take(samples, first, number);
        dropping = true;
        drawMasks(dropout);
        for (int layer = 0; layer < layers - 1; layer++) {
            int values = count * sizes[layer + 1];
            sums(layer, outputs[layer]);
            activate(layer);
            double[] a = activations[layer];
            double[] mask = masks[layer];
            double[] output = masked[layer];
            for (int i = 0; i < values; i++) {
                output[i] = a[i] * mask[i];
            }
            round(output, values);
            outputs[layer + 1] = output;
        }
        sums(layers - 1, outputs[layers - 1]);
        activateOutputs();
    }

    private void activate(int layer) {
        int values = count * sizes[layer + 1];
        architecture.activation().values(sums[layer], activations[layer], values);
        round(activations[layer], values);
    }

    private void activateOutputs() {
        outputLayer.activate(sums[layers - 1], activations[layers - 1], count, sizes[layers]);
        round(activations[layers - 1], count * sizes[layers]);
    }

    private void take(int[] samples, int first, int number) {
        count = number;
        int features = sizes[0];
        int targetCount = sizes[layers];
        double[] in = outputs[0];
        for (int i = 0; i < number; i++) {
            int sample = samples[first + i];
            // The full batch is the same at every step, so nothing needs copying.
            if (loaded[i] != sample) {
                loaded[i] = sample;
                System.arraycopy(inputs[sample], 0, in, i * features, features);
                System.arraycopy(targets[sample], 0, wanted, i * targetCount, targetCount);
            }
        }
    }

    private void drawMasks(Dropout dropout) {
        for (int layer = 0; layer < layers - 1; layer++) {
            if (masks[layer].length == 0) {
                masks[layer] = new double[loaded.length * sizes[layer + 1]];
                masked[layer] = new double[loaded.length * sizes[layer + 1]];
            }
        }
        for (int i = 0; i < count; i++) {
            for (int layer = 0; layer < layers - 1; layer++) {
                int width = sizes[layer + 1];
                dropout.draw(masks[layer], i * width, width);
            }
        }
    }

    /** Computes the sums of a layer from the outputs {@code in} of the one before. */
    void sums(int layer, double[] in) {
        double[] w = flat[0];
        double[] z = sums[layer];
        int k = sizes[layer];
        int n = sizes[layer + 1];
        int row = starts[layer];
        for (int to = 0; to < n; to++) {
            double bias = w[row + k];
            int s = 0;
            for (; s + 3 < count; s += 4) {
                double z0 = bias;
                double z1 = bias;
                double z2 = bias;
                double z3 = bias;
                int a0 = s * k;
                int a1 = a0 + k;
                int a2 = a1 + k;
                int a3 = a2 + k;
                int j = 0;
                for (; j + 3 < k; j += 4) {
                    double w0 = w[row + j];
                    double w1 = w[row + j + 1];
                    double w2 = w[row + j + 2];
                    double w3 = w[row + j + 3];
                    z0 += w0 * in[a0 + j] + w1 * in[a0 + j + 1] + w2 * in[a0 + j + 2] + w3 * in[a0 + j + 3];
                    z1 += w0 * in[a1 + j] + w1 * in[a1 + j + 1] + w2 * in[a1 + j + 2] + w3 * in[a1 + j + 3];
                    z2 += w0 * in[a2 + j] + w1 * in[a2 + j + 1] + w2 * in[a2 + j + 2] + w3 * in[a2 + j + 3];
                    z3 += w0 * in[a3 + j] + w1 * in[a3 + j + 1] + w2 * in[a3 + j + 2] + w3 * in[a3 + j + 3];
                }
                for (; j < k; j++) {
                    double w0 = w[row + j];
                    z0 += w0 * in[a0 + j];
                    z1 += w0 * in[a1 + j];
                    z2 += w0 * in[a2 + j];
                    z3 += w0 * in[a3 + j];
                }
                int at = s * n + to;
                z[at] = z0;
                z[at + n] = z1;
                z[at + 2 * n] = z2;
                z[at + 3 * n] = z3;
            }
            for (; s < count; s++) {
                z[s * n + to] = Network.sum(w, row, in, s * k, k);
            }
            row += k + 1;
        }
    }

    @Override
    void backward() {
        outputLayer.deltas(activations[layers - 1], wanted, deltas[layers - 1], count, sizes[layers]);
        round(deltas[layers - 1], count * sizes[layers]);
        for (int layer = layers - 2; layer >= 0; layer--) {
            int values = count * sizes[layer + 1];
            sendBack(layer + 1, deltas[layer + 1], deltas[layer]);
            if (dropping) {
                double[] delta = deltas[layer];
                double[] mask = masks[layer];
                for (int i = 0; i < values; i++) {
                    delta[i] *= mask[i];
                }
            }
            architecture.activation().multiplyByDerivative(sums[layer], activations[layer], deltas[layer], values);
            round(deltas[layer], values);
        }
    }

    /** Computes Wᵀδ of a layer with the weights {@code W} and the deltas {@code above}. */
    void sendBack(int layer, double[] above, double[] below) {
        double[] w = flat[0];
        int k = sizes[layer];
        int n = sizes[layer + 1];
        int stride = k + 1;
        for (int from = 0; from < k; from++) {
            int column = starts[layer] + from;
            int s = 0;
            for (; s + 3 < count; s += 4) {
                double d0 = 0;
                double d1 = 0;
                double d2 = 0;
                double d3 = 0;
                int b0 = s * n;
                int b1 = b0 + n;
                int b2 = b1 + n;
                int b3 = b2 + n;
                int at = column;
                int i = 0;
                for (; i + 3 < n; i += 4) {
                    double w0 = w[at];
                    double w1 = w[at + stride];
                    double w2 = w[at + 2 * stride];
                    double w3 = w[at + 3 * stride];
                    d0 += w0 * above[b0 + i] + w1 * above[b0 + i + 1] + w2 * above[b0 + i + 2] + w3 * above[b0 + i + 3];
                    d1 += w0 * above[b1 + i] + w1 * above[b1 + i + 1] + w2 * above[b1 + i + 2] + w3 * above[b1 + i + 3];
                    d2 += w0 * above[b2 + i] + w1 * above[b2 + i + 1] + w2 * above[b2 + i + 2] + w3 * above[b2 + i + 3];
                    d3 += w0 * above[b3 + i] + w1 * above[b3 + i + 1] + w2 * above[b3 + i + 2] + w3 * above[b3 + i + 3];
                    at += 4 * stride;
                }
                for (; i < n; i++) {
                    double w0 = w[at];
                    d0 += w0 * above[b0 + i];
                    d1 += w0 * above[b1 + i];
                    d2 += w0 * above[b2 + i];
                    d3 += w0 * above[b3 + i];
                    at += stride;
                }
                int to = s * k + from;
                below[to] = d0;
                below[to + k] = d1;
                below[to + 2 * k] = d2;
                below[to + 3 * k] = d3;
            }
            for (; s < count; s++) {
                double d0 = 0;
                int b0 = s * n;
                int at = column;
                int i = 0;
                for (; i + 3 < n; i += 4) {
                    d0 += w[at] * above[b0 + i]
                            + w[at + stride] * above[b0 + i + 1]
                            + w[at + 2 * stride] * above[b0 + i + 2]
                            + w[at + 3 * stride] * above[b0 + i + 3];
                    at += 4 * stride;
                }
                for (; i < n; i++) {
                    d0 += w[at] * above[b0 + i];
                    at += stride;
                }
                below[s * k + from] = d0;
            }
        }
    }

    @Override
    void addGradient(boolean anew) {
        if (anew) {
            Arrays.fill(flatGradient[0], 0);
        }
        for (int layer = 0; layer < layers; layer++) {
            addGradient(layer, deltas[layer], outputs[layer]);
        }
    }

    /** Adds the gradient of a layer with the deltas {@code delta} and the inputs {@code in}. */
    void addGradient(int layer, double[] delta, double[] in) {
        double[] g = flatGradient[0];
        int k = sizes[layer];
        int n = sizes[layer + 1];
        int row = starts[layer];
        for (int to = 0; to < n; to++) {
            int from = 0;
            for (; from + 3 < k; from += 4) {
                double g0 = g[row + from];
                double g1 = g[row + from + 1];
                double g2 = g[row + from + 2];
                double g3 = g[row + from + 3];
                int at = to;
                int a0 = from;
                int s = 0;
                for (; s + 3 < count; s += 4) {
                    double d0 = delta[at];
                    double d1 = delta[at + n];
                    double d2 = delta[at + 2 * n];
                    double d3 = delta[at + 3 * n];
                    int a1 = a0 + k;
                    int a2 = a1 + k;
                    int a3 = a2 + k;
                    g0 += d0 * in[a0] + d1 * in[a1] + d2 * in[a2] + d3 * in[a3];
                    g1 += d0 * in[a0 + 1] + d1 * in[a1 + 1] + d2 * in[a2 + 1] + d3 * in[a3 + 1];
                    g2 += d0 * in[a0 + 2] + d1 * in[a1 + 2] + d2 * in[a2 + 2] + d3 * in[a3 + 2];
                    g3 += d0 * in[a0 + 3] + d1 * in[a1 + 3] + d2 * in[a2 + 3] + d3 * in[a3 + 3];
                    at += 4 * n;
                    a0 = a3 + k;
                }
                for (; s < count; s++) {
                    double d0 = delta[at];
                    g0 += d0 * in[a0];
                    g1 += d0 * in[a0 + 1];
                    g2 += d0 * in[a0 + 2];
                    g3 += d0 * in[a0 + 3];
                    at += n;
                    a0 += k;
                }
                g[row + from] = g0;
                g[row + from + 1] = g1;
                g[row + from + 2] = g2;
                g[row + from + 3] = g3;
            }
            for (; from < k; from++) {
                double g0 = g[row + from];
                int at = to;
                int a0 = from;
                int s = 0;
                for (; s + 3 < count; s += 4) {
                    g0 += delta[at] * in[a0]
                            + delta[at + n] * in[a0 + k]
                            + delta[at + 2 * n] * in[a0 + 2 * k]
                            + delta[at + 3 * n] * in[a0 + 3 * k];
                    at += 4 * n;
                    a0 += 4 * k;
                }
                for (; s < count; s++) {
                    g0 += delta[at] * in[a0];
                    at += n;
                    a0 += k;
                }
                g[row + from] = g0;
            }
            double bias = g[row + k];
            int at = to;
            int s = 0;
            for (; s + 3 < count; s += 4) {
                bias += delta[at] + delta[at + n] + delta[at + 2 * n] + delta[at + 3 * n];
                at += 4 * n;
            }
            for (; s < count; s++) {
                bias += delta[at];
                at += n;
            }
            g[row + k] = bias;
            row += k + 1;
        }
    }

    @Override
    double addLosses(double sum) {
        return outputLayer.addLosses(sum, sums[layers - 1], activations[layers - 1], wanted, count, sizes[layers]);
    }

    @Override
    int countRight() {
        return OutputLayer.countRight(activations[layers - 1], wanted, count, sizes[layers]);
    }

    @Override
    boolean everySampleLeavesWeights(Penalty penalty) {
        for (int s = 0; s < count; s++) {
            for (int layer = 0; layer < layers; layer++) {
                int k = sizes[layer];
                int n = sizes[layer + 1];
                for (int to = 0; to < n; to++) {
                    double delta = deltas[layer][s * n + to];
                    int row = starts[layer] + to * (k + 1);
                    for (int from = 0; from < k; from++) {
                        if (delta * outputs[layer][s * k + from] + penalty.gradient(flat[0][row + from]) != 0) {
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
        mark(deltas[layers - 1], count * sizes[layers]);
        for (int layer = layers - 2; layer >= 0; layer--) {
            int values = count * sizes[layer + 1];
            for (int i = 0; i < values; i++) {
                deltas[layer][i] = reaches(layer + 1, i / sizes[layer + 1], i % sizes[layer + 1]) ? 1 : 0;
            }
            architecture.activation().multiplyByDerivative(sums[layer], activations[layer], deltas[layer], values);
            mark(deltas[layer], values);
        }
    }

    private boolean reaches(int layer, int s, int from) {
        int k = sizes[layer];
        int n = sizes[layer + 1];
        for (int to = 0; to < n; to++) {
            if (flat[0][starts[layer] + to * (k + 1) + from] != 0 && deltas[layer][s * n + to] != 0) {
                return true;
            }
        }
        return false;
    }

    @Override
    boolean droppingChangesNothing() {
        for (int layer = 1; layer < layers; layer++) {
            int k = sizes[layer];
            for (int from = 0; from < k; from++) {
                boolean silent = true;
                for (int s = 0; s < count; s++) {
                    silent &= outputs[layer][s * k + from] == 0;
                }
                for (int to = 0; to < sizes[layer + 1] && !silent; to++) {
                    if (flat[0][starts[layer] + to * (k + 1) + from] != 0) {
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
        double[] all =
                switch (part) {
                    case INPUTS -> outputs[layer];
                    case SUMS -> sums[layer];
                    case ACTIVATIONS -> activations[layer];
                    case FACTORS -> masks[layer];
                    case OUTPUTS -> masking ? masked[layer] : activations[layer];
                    case DELTAS -> deltas[layer];
                };
        int width = part.width(architecture, layer);
        if (part == Part.FACTORS && !masking) {
            Arrays.fill(target, 0, width, 1);
        } else {
            System.arraycopy(all, s * width, target, 0, width);
        }
    }

    @Override
    void readTargets(int s, double[] target) {
        System.arraycopy(wanted, s * sizes[layers], target, 0, sizes[layers]);
    }
}
