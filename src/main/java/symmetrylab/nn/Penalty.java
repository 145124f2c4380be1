package symmetrylab.nn;

import symmetrylab.spec.TrainingSpec;

/**
 * The penalties on weights: l1 · sign(w) + l2 · w is added to the gradient of every weight, not of biases.
 *
 * @param l1 factor on the sign, at least 0
 * @param l2 factor on the weight, at least 0
 */
record Penalty(double l1, double l2) {

    static Penalty of(TrainingSpec training) {
        return new Penalty(training.l1(), training.l2());
    }

    /** Whether there is no penalty. */
    boolean isNone() {
        return l1 == 0 && l2 == 0;
    }

    /** The term added to the gradient of a weight. */
    double gradient(double weight) {
        return l1 * Math.signum(weight) + l2 * weight;
    }

    /**
     * Adds the penalties to a gradient, all in rows of one shape; {@code isWeight} is 1 for a weight and 0 for a bias.
     */
    void addTo(double[][] gradient, double[][] weights, double[][] isWeight) {
        for (int row = 0; row < gradient.length; row++) {
            double[] g = gradient[row];
            double[] w = weights[row];
            double[] counts = isWeight[row];
            for (int j = 0; j < g.length; j++) {
                if (counts[j] != 0) {
                    g[j] += gradient(w[j]);
                }
            }
        }
    }
}
