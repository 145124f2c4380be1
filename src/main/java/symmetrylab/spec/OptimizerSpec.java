package symmetrylab.spec;

/** The rule that turns gradients into updates, and its parameters. */
public sealed interface OptimizerSpec {

    /** The word for this rule in the experiment file. */
    String kind();

    /** The visitor's result for this kind. */
    <R> R accept(Visitor<R> visitor);

    /**
     * Handles every kind of rule; code that forgets one does not compile.
     *
     * @param <R> the result
     */
    interface Visitor<R> {
        R sgd(Sgd sgd);

        R rmsprop(Rmsprop rmsprop);

        R adagrad(Adagrad adagrad);

        R adam(Adam adam);
    }

    /** Factor η on the update, more than 0. */
    double learningRate();

    /** Whether the update is just −ηg. */
    boolean isPlainDescent();

    /** This rule at another rate. */
    OptimizerSpec withLearningRate(double newLearningRate);

    /**
     * Gradient descent, with momentum: v ← μv + g; w ← w − ηv, or w − η(g + μv) in Nesterov's form.
     *
     * @param learningRate η, more than 0
     * @param momentum μ, from 0 to 1
     * @param nesterov whether the update looks ahead
     */
    record Sgd(double learningRate, double momentum, boolean nesterov) implements OptimizerSpec {

        /** Plain gradient descent at rate 0.1. */
        public static final Sgd DEFAULT = new Sgd(0.1, 0, false);

        /** Checks the limits. */
        public Sgd {
            Check.finiteAndPositive("learning_rate", learningRate);
            Check.inside("momentum", momentum, 0, 1);
        }

        @Override
        public Sgd withLearningRate(double newLearningRate) {
            return new Sgd(newLearningRate, momentum, nesterov);
        }

        /** This rule with another μ. */
        public Sgd withMomentum(double newMomentum) {
            return new Sgd(learningRate, newMomentum, nesterov);
        }

        /** This rule in Nesterov's form, or not. */
        public Sgd withNesterov(boolean newNesterov) {
            return new Sgd(learningRate, momentum, newNesterov);
        }

        @Override
        public String kind() {
            return "sgd";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.sgd(this);
        }

        @Override
        public boolean isPlainDescent() {
            return momentum == 0;
        }
    }

    /**
     * RMSprop: s ← ρs + (1 − ρ)g²; w ← w − ηg / (√s + ε).
     *
     * @param learningRate η, more than 0
     * @param decay ρ, from 0 to below 1
     * @param epsilon ε, more than 0
     */
    record Rmsprop(double learningRate, double decay, double epsilon) implements OptimizerSpec {

        /** Rate 0.01, decay 0.99. */
        public static final Rmsprop DEFAULT = new Rmsprop(0.01, 0.99, 1e-8);

        /** Checks the limits. */
        public Rmsprop {
            Check.finiteAndPositive("learning_rate", learningRate);
            Check.insideBelow("decay", decay, 0, 1);
            Check.finiteAndPositive("epsilon", epsilon);
        }

        @Override
        public Rmsprop withLearningRate(double newLearningRate) {
            return new Rmsprop(newLearningRate, decay, epsilon);
        }

        /** This rule with another ρ. */
        public Rmsprop withDecay(double newDecay) {
            return new Rmsprop(learningRate, newDecay, epsilon);
        }

        /** This rule with another ε. */
        public Rmsprop withEpsilon(double newEpsilon) {
            return new Rmsprop(learningRate, decay, newEpsilon);
        }

        @Override
        public String kind() {
            return "rmsprop";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.rmsprop(this);
        }

        @Override
        public boolean isPlainDescent() {
            return false;
        }
    }

    /**
     * Adagrad: s ← s + g²; w ← w − ηg / (√s + ε).
     *
     * @param learningRate η, more than 0
     * @param epsilon ε, more than 0
     */
    record Adagrad(double learningRate, double epsilon) implements OptimizerSpec {

        /** Rate 0.01. */
        public static final Adagrad DEFAULT = new Adagrad(0.01, 1e-10);

        /** Checks the limits. */
        public Adagrad {
            Check.finiteAndPositive("learning_rate", learningRate);
            Check.finiteAndPositive("epsilon", epsilon);
        }

        @Override
        public Adagrad withLearningRate(double newLearningRate) {
            return new Adagrad(newLearningRate, epsilon);
        }

        /** This rule with another ε. */
        public Adagrad withEpsilon(double newEpsilon) {
            return new Adagrad(learningRate, newEpsilon);
        }

        @Override
        public String kind() {
            return "adagrad";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.adagrad(this);
        }

        @Override
        public boolean isPlainDescent() {
            return false;
        }
    }

    /**
     * Adam: moving averages of g and g² with decay β₁ and β₂, corrected for their start at 0; ε is outside the root.
     *
     * @param learningRate η, more than 0
     * @param beta1 β₁, from 0 to below 1
     * @param beta2 β₂, from 0 to below 1
     * @param epsilon ε, more than 0
     */
    record Adam(double learningRate, double beta1, double beta2, double epsilon) implements OptimizerSpec {

        /** Rate 0.001, β₁ = 0.9, β₂ = 0.999. */
        public static final Adam DEFAULT = new Adam(0.001, 0.9, 0.999, 1e-8);

        /** Checks the limits. */
        public Adam {
            Check.finiteAndPositive("learning_rate", learningRate);
            Check.insideBelow("beta1", beta1, 0, 1);
            Check.insideBelow("beta2", beta2, 0, 1);
            Check.finiteAndPositive("epsilon", epsilon);
        }

        @Override
        public Adam withLearningRate(double newLearningRate) {
            return new Adam(newLearningRate, beta1, beta2, epsilon);
        }

        /** This rule with another β₁. */
        public Adam withBeta1(double newBeta1) {
            return new Adam(learningRate, newBeta1, beta2, epsilon);
        }

        /** This rule with another β₂. */
        public Adam withBeta2(double newBeta2) {
            return new Adam(learningRate, beta1, newBeta2, epsilon);
        }

        /** This rule with another ε. */
        public Adam withEpsilon(double newEpsilon) {
            return new Adam(learningRate, beta1, beta2, newEpsilon);
        }

        @Override
        public String kind() {
            return "adam";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.adam(this);
        }

        @Override
        public boolean isPlainDescent() {
            return false;
        }
    }
}
