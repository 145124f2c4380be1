package symmetrylab.nn;

import org.apache.commons.math3.random.RandomGenerator;
import symmetrylab.data.DataSet;
import symmetrylab.numeric.RandomStreams;

/**
 * The pass in which every neuron sums in orders of its own, as in libraries that share sums out to threads: equal neurons
 * then get results that differ in the last bits. It shows what the one order of the other passes prevents, and is slow.
 *
 * <p>A neuron's orders are drawn once from the training seed: one of its inputs with its bias, for z, and one of the
 * samples passed at once (up to {@value #MOST}), for its gradients. Sums over the neurons above, for δ, have one order for
 * all. In single precision every sum, product and function value is rounded to a float; what an optimizer computes is
 * rounded once, at its end, and the loss is summed in double precision.
 */
final class OwnOrderPass extends NarrowPass {

    private static final int MOST = 4096;

    private final boolean single;
    private final int[][][] inputOrders;
    private final int[][][] sampleOrders;

    OwnOrderPass(Architecture architecture, DataSet data, boolean single, long seed) {
        super(architecture, data, MOST);
        this.single = single;
        inputOrders = new int[layers][][];
        sampleOrders = new int[layers][][];
        for (int layer = 0; layer < layers; layer++) {
            RandomGenerator random = RandomStreams.SUM_ORDER.open(seed, layer);
            inputOrders[layer] = new int[sizes[layer + 1]][];
            sampleOrders[layer] = new int[sizes[layer + 1]][];
            for (int to = 0; to < sizes[layer + 1]; to++) {
                inputOrders[layer][to] = order(sizes[layer] + 1, random);
                sampleOrders[layer][to] = order(capacity(), random);
            }
        }
    }

    /** The numbers from 0 to {@code count} − 1 in random order (Fisher and Yates 1938). */
    private static int[] order(int count, RandomGenerator random) {
        int[] order = new int[count];
        for (int i = 0; i < count; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }

    @Override
    boolean isExact() {
        return false;
    }

    @Override
    void round(double[] values, int count) {
        for (int i = 0; single && i < count; i++) {
            values[i] = (float) values[i];
        }
    }

    private double rounded(double value) {
        return single ? (float) value : value;
    }

    @Override
    void sums(int layer, double[] in) {
        int k = sizes[layer];
        int n = sizes[layer + 1];
        for (int to = 0; to < n; to++) {
            int row = starts[layer] + to * (k + 1);
            for (int s = 0; s < count; s++) {
                double z = 0;
                for (int from : inputOrders[layer][to]) {
                    double term = flat[0][row + from];
                    z = rounded(z + (from == k ? term : rounded(term * in[s * k + from])));
                }
                sums[layer][s * n + to] = z;
            }
        }
    }

    @Override
    void sendBack(int layer, double[] above, double[] below) {
        int k = sizes[layer];
        int n = sizes[layer + 1];
        for (int from = 0; from < k; from++) {
            for (int s = 0; s < count; s++) {
                double sum = 0;
                for (int to = 0; to < n; to++) {
                    sum = rounded(sum + rounded(flat[0][starts[layer] + to * (k + 1) + from] * above[s * n + to]));
                }
                below[s * k + from] = sum;
            }
        }
    }

    @Override
    void addGradient(int layer, double[] delta, double[] in) {
        int k = sizes[layer];
        int n = sizes[layer + 1];
        for (int to = 0; to < n; to++) {
            int row = starts[layer] + to * (k + 1);
            for (int s : sampleOrders[layer][to]) {
                if (s < count) {
                    double d = delta[s * n + to];
                    for (int from = 0; from < k; from++) {
                        add(row + from, rounded(d * in[s * k + from]));
                    }
                    add(row + k, d);
                }
            }
        }
    }

    private void add(int place, double term) {
        flatGradient[0][place] = rounded(flatGradient[0][place] + term);
    }
}
