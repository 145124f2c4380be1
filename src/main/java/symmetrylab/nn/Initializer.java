package symmetrylab.nn;

import org.apache.commons.math3.random.RandomGenerator;
import symmetrylab.numeric.Mat;
import symmetrylab.numeric.RandomStreams;
import symmetrylab.numeric.Vec;
import symmetrylab.spec.InitializerSpec;
import symmetrylab.spec.InitializerSpec.Noise;
import symmetrylab.spec.InitializerSpec.Nudge;
import symmetrylab.spec.LayerInitializer;

/** Fills the weights and biases of a network at the start of training. */
public final class Initializer {

    private Initializer() {}

    /**
     * The parameters of state 0: each layer is filled, then noise is added, then nudges.
     *
     * <p>Every layer draws its weights, biases and noise from separate streams, so the same seed gives the same bits,
     * and adding noise does not change the values it is added to.
     *
     * @throws IllegalArgumentException if explicit values do not fit the network, or sparse neurons would have more
     *     weights than inputs
     * @throws IndexOutOfBoundsException if a list of layers or a nudge does not fit the network ({@link Experiment}
     *     checks all of that)
     */
    public static Parameters start(Architecture architecture, InitializerSpec spec) {
        double[] flat = new double[architecture.parameterCount()];
        for (int layer = 0; layer < architecture.layers(); layer++) {
            int fanIn = architecture.fanIn(layer);
            int fanOut = architecture.fanOut(layer);
            LayerInitializer ofWeights = spec.weights().get(spec.weights().size() == 1 ? 0 : layer);
            LayerInitializer ofBiases = spec.biases().get(spec.biases().size() == 1 ? 0 : layer);
            Mat weights =
                    LayerFilling.weights(ofWeights, fanOut, fanIn, RandomStreams.WEIGHTS.open(spec.seed(), layer));
            Vec biases = LayerFilling.biases(ofBiases, fanOut, RandomStreams.BIASES.open(spec.seed(), layer));
            for (int to = 0; to < fanOut; to++) {
                int start = architecture.offset(layer, to);
                for (int from = 0; from < fanIn; from++) {
                    flat[start + from] = weights.get(to, from);
                }
                flat[start + fanIn] = biases.get(to);
            }
        }
        spec.noise().ifPresent(noise -> addNoise(architecture, spec.seed(), noise, flat));
        for (Nudge nudge : spec.nudges()) {
            int layer = nudge.layer() - 1;
            int place = nudge.from() == 0 ? architecture.fanIn(layer) : nudge.from() - 1;
            flat[architecture.offset(layer, nudge.to() - 1) + place] += nudge.add();
        }
        return Parameters.owning(architecture, flat);
    }

    private static void addNoise(Architecture architecture, long seed, Noise noise, double[] flat) {
        for (int layer = 0; layer < architecture.layers(); layer++) {
            RandomGenerator onWeights = RandomStreams.WEIGHT_NOISE.open(seed, layer);
            RandomGenerator onBiases = RandomStreams.BIAS_NOISE.open(seed, layer);
            for (int to = 0; to < architecture.fanOut(layer); to++) {
                int start = architecture.offset(layer, to);
                int fanIn = architecture.fanIn(layer);
                for (int from = 0; from < fanIn; from++) {
                    flat[start + from] += noise.sd() * onWeights.nextGaussian();
                }
                if (noise.biases()) {
                    flat[start + fanIn] += noise.sd() * onBiases.nextGaussian();
                }
            }
        }
    }
}
