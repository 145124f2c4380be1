package symmetrylab.nn;

import java.util.Arrays;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;

/**
 * The program that the engine is compared with: plain gradient descent on tanh layers and squared error, without the
 * engine's rules. Flat row-major arrays, whole batches, i-k-j loops unrolled four deep, {@code Math.tanh}, everything
 * allocated once, nothing checked.
 *
 * <p>Weights are [from][to]. Deltas go back as dot products if rows are long and through a transposed copy if they are
 * short: whichever was faster.
 */
final class ReferenceLoop {

    private static final int LONG_ROW = 64;

    private final int[] sizes;
    private final int layers;
    private final double[][] weights;
    private final double[][] biases;
    private final double[][] weightGradients;
    private final double[][] biasGradients;
    private final double[][] activations;
    private final double[][] deltas;
    private final double[] transposed;

    ReferenceLoop(int[] sizes, int batch) {
        this.sizes = sizes;
        this.layers = sizes.length - 1;
        weights = new double[layers][];
        biases = new double[layers][];
        weightGradients = new double[layers][];
        biasGradients = new double[layers][];
        activations = new double[layers + 1][];
        deltas = new double[layers + 1][];
        RandomGenerator random = new Well19937c(1);
        int most = 0;
        for (int layer = 0; layer < layers; layer++) {
            int count = sizes[layer] * sizes[layer + 1];
            most = Math.max(most, count);
            weights[layer] = new double[count];
            for (int i = 0; i < count; i++) {
                weights[layer][i] = random.nextGaussian() / Math.sqrt(sizes[layer]);
            }
            biases[layer] = new double[sizes[layer + 1]];
            weightGradients[layer] = new double[count];
            biasGradients[layer] = new double[sizes[layer + 1]];
        }
        transposed = new double[most];
        for (int layer = 0; layer <= layers; layer++) {
            activations[layer] = new double[batch * sizes[layer]];
            deltas[layer] = new double[batch * sizes[layer]];
        }
    }

    /** One update from {@code m} samples, from number {@code first} on, of flat inputs and targets. */
    void step(double[] inputs, double[] targets, int first, int m, double rate) {
        System.arraycopy(inputs, first * sizes[0], activations[0], 0, m * sizes[0]);
        for (int layer = 0; layer < layers; layer++) {
            forward(layer, m);
        }
        int outputs = sizes[layers];
        for (int i = 0; i < m * outputs; i++) {
            double a = activations[layers][i];
            deltas[layers][i] = (a - targets[first * outputs + i]) * (1 - a * a);
        }
        for (int layer = layers - 1; layer >= 0; layer--) {
            sumGradient(layer, m);
            if (layer > 0) {
                sendBack(layer, m);
            }
        }
        double factor = rate / m;
        for (int layer = 0; layer < layers; layer++) {
            move(weights[layer], weightGradients[layer], factor);
            move(biases[layer], biasGradients[layer], factor);
        }
    }

    private static void move(double[] w, double[] g, double factor) {
        for (int i = 0; i < w.length; i++) {
            w[i] -= factor * g[i];
        }
    }

    private void forward(int layer, int m) {
        double[] in = activations[layer];
        double[] z = activations[layer + 1];
        double[] w = weights[layer];
        double[] b = biases[layer];
        int k = sizes[layer];
        int n = sizes[layer + 1];
        for (int s = 0; s < m; s++) {
            int row = s * n;
            int x = s * k;
            for (int j = 0; j < n; j++) {
                z[row + j] = b[j];
            }
            int i = 0;
            for (; i + 3 < k; i += 4) {
                addFour(z, row, w, i * n, n, in[x + i], in[x + i + 1], in[x + i + 2], in[x + i + 3]);
            }
            for (; i < k; i++) {
                addOne(z, row, w, i * n, n, in[x + i]);
            }
        }
        for (int i = 0; i < m * n; i++) {
            z[i] = Math.tanh(z[i]);
        }
    }

    private void sumGradient(int layer, int m) {
        double[] in = activations[layer];
        double[] delta = deltas[layer + 1];
        double[] g = weightGradients[layer];
        double[] b = biasGradients[layer];
        int k = sizes[layer];
        int n = sizes[layer + 1];
        Arrays.fill(g, 0);
        Arrays.fill(b, 0);
        for (int i = 0; i < k; i++) {
            int s = 0;
            for (; s + 3 < m; s += 4) {
                addFour(
                        g,
                        i * n,
                        delta,
                        s * n,
                        n,
                        in[s * k + i],
                        in[(s + 1) * k + i],
                        in[(s + 2) * k + i],
                        in[(s + 3) * k + i]);
            }
            for (; s < m; s++) {
                addOne(g, i * n, delta, s * n, n, in[s * k + i]);
            }
        }
        for (int s = 0; s < m; s++) {
            addOne(b, 0, delta, s * n, n, 1);
        }
    }

    private void sendBack(int layer, int m) {
        double[] above = deltas[layer + 1];
        double[] below = deltas[layer];
        double[] w = weights[layer];
        double[] a = activations[layer];
        int k = sizes[layer];
        int n = sizes[layer + 1];
        if (n >= LONG_ROW) {
            for (int s = 0; s < m; s++) {
                for (int i = 0; i < k; i++) {
                    below[s * k + i] = dot(above, s * n, w, i * n, n);
                }
            }
        } else {
            for (int i = 0; i < k; i++) {
                for (int j = 0; j < n; j++) {
                    transposed[j * k + i] = w[i * n + j];
                }
            }
            Arrays.fill(below, 0, m * k, 0);
            for (int s = 0; s < m; s++) {
                int d = s * n;
                int j = 0;
                for (; j + 3 < n; j += 4) {
                    addFour(
                            below,
                            s * k,
                            transposed,
                            j * k,
                            k,
                            above[d + j],
                            above[d + j + 1],
                            above[d + j + 2],
                            above[d + j + 3]);
                }
                for (; j < n; j++) {
                    addOne(below, s * k, transposed, j * k, k, above[d + j]);
                }
            }
        }
        for (int i = 0; i < m * k; i++) {
            below[i] *= 1 - a[i] * a[i];
        }
    }

    private static double dot(double[] d, int from, double[] w, int row, int length) {
        double sum0 = 0;
        double sum1 = 0;
        double sum2 = 0;
        double sum3 = 0;
        int j = 0;
        for (; j + 3 < length; j += 4) {
            sum0 += d[from + j] * w[row + j];
            sum1 += d[from + j + 1] * w[row + j + 1];
            sum2 += d[from + j + 2] * w[row + j + 2];
            sum3 += d[from + j + 3] * w[row + j + 3];
        }
        for (; j < length; j++) {
            sum0 += d[from + j] * w[row + j];
        }
        return sum0 + sum1 + sum2 + sum3;
    }

    private static void addFour(
            double[] c, int to, double[] b, int row, int n, double x0, double x1, double x2, double x3) {
        int row1 = row + n;
        int row2 = row1 + n;
        int row3 = row2 + n;
        for (int j = 0; j < n; j++) {
            c[to + j] += x0 * b[row + j] + x1 * b[row1 + j] + x2 * b[row2 + j] + x3 * b[row3 + j];
        }
    }

    private static void addOne(double[] c, int to, double[] b, int row, int n, double x) {
        for (int j = 0; j < n; j++) {
            c[to + j] += x * b[row + j];
        }
    }
}
