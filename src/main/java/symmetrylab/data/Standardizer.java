package symmetrylab.data;

import symmetrylab.numeric.Vec;

/** Brings a feature to mean 0 and standard deviation 1. */
final class Standardizer {

    private Standardizer() {}

    /**
     * {@code (x − mean) / sd} for every entry, with the standard deviation of a population: {@code sd² = Σ (x − mean)² /
     * n}. Sums run in the order of the samples, the mean first. A constant feature becomes 0. Not finite where the
     * numbers are so large, or so close together, that their deviation is not a finite number above 0.
     */
    static Vec standardize(Vec feature) {
        int n = feature.size();
        if (isConstant(feature)) {
            return Vec.filled(n, 0);
        }
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += feature.get(i);
        }
        double mean = sum / n;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            double deviation = feature.get(i) - mean;
            squares += deviation * deviation;
        }
        // An infinite deviation would turn every entry into 0 unseen.
        double sd = squares < Double.POSITIVE_INFINITY ? Math.sqrt(squares / n) : Double.NaN;
        double[] result = new double[n];
        for (int i = 0; i < n; i++) {
            result[i] = (feature.get(i) - mean) / sd;
        }
        return Vec.of(result);
    }

    private static boolean isConstant(Vec feature) {
        for (int i = 1; i < feature.size(); i++) {
            if (feature.get(i) != feature.get(0)) {
                return false;
            }
        }
        return true;
    }
}
