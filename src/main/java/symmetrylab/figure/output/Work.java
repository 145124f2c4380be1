package symmetrylab.figure.output;

import symmetrylab.nn.Architecture;

/** How often a picture may evaluate a network, so that it takes about a millisecond on a slow core. */
public final class Work {

    /** The most samples to show. */
    static final int MAX_SAMPLES = 1000;

    private static final double NANOSECONDS = 1e6;

    /** A plot of its own, larger than the picture beside a network, may take this many times as long. */
    private static final int PLOT = 3;

    private Work() {}

    /** The time of one evaluation, in nanoseconds: a fixed part, one for each weight and one for each neuron. */
    private static double answer(Architecture network) {
        double neurons = 0;
        for (int layer = 0; layer < network.layers(); layer++) {
            neurons += network.fanOut(layer);
        }
        return 150 + 1.0 * network.parameterCount() + 25 * neurons;
    }

    /** The most places in the inputs' space to evaluate, at least 25. */
    static int places(Architecture network) {
        return (int) Math.max(25, 0.6 * NANOSECONDS / answer(network));
    }

    /** The most samples to evaluate, at least 12. */
    static int samples(Architecture network) {
        return (int) Math.max(12, Math.min(MAX_SAMPLES, 0.4 * NANOSECONDS / answer(network)));
    }

    /** The most places to evaluate for a plot of its own. */
    public static int placesOfPlot(Architecture network) {
        return PLOT * places(network);
    }

    /** The most samples to evaluate for a plot of its own. */
    public static int samplesOfPlot(Architecture network) {
        return Math.min(MAX_SAMPLES, PLOT * samples(network));
    }
}
