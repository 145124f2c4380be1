package symmetrylab.analysis.state;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;
import symmetrylab.data.DataSet;
import symmetrylab.nn.Architecture;
import symmetrylab.nn.Backprop;
import symmetrylab.nn.Parameters;
import symmetrylab.numeric.Range;
import symmetrylab.numeric.Vec;

/**
 * How large activations and gradients are from layer to layer: whether they vanish or explode (Glorot and Bengio 2010).
 *
 * @param activations of each hidden layer, over samples and neurons
 * @param gradients of the loss with respect to the weights and biases into each layer, the output last
 * @param dead the number of neurons of each hidden layer whose activation is exactly 0 for every sample
 * @param samples the number of samples they are of
 */
public record LayerFlow(List<Distribution> activations, List<Distribution> gradients, List<Integer> dead, int samples) {

    /** The largest samples · parameters: a few milliseconds' work. */
    private static final long MAX_PRODUCTS = 600_000;

    /** Fewer samples say too little. */
    private static final int LEAST_SAMPLES = 32;

    /** The range of gradients' sizes, counted by their logarithms. */
    public static final Range GRADIENTS = new Range(1e-16, 100);

    /**
     * The numbers of a layer.
     *
     * @param count of the finite numbers
     * @param shares of the finite numbers in each of several bins of equal width, from the smallest; numbers beyond the
     *     ends count in the first and the last
     * @param zeros the share of exact zeros among the finite numbers, which for gradients are in no bin
     * @param deviation the standard deviation of activations, the root mean square of gradients; NaN if a number is not
     *     finite
     */
    public record Distribution(long count, Vec shares, double zeros, double deviation) {}

    /** Copies the lists. */
    public LayerFlow {
        activations = List.copyOf(activations);
        gradients = List.copyOf(gradients);
        dead = List.copyOf(dead);
    }

    /**
     * The flow through a network over the samples to train on or, where that costs more than a few milliseconds, over
     * some of them, evenly chosen.
     *
     * @param range of activations
     * @param bins the number of bins
     */
    public static LayerFlow of(Parameters parameters, DataSet data, Range range, int bins) {
        Architecture network = parameters.architecture();
        DataSet some = some(data, most(network));
        int hidden = network.hiddenLayers();
        List<Counts> counts = new ArrayList<>();
        List<boolean[]> alive = new ArrayList<>();
        for (int layer = 0; layer < hidden; layer++) {
            counts.add(new Counts(range, false, bins));
            alive.add(new boolean[network.fanOut(layer)]);
        }
        ForwardPass pass = ForwardPass.of(parameters);
        for (int sample = 0; sample < some.size(); sample++) {
            pass.run(some.inputs(), sample, hidden);
            for (int layer = 0; layer < hidden; layer++) {
                double[] activations = pass.activations(layer);
                for (int i = 0; i < activations.length; i++) {
                    counts.get(layer).add(activations[i]);
                    alive.get(layer)[i] |= activations[i] != 0;
                }
            }
        }
        return new LayerFlow(
                counts.stream().map(Counts::centred).toList(),
                gradients(
                        network,
                        new Backprop(network, some).evaluate(parameters).gradient(),
                        bins),
                alive.stream().map(LayerFlow::dead).toList(),
                some.size());
    }

    /** About how many products one flow costs. */
    public static long cost(Architecture network, DataSet data) {
        return Math.min(data.size(), most(network)) * network.parameterCount();
    }

    /** The most samples. */
    private static long most(Architecture network) {
        return Math.max(LEAST_SAMPLES, MAX_PRODUCTS / network.parameterCount());
    }

    /**
     * How far an update moves the weights into each layer, as a share of their size: the norm of the change over the norm
     * before, the output last. Infinite for weights that were all 0 and moved; 0 if none moved.
     *
     * @param before the update
     * @param after the update, of the same network
     */
    public static List<Double> updates(Parameters before, Parameters after) {
        Architecture network = before.architecture();
        List<Double> shares = new ArrayList<>();
        for (int layer = 0; layer < network.layers(); layer++) {
            double change = 0;
            double size = 0;
            for (int to = 0; to < network.fanOut(layer); to++) {
                for (int from = 0; from < network.fanIn(layer); from++) {
                    double weight = before.weight(layer, to, from);
                    double step = after.weight(layer, to, from) - weight;
                    change += step * step;
                    size += weight * weight;
                }
            }
            shares.add(change == 0 ? 0 : Math.sqrt(change / size));
        }
        return shares;
    }

    /** Where bin {@code bin} of {@code bins} begins in the {@linkplain #GRADIENTS range of gradients}. */
    public static double gradientEdge(int bin, int bins) {
        double from = FastMath.log10(GRADIENTS.min());
        double to = FastMath.log10(GRADIENTS.max());
        return FastMath.pow(10, from + (double) bin / bins * (to - from));
    }

    private static DataSet some(DataSet data, long most) {
        if (data.size() <= most) {
            return new DataSet(
                    data.inputs(), data.targets(), data.targetKind(), data.featureNames(), data.outputNames());
        }
        int[] chosen = IntStream.range(0, (int) most)
                .map(i -> (int) (i * (long) data.size() / most))
                .toArray();
        return new DataSet(
                data.inputs().selectRows(chosen),
                data.targets().selectRows(chosen),
                data.targetKind(),
                data.featureNames(),
                data.outputNames());
    }

    private static List<Distribution> gradients(Architecture network, Parameters gradient, int bins) {
        List<Distribution> layers = new ArrayList<>();
        for (int layer = 0; layer < network.layers(); layer++) {
            Counts counts = new Counts(GRADIENTS, true, bins);
            int end = layer + 1 < network.layers() ? network.offset(layer + 1, 0) : network.parameterCount();
            for (int i = network.offset(layer, 0); i < end; i++) {
                counts.add(Math.abs(gradient.get(i)));
            }
            layers.add(counts.uncentred());
        }
        return layers;
    }

    private static int dead(boolean[] alive) {
        return (int) IntStream.range(0, alive.length).filter(i -> !alive[i]).count();
    }

    /** Counts numbers, on a linear or a logarithmic scale. */
    private static final class Counts {

        private final double from;
        private final double to;
        private final boolean logarithmic;
        private final double[] bins;
        private long finite;
        private long all;
        private long zeros;
        private double mean;
        private double squares;

        Counts(Range range, boolean logarithmic, int bins) {
            this.logarithmic = logarithmic;
            from = logarithmic ? FastMath.log10(range.min()) : range.min();
            to = logarithmic ? FastMath.log10(range.max()) : range.max();
            this.bins = new double[bins];
        }

        void add(double value) {
            all++;
            if (!Double.isFinite(value)) {
                return;
            }
            finite++;
            // Welford 1962: mean and sum of squares about it, without cancellation.
            double before = value - mean;
            mean += before / finite;
            squares += before * (value - mean);
            if (value == 0) {
                zeros++;
            }
            if (value != 0 || !logarithmic) {
                double place = logarithmic ? FastMath.log10(value) : value;
                int bin = (int) Math.floor((place - from) / (to - from) * bins.length);
                bins[Math.max(0, Math.min(bins.length - 1, bin))]++;
            }
        }

        Distribution centred() {
            return distribution(Math.sqrt(squares / all));
        }

        Distribution uncentred() {
            return distribution(Math.sqrt(squares / all + mean * mean));
        }

        private Distribution distribution(double deviation) {
            double[] shares = bins.clone();
            for (int i = 0; i < shares.length; i++) {
                shares[i] /= Math.max(1, finite);
            }
            return new Distribution(
                    finite,
                    Vec.of(shares),
                    (double) zeros / Math.max(1, finite),
                    finite == all ? deviation : Double.NaN);
        }
    }
}
