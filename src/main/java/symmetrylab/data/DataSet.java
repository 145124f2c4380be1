package symmetrylab.data;

import java.util.List;
import symmetrylab.numeric.Mat;

/**
 * Samples with their targets.
 *
 * @param inputs shape [sample][feature]
 * @param targets shape [sample][output]
 * @param targetKind what the targets mean
 * @param featureNames a name for each feature
 * @param outputNames a name for each output: of the class for one-hot targets, of the quantity otherwise
 */
public record DataSet(
        Mat inputs, Mat targets, TargetKind targetKind, List<String> featureNames, List<String> outputNames) {

    /** What targets mean. */
    public enum TargetKind {
        /** One output that is 0 or 1. */
        BINARY,
        /** One output a class: 1 for the sample's class, 0 for the others. */
        ONE_HOT,
        /** Real numbers. */
        REAL
    }

    /** Checks that the shapes agree. */
    public DataSet {
        featureNames = List.copyOf(featureNames);
        outputNames = List.copyOf(outputNames);
        if (inputs.rows() != targets.rows()) {
            throw new IllegalArgumentException(inputs.rows() + " inputs and " + targets.rows() + " targets");
        }
        if (featureNames.size() != inputs.columns() || outputNames.size() != targets.columns()) {
            throw new IllegalArgumentException("names: " + featureNames.size() + " and " + outputNames.size() + " for "
                    + inputs.columns() + " features and " + targets.columns() + " outputs");
        }
    }

    /** The number of samples. */
    public int size() {
        return inputs.rows();
    }

    /** The number of features of a sample. */
    public int features() {
        return inputs.columns();
    }

    /** The number of outputs of a sample. */
    public int outputs() {
        return targets.columns();
    }

    /** Whether the targets are classes. */
    public boolean isClassification() {
        return targetKind != TargetKind.REAL;
    }
}
