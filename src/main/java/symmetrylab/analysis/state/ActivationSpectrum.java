package symmetrylab.analysis.state;

import symmetrylab.data.DataSet;
import symmetrylab.nn.Architecture;
import symmetrylab.nn.Parameters;
import symmetrylab.numeric.Vec;

/**
 * The singular values of the activations of a hidden layer, a matrix [sample][neuron] that is not centred.
 *
 * @param values in descending order, as many as there are neurons (or samples, if these are fewer); all NaN if an
 *     activation is not finite
 * @param rank their {@link EffectiveRank}
 * @param samples the number of samples they are of
 */
public record ActivationSpectrum(Vec values, double rank, int samples) {

    /** The most products of one spectrum's passes over the samples: a few milliseconds' work. */
    private static final long MAX_PRODUCTS = 1_000_000;

    /** Fewer samples for each neuron than this would leave directions unseen. */
    private static final int SAMPLES_PER_NEURON = 2;

    /** A sweep of rotations over all pairs of neurons costs about this many products for each triple of neurons. */
    private static final int PRODUCTS_PER_TRIPLE = 12;

    /** What counts as 0 to rounding, as a share of the largest singular value. */
    public static final double ROUNDING = 1e-14;

    /**
     * The spectrum of hidden layer {@code hidden}, from 0, over the samples to train on or, where that costs more than a
     * few milliseconds, over some of them, evenly chosen.
     */
    public static ActivationSpectrum of(Parameters parameters, int hidden, DataSet data) {
        return EffectiveRank.spectrum(parameters, hidden, data, samples(parameters.architecture(), hidden, data));
    }

    /** About how many products one spectrum costs. */
    public static long cost(Architecture network, int hidden, DataSet data) {
        long width = network.fanOut(hidden);
        return samples(network, hidden, data) * perSample(network, hidden)
                + PRODUCTS_PER_TRIPLE * width * width * width;
    }

    private static long perSample(Architecture network, int hidden) {
        long width = network.fanOut(hidden);
        // All activations are computed twice.
        return 2L * network.offset(hidden, 0) + 2 * width * (network.fanIn(hidden) + 1) + 2 * width * width;
    }

    private static int samples(Architecture network, int hidden, DataSet data) {
        long affordable = MAX_PRODUCTS / perSample(network, hidden);
        long least = (long) SAMPLES_PER_NEURON * network.fanOut(hidden);
        return (int) Math.min(data.size(), Math.max(least, affordable));
    }

    /** Value {@code index}, from 0, or exactly 0 if it is 0 to rounding: the last digits of the largest value. */
    public double value(int index) {
        double value = values.get(index);
        return value <= ROUNDING * values.get(0) ? 0 : value;
    }
}
