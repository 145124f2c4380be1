package symmetrylab.spec;

import symmetrylab.numeric.Mat;
import symmetrylab.numeric.Vec;

/** How the weights or the biases of one layer are filled; kinds and formulas as in the experiment file. */
public sealed interface LayerInitializer {

    /** The word for it in the experiment file. */
    String kind();

    /** Every entry 0. */
    record Zero() implements LayerInitializer {
        @Override
        public String kind() {
            return "zero";
        }
    }

    /**
     * Every entry the same.
     *
     * @param value the entry
     */
    record Constant(double value) implements LayerInitializer {
        /** Checks that the value is finite. */
        public Constant {
            Check.finite("value", value);
        }

        @Override
        public String kind() {
            return "constant";
        }
    }

    /**
     * Entries from the uniform distribution U(min, max).
     *
     * @param min lower limit
     * @param max upper limit, not below {@code min}
     */
    record Uniform(double min, double max) implements LayerInitializer {
        /** Checks that the limits are finite and in order. */
        public Uniform {
            Check.finite("min", min);
            Check.finite("max", max);
            if (min > max) {
                throw new IllegalArgumentException("min is " + min + ", above max, which is " + max);
            }
        }

        @Override
        public String kind() {
            return "uniform";
        }
    }

    /**
     * Entries from the normal distribution N(mean, sd²).
     *
     * @param mean centre
     * @param sd standard deviation, at least 0
     */
    record Normal(double mean, double sd) implements LayerInitializer {
        /** Checks that both are finite and the deviation is not negative. */
        public Normal {
            Check.finite("mean", mean);
            Check.finiteAndAtLeastZero("sd", sd);
        }

        @Override
        public String kind() {
            return "normal";
        }
    }

    /**
     * Entries from N(0, gain² · 2 / (fan_in + fan_out)) (Glorot and Bengio 2010); for weights only.
     *
     * @param gain factor on the standard deviation, at least 0
     */
    record GlorotNormal(double gain) implements LayerInitializer {
        /** Checks that the gain is finite and not negative. */
        public GlorotNormal {
            Check.finiteAndAtLeastZero("gain", gain);
        }

        @Override
        public String kind() {
            return "glorot_normal";
        }
    }

    /**
     * The given weights.
     *
     * @param values shape [fan_out][fan_in]: a row for each neuron of the layer
     */
    record ExplicitWeights(Mat values) implements LayerInitializer {
        @Override
        public String kind() {
            return "explicit";
        }
    }

    /**
     * The given biases.
     *
     * @param values one for each neuron of the layer
     */
    record ExplicitBiases(Vec values) implements LayerInitializer {
        @Override
        public String kind() {
            return "explicit";
        }
    }
}
