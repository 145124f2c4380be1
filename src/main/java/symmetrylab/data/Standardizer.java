package symmetrylab.data;

import java.util.Arrays;
import symmetrylab.numeric.Mat;
import symmetrylab.spec.SpecException;
import symmetrylab.spec.VisibleText;
import symmetrylab.words.Text;

/**
 * Scales each feature to mean 0 and standard deviation 1 over the training samples.
 *
 * <p>Every entry becomes {@code (x − mean) / sd}, with the standard deviation of a population: {@code sd² = Σ (x −
 * mean)² / n}. Sums run in the order of the samples, the mean first. A feature that is constant over the training part
 * becomes 0 everywhere.
 */
final class Standardizer {

    private final double[] means;
    private final double[] deviations;
    private final boolean[] constant;

    private Standardizer(Mat training) {
        int n = training.rows();
        int features = training.columns();
        means = new double[features];
        deviations = new double[features];
        constant = new boolean[features];
        Arrays.fill(constant, true);
        // Row by row, as the numbers are in memory; each feature's sum still runs in the order of the samples.
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < features; j++) {
                double x = training.get(i, j);
                means[j] += x;
                constant[j] &= x == training.get(0, j);
            }
        }
        for (int j = 0; j < features; j++) {
            means[j] /= n;
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < features; j++) {
                double difference = training.get(i, j) - means[j];
                deviations[j] += difference * difference;
            }
        }
        for (int j = 0; j < features; j++) {
            // An infinite deviation would silently turn every entry into 0.
            deviations[j] = deviations[j] < Double.POSITIVE_INFINITY ? Math.sqrt(deviations[j] / n) : Double.NaN;
        }
    }

    /**
     * {@code data} with standardized inputs; those of the validation part by the means and deviations of the training
     * part.
     *
     * @throws SpecException if the numbers of a feature are so large, or so close together, that results are not finite
     */
    static DataSet standardize(DataSet data, CsvProblems problems) throws SpecException {
        Standardizer standardizer = new Standardizer(data.inputs());
        DataSet result = data.withInputs(standardizer.apply(data.inputs()))
                .withValidation(data.validation().map(part -> part.withInputs(standardizer.apply(part.inputs()))));
        boolean[] finite = new boolean[data.features()];
        Arrays.fill(finite, true);
        markInfinite(result.inputs(), finite);
        result.validation().ifPresent(part -> markInfinite(part.inputs(), finite));
        for (int j = 0; j < finite.length; j++) {
            if (!finite[j]) {
                problems.add(
                        "data.standardize",
                        Text.of(
                                "data.inColumn",
                                VisibleText.quoted(data.featureNames().get(j)),
                                Text.of("data.tooLarge")));
            }
        }
        problems.throwIfAny();
        return result;
    }

    private Mat apply(Mat inputs) {
        double[][] result = inputs.toArray();
        for (double[] row : result) {
            for (int j = 0; j < row.length; j++) {
                row[j] = constant[j] ? 0 : (row[j] - means[j]) / deviations[j];
            }
        }
        return Mat.of(result);
    }

    private static void markInfinite(Mat inputs, boolean[] finite) {
        for (int i = 0; i < inputs.rows(); i++) {
            for (int j = 0; j < finite.length; j++) {
                finite[j] &= Double.isFinite(inputs.get(i, j));
            }
        }
    }
}
