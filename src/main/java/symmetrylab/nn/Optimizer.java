package symmetrylab.nn;

import symmetrylab.spec.OptimizerSpec;

/**
 * Turns gradients into updates, in place, entry by entry: equal entries with equal memory stay equal.
 *
 * <p>Weights, gradient and memory are rows of one shape; below, w, g and v, s, m are one entry of them each.
 */
abstract class Optimizer {

    /** The optimizer of a specification. */
    static Optimizer of(OptimizerSpec spec) {
        return spec.accept(new OptimizerSpec.Visitor<>() {
            @Override
            public Optimizer sgd(OptimizerSpec.Sgd sgd) {
                return sgd.momentum() == 0 ? new Plain(sgd.learningRate()) : new Momentum(sgd);
            }

            @Override
            public Optimizer rmsprop(OptimizerSpec.Rmsprop rmsprop) {
                return new Rmsprop(rmsprop);
            }

            @Override
            public Optimizer adagrad(OptimizerSpec.Adagrad adagrad) {
                return new Adagrad(adagrad);
            }

            @Override
            public Optimizer adam(OptimizerSpec.Adam adam) {
                return new Adam(adam);
            }
        });
    }

    /** The number of values it remembers for each weight and bias. */
    abstract int memories();

    /**
     * Makes the update from state {@code step}.
     *
     * @param memory rows for each of the {@link #memories()}, zeros before the first update
     */
    final void update(int step, double[][] weights, double[][] gradient, double[][][] memory) {
        begin(step);
        for (int row = 0; row < weights.length; row++) {
            update(weights[row], gradient[row], memory, row);
        }
    }

    /** Called before the rows of an update. */
    void begin(int step) {
        // Most rules are the same at every step.
    }

    abstract void update(double[] w, double[] g, double[][][] memory, int row);

    /** w ← w − ηg. */
    private static final class Plain extends Optimizer {

        private final double rate;

        Plain(double rate) {
            this.rate = rate;
        }

        @Override
        int memories() {
            return 0;
        }

        @Override
        void update(double[] w, double[] g, double[][][] memory, int row) {
            for (int j = 0; j < w.length; j++) {
                w[j] -= rate * g[j];
            }
        }
    }

    /** v ← μv + g; w ← w − ηv, in Nesterov's form w ← w − η(g + μv) (Sutskever et al. 2013, in v after the update). */
    private static final class Momentum extends Optimizer {

        private final OptimizerSpec.Sgd spec;

        Momentum(OptimizerSpec.Sgd spec) {
            this.spec = spec;
        }

        @Override
        int memories() {
            return 1;
        }

        @Override
        void update(double[] w, double[] g, double[][][] memory, int row) {
            double[] v = memory[0][row];
            double momentum = spec.momentum();
            double rate = spec.learningRate();
            for (int j = 0; j < w.length; j++) {
                v[j] = momentum * v[j] + g[j];
            }
            if (spec.nesterov()) {
                for (int j = 0; j < w.length; j++) {
                    w[j] -= rate * (g[j] + momentum * v[j]);
                }
            } else {
                for (int j = 0; j < w.length; j++) {
                    w[j] -= rate * v[j];
                }
            }
        }
    }

    /** s ← ρs + (1 − ρ)g²; w ← w − ηg / (√s + ε) (Tieleman and Hinton 2012). */
    private static final class Rmsprop extends Optimizer {

        private final OptimizerSpec.Rmsprop spec;

        Rmsprop(OptimizerSpec.Rmsprop spec) {
            this.spec = spec;
        }

        @Override
        int memories() {
            return 1;
        }

        @Override
        void update(double[] w, double[] g, double[][][] memory, int row) {
            double[] s = memory[0][row];
            double decay = spec.decay();
            double rest = 1 - decay;
            for (int j = 0; j < w.length; j++) {
                s[j] = decay * s[j] + rest * (g[j] * g[j]);
            }
            moveByRoot(w, g, s, spec.learningRate(), spec.epsilon());
        }
    }

    /** s ← s + g²; w ← w − ηg / (√s + ε) (Duchi, Hazan and Singer 2011). */
    private static final class Adagrad extends Optimizer {

        private final OptimizerSpec.Adagrad spec;

        Adagrad(OptimizerSpec.Adagrad spec) {
            this.spec = spec;
        }

        @Override
        int memories() {
            return 1;
        }

        @Override
        void update(double[] w, double[] g, double[][][] memory, int row) {
            double[] s = memory[0][row];
            for (int j = 0; j < w.length; j++) {
                s[j] += g[j] * g[j];
            }
            moveByRoot(w, g, s, spec.learningRate(), spec.epsilon());
        }
    }

    /**
     * m ← β₁m + (1 − β₁)g; v ← β₂v + (1 − β₂)g²; w ← w − η(m / (1 − β₁ᵗ)) / (√(v / (1 − β₂ᵗ)) + ε) with t = 1 at the first
     * update (Kingma and Ba 2015, algorithm 1).
     */
    private static final class Adam extends Optimizer {

        private final OptimizerSpec.Adam spec;
        private double firstCorrection;
        private double secondCorrection;

        Adam(OptimizerSpec.Adam spec) {
            this.spec = spec;
        }

        @Override
        int memories() {
            return 2;
        }

        @Override
        void begin(int step) {
            firstCorrection = 1 - Elementary.power(spec.beta1(), step + 1);
            secondCorrection = 1 - Elementary.power(spec.beta2(), step + 1);
        }

        @Override
        void update(double[] w, double[] g, double[][][] memory, int row) {
            double[] m = memory[0][row];
            double[] v = memory[1][row];
            double beta1 = spec.beta1();
            double beta2 = spec.beta2();
            double rest1 = 1 - beta1;
            double rest2 = 1 - beta2;
            for (int j = 0; j < w.length; j++) {
                m[j] = beta1 * m[j] + rest1 * g[j];
            }
            for (int j = 0; j < w.length; j++) {
                v[j] = beta2 * v[j] + rest2 * (g[j] * g[j]);
            }
            double rate = spec.learningRate();
            double epsilon = spec.epsilon();
            double first = firstCorrection;
            double second = secondCorrection;
            for (int j = 0; j < w.length; j++) {
                w[j] -= rate * (m[j] / first) / (Math.sqrt(v[j] / second) + epsilon);
            }
        }
    }

    private static void moveByRoot(double[] w, double[] g, double[] s, double rate, double epsilon) {
        for (int j = 0; j < w.length; j++) {
            w[j] -= rate * g[j] / (Math.sqrt(s[j]) + epsilon);
        }
    }
}
