package symmetrylab.spec;

import java.util.OptionalDouble;
import symmetrylab.numeric.Mat;
import symmetrylab.numeric.Vec;

/** How the weights or biases of one layer are filled; kinds and formulas as in the experiment file. */
public sealed interface LayerInitializer {

    /** The word for this kind in the experiment file. */
    String kind();

    /** The visitor's result for this kind. */
    <R> R accept(Visitor<R> visitor);

    /**
     * Handles every kind of initializer; code that forgets one does not compile.
     *
     * @param <R> the result
     */
    interface Visitor<R> {
        R zero(Zero zero);

        R constant(Constant constant);

        R uniform(Uniform uniform);

        R normal(Normal normal);

        R varianceScaling(VarianceScaling scaled);

        R orthogonal(Orthogonal orthogonal);

        R identity(Identity identity);

        R sparse(Sparse sparse);

        R explicitWeights(ExplicitWeights given);

        R explicitBiases(ExplicitBiases given);
    }

    /** Whether it can fill biases, which have no inputs to scale by and form no matrix. */
    boolean canFillBiases();

    /** Whether it can fill weights. */
    boolean canFillWeights();

    /** Whether its entries are drawn at random. */
    boolean isRandom();

    /** The value of every entry; absent if this kind can give them different ones. */
    OptionalDouble commonValue();

    /** This kind for neurons with {@code inputs} inputs: sparse ones get no more weights than that. */
    LayerInitializer withInputs(int inputs);

    /** Every entry 0. */
    record Zero() implements LayerInitializer {
        @Override
        public String kind() {
            return "zero";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.zero(this);
        }

        @Override
        public boolean canFillBiases() {
            return true;
        }

        @Override
        public boolean canFillWeights() {
            return true;
        }

        @Override
        public boolean isRandom() {
            return false;
        }

        @Override
        public OptionalDouble commonValue() {
            return OptionalDouble.of(0);
        }

        @Override
        public Zero withInputs(int inputs) {
            return this;
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

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.constant(this);
        }

        @Override
        public boolean canFillBiases() {
            return true;
        }

        @Override
        public boolean canFillWeights() {
            return true;
        }

        @Override
        public boolean isRandom() {
            return false;
        }

        @Override
        public OptionalDouble commonValue() {
            return OptionalDouble.of(value);
        }

        @Override
        public Constant withInputs(int inputs) {
            return this;
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

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.uniform(this);
        }

        @Override
        public boolean canFillBiases() {
            return true;
        }

        @Override
        public boolean canFillWeights() {
            return true;
        }

        @Override
        public boolean isRandom() {
            return true;
        }

        @Override
        public OptionalDouble commonValue() {
            return OptionalDouble.empty();
        }

        @Override
        public Uniform withInputs(int inputs) {
            return this;
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

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.normal(this);
        }

        @Override
        public boolean canFillBiases() {
            return true;
        }

        @Override
        public boolean canFillWeights() {
            return true;
        }

        @Override
        public boolean isRandom() {
            return true;
        }

        @Override
        public OptionalDouble commonValue() {
            return OptionalDouble.empty();
        }

        @Override
        public Normal withInputs(int inputs) {
            return this;
        }
    }

    /** How the distribution of random weights scales with the numbers of inputs and outputs of a layer. */
    enum Scaling implements Named {
        /** U(±g√(6 / (fan_in + fan_out))) (Glorot and Bengio 2010). */
        GLOROT_UNIFORM("glorot_uniform"),
        /** N(0, g² · 2 / (fan_in + fan_out)) (Glorot and Bengio 2010). */
        GLOROT_NORMAL("glorot_normal"),
        /** U(±g√(6 / fan_in)) (He et al. 2015). */
        HE_UNIFORM("he_uniform"),
        /** N(0, g² · 2 / fan_in) (He et al. 2015). */
        HE_NORMAL("he_normal"),
        /** U(±g√(3 / fan_in)) (LeCun et al. 1998). */
        LECUN_UNIFORM("lecun_uniform"),
        /** N(0, g² / fan_in) (LeCun et al. 1998). */
        LECUN_NORMAL("lecun_normal");

        private final String id;

        Scaling(String id) {
            this.id = id;
        }

        @Override
        public String id() {
            return id;
        }
    }

    /** Weights with a factor on them. */
    sealed interface Scaled extends LayerInitializer permits VarianceScaling, Orthogonal, Identity {

        /** The factor g, at least 0. */
        double gain();

        /** This kind with another factor. */
        Scaled withGain(double newGain);
    }

    /**
     * Random entries whose variance depends on the size of the layer; for weights only.
     *
     * @param scaling the distribution and its width
     * @param gain factor g on the width, at least 0
     */
    record VarianceScaling(Scaling scaling, double gain) implements Scaled {
        /** Checks that the gain is finite and not negative. */
        public VarianceScaling {
            Check.finiteAndAtLeastZero("gain", gain);
        }

        @Override
        public VarianceScaling withGain(double newGain) {
            return new VarianceScaling(scaling, newGain);
        }

        @Override
        public String kind() {
            return scaling.id();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.varianceScaling(this);
        }

        @Override
        public boolean canFillBiases() {
            return false;
        }

        @Override
        public boolean canFillWeights() {
            return true;
        }

        @Override
        public boolean isRandom() {
            return true;
        }

        @Override
        public OptionalDouble commonValue() {
            return OptionalDouble.empty();
        }

        @Override
        public VarianceScaling withInputs(int inputs) {
            return this;
        }
    }

    /**
     * A random matrix whose rows (or columns, if fewer) are orthogonal and of length g; for weights only.
     *
     * <p>Uniformly distributed over all such matrices: Q of the QR decomposition of a normal matrix, with signs fixed
     * by R's diagonal (Saxe et al. 2013, Mezzadri 2007).
     *
     * @param gain factor g, at least 0
     */
    record Orthogonal(double gain) implements Scaled {
        /** Checks that the gain is finite and not negative. */
        public Orthogonal {
            Check.finiteAndAtLeastZero("gain", gain);
        }

        @Override
        public Orthogonal withGain(double newGain) {
            return new Orthogonal(newGain);
        }

        @Override
        public String kind() {
            return "orthogonal";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.orthogonal(this);
        }

        @Override
        public boolean canFillBiases() {
            return false;
        }

        @Override
        public boolean canFillWeights() {
            return true;
        }

        @Override
        public boolean isRandom() {
            return true;
        }

        @Override
        public OptionalDouble commonValue() {
            return OptionalDouble.empty();
        }

        @Override
        public Orthogonal withInputs(int inputs) {
            return this;
        }
    }

    /**
     * g on the diagonal, from the first neuron and the first input on, and 0 elsewhere; for weights only.
     *
     * @param gain g, at least 0
     */
    record Identity(double gain) implements Scaled {
        /** Checks that the gain is finite and not negative. */
        public Identity {
            Check.finiteAndAtLeastZero("gain", gain);
        }

        @Override
        public Identity withGain(double newGain) {
            return new Identity(newGain);
        }

        @Override
        public String kind() {
            return "identity";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.identity(this);
        }

        @Override
        public boolean canFillBiases() {
            return false;
        }

        @Override
        public boolean canFillWeights() {
            return true;
        }

        @Override
        public boolean isRandom() {
            return false;
        }

        @Override
        public OptionalDouble commonValue() {
            return OptionalDouble.empty();
        }

        @Override
        public Identity withInputs(int inputs) {
            return this;
        }
    }

    /**
     * A few incoming weights for each neuron, from N(0, sd²) and at random places, and 0 elsewhere; for weights only
     * (Martens 2010).
     *
     * @param nonzero the number of weights drawn for each neuron, from 1 to the number of its inputs
     * @param sd their standard deviation, at least 0
     */
    record Sparse(int nonzero, double sd) implements LayerInitializer {

        /** The most weights that a neuron can have. */
        public static final int MAX_NONZERO = Math.max(DataSpec.MAX_FEATURES, NetworkSpec.MAX_WIDTH);

        /** Checks the limits. */
        public Sparse {
            Check.inside("nonzero", nonzero, 1, MAX_NONZERO);
            Check.finiteAndAtLeastZero("sd", sd);
        }

        /** This kind with another number of weights drawn. */
        public Sparse withNonzero(int newNonzero) {
            return new Sparse(newNonzero, sd);
        }

        /** This kind with another standard deviation. */
        public Sparse withSd(double newSd) {
            return new Sparse(nonzero, newSd);
        }

        @Override
        public String kind() {
            return "sparse";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.sparse(this);
        }

        @Override
        public boolean canFillBiases() {
            return false;
        }

        @Override
        public boolean canFillWeights() {
            return true;
        }

        @Override
        public boolean isRandom() {
            return true;
        }

        @Override
        public OptionalDouble commonValue() {
            return OptionalDouble.empty();
        }

        @Override
        public Sparse withInputs(int inputs) {
            return withNonzero(Math.min(nonzero, inputs));
        }
    }

    /** Values listed one by one. */
    sealed interface Explicit extends LayerInitializer permits ExplicitWeights, ExplicitBiases {

        /** The values, a row for each line of a list: the weights of a neuron, or all biases. */
        Mat rows();
    }

    /**
     * The given weights.
     *
     * @param values shape [fan_out][fan_in]: a row for each neuron of the layer
     */
    record ExplicitWeights(Mat values) implements Explicit {
        @Override
        public Mat rows() {
            return values;
        }

        @Override
        public String kind() {
            return "explicit";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.explicitWeights(this);
        }

        @Override
        public boolean canFillBiases() {
            return false;
        }

        @Override
        public boolean canFillWeights() {
            return true;
        }

        @Override
        public boolean isRandom() {
            return false;
        }

        @Override
        public OptionalDouble commonValue() {
            return OptionalDouble.empty();
        }

        @Override
        public ExplicitWeights withInputs(int inputs) {
            return this;
        }
    }

    /**
     * The given biases.
     *
     * @param values one for each neuron of the layer
     */
    record ExplicitBiases(Vec values) implements Explicit {
        @Override
        public Mat rows() {
            return Mat.of(new double[][] {values.toArray()});
        }

        @Override
        public String kind() {
            return "explicit";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.explicitBiases(this);
        }

        @Override
        public boolean canFillBiases() {
            return true;
        }

        @Override
        public boolean canFillWeights() {
            return false;
        }

        @Override
        public boolean isRandom() {
            return false;
        }

        @Override
        public OptionalDouble commonValue() {
            return OptionalDouble.empty();
        }

        @Override
        public ExplicitBiases withInputs(int inputs) {
            return this;
        }
    }
}
