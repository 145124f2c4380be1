package symmetrylab.nn;

import org.apache.commons.math3.random.RandomGenerator;
import symmetrylab.numeric.RandomStreams;
import symmetrylab.spec.InitializerSpec;
import symmetrylab.spec.InitializerSpec.Noise;
import symmetrylab.spec.InitializerSpec.Nudge;
import symmetrylab.spec.LayerInitializer;

/** Fills the weights and biases of a network at the start of training. */
public final class Initializer {

    private Initializer() {}

    /**
     * The parameters of state 0: each layer filled, noise added, nudges added last.
     *
     * <p>Every layer draws its weights, biases and noise from streams of its own, row by row, so the same seed gives the
     * same bits, and adding noise changes nothing of what it is added to.
     *
     * @throws IndexOutOfBoundsException if a list of layers, given values or a nudge does not fit the network
     *     ({@link Experiment} checks that)
     */
    public static Parameters start(Architecture architecture, InitializerSpec spec) {
        double[] flat = new double[architecture.parameterCount()];
        for (int layer = 0; layer < architecture.layers(); layer++) {
            fillWeights(architecture, spec, layer, flat);
            fillBiases(architecture, spec, layer, flat);
        }
        spec.noise().ifPresent(noise -> addNoise(architecture, spec.seed(), noise, flat));
        for (Nudge nudge : spec.nudges()) {
            int layer = nudge.layer() - 1;
            int place = nudge.from() == 0 ? architecture.fanIn(layer) : nudge.from() - 1;
            flat[architecture.offset(layer, nudge.to() - 1) + place] += nudge.add();
        }
        return Parameters.owning(architecture, flat);
    }

    private static void fillWeights(Architecture architecture, InitializerSpec spec, int layer, double[] flat) {
        LayerInitializer filling = spec.weights().get(spec.weights().size() == 1 ? 0 : layer);
        int fanIn = architecture.fanIn(layer);
        int fanOut = architecture.fanOut(layer);
        RandomGenerator random = RandomStreams.WEIGHTS.open(spec.seed(), layer);
        for (int to = 0; to < fanOut; to++) {
            int start = architecture.offset(layer, to);
            for (int from = 0; from < fanIn; from++) {
                flat[start + from] = filling instanceof LayerInitializer.ExplicitWeights given
                        ? given.values().get(to, from)
                        : draw(filling, random, fanIn, fanOut);
            }
        }
    }

    private static void fillBiases(Architecture architecture, InitializerSpec spec, int layer, double[] flat) {
        LayerInitializer filling = spec.biases().get(spec.biases().size() == 1 ? 0 : layer);
        int fanIn = architecture.fanIn(layer);
        int fanOut = architecture.fanOut(layer);
        RandomGenerator random = RandomStreams.BIASES.open(spec.seed(), layer);
        for (int to = 0; to < fanOut; to++) {
            flat[architecture.offset(layer, to) + fanIn] = filling instanceof LayerInitializer.ExplicitBiases given
                    ? given.values().get(to)
                    : draw(filling, random, fanIn, fanOut);
        }
    }

    private static double draw(LayerInitializer filling, RandomGenerator random, int fanIn, int fanOut) {
        if (filling instanceof LayerInitializer.Constant constant) {
            return constant.value();
        }
        if (filling instanceof LayerInitializer.Uniform uniform) {
            return uniform.min() + (uniform.max() - uniform.min()) * random.nextDouble();
        }
        if (filling instanceof LayerInitializer.Normal normal) {
            return normal.mean() + normal.sd() * random.nextGaussian();
        }
        if (filling instanceof LayerInitializer.GlorotNormal glorot) {
            return glorot.gain() * Math.sqrt(2.0 / (fanIn + fanOut)) * random.nextGaussian();
        }
        return 0;
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
