package symmetrylab.figure.output;

import symmetrylab.nn.Architecture;

/** How often a picture may ask a network, so that it takes about a millisecond on a slow core. */
final class Work {

    /** The most samples that are shown. */
    static final int MOST_SAMPLES = 1000;

    private static final double NANOSECONDS = 1e6;

    private Work() {}

    /** The time of one answer, in nanoseconds: a fixed part, one for each weight and one for each neuron. */
    private static double answer(Architecture network) {
        double neurons = 0;
        for (int layer = 0; layer < network.layers(); layer++) {
            neurons += network.fanOut(layer);
        }
        return 150 + 1.0 * network.parameterCount() + 25 * neurons;
    }

    /** The most places of the inputs' space that are asked, 25 at least. */
    static int places(Architecture network) {
        return (int) Math.max(25, 0.6 * NANOSECONDS / answer(network));
    }

    /** The most samples that are asked, 12 at least. */
    static int samples(Architecture network) {
        return (int) Math.max(12, Math.min(MOST_SAMPLES, 0.4 * NANOSECONDS / answer(network)));
    }
}
