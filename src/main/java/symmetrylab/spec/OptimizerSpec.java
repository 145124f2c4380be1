package symmetrylab.spec;

/** The rule that turns gradients into updates, and its parameters. */
public sealed interface OptimizerSpec {

    /** The word for it in the experiment file. */
    String kind();

    /** Factor η on the update, more than 0. */
    double learningRate();

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
        public String kind() {
            return "sgd";
        }
    }
}
