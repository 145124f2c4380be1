package symmetrylab.data;

import java.util.List;
import java.util.Optional;
import symmetrylab.numeric.Mat;

/**
 * Samples with their targets: those to train on and, separately, those held out for validation.
 *
 * <p>The set itself is the training part; {@link #validation()} is another set, of the same features and outputs.
 *
 * @param inputs shape [sample][feature]
 * @param targets shape [sample][output]
 * @param targetKind what the targets mean
 * @param featureNames a name for each feature
 * @param outputNames a name for each output: of the class for one-hot targets, of the quantity otherwise
 * @param validation the samples held out, in the order of the whole set; absent if there are none
 */
public record DataSet(
        Mat inputs,
        Mat targets,
        TargetKind targetKind,
        List<String> featureNames,
        List<String> outputNames,
        Optional<DataSet> validation) {

    /** The side of pictures that are recognized by the names of their pixels. */
    private static final int PICTURE_SIDE = 8;

    /** The meaning of targets. */
    public enum TargetKind {
        /** One output that is 0 or 1. */
        BINARY,
        /** One output a class: 1 for the sample's class, 0 for the others. */
        ONE_HOT,
        /** Real numbers. */
        REAL
    }

    /** Checks that the shapes agree, including those of the validation part. */
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
        if (validation.isPresent()) {
            DataSet other = validation.get();
            boolean alike = other.targetKind == targetKind
                    && other.featureNames.equals(featureNames)
                    && other.outputNames.equals(outputNames);
            if (!alike || other.validation.isPresent()) {
                throw new IllegalArgumentException("the validation part is of another kind than what it validates");
            }
        }
    }

    /** Samples without a validation part. */
    public DataSet(
            Mat inputs, Mat targets, TargetKind targetKind, List<String> featureNames, List<String> outputNames) {
        this(inputs, targets, targetKind, featureNames, outputNames, Optional.empty());
    }

    /** The number of samples to train on. */
    public int size() {
        return inputs.rows();
    }

    /** The number of features of a sample. */
    public int features() {
        return inputs.columns();
    }

    /**
     * The number of pixels in each of as many rows if the features are the pixels of a square picture, named p00, p01 to p77
     * by row and column and in that order; 0 for all other features.
     */
    public int pictureSide() {
        int side = PICTURE_SIDE;
        if (features() != side * side) {
            return 0;
        }
        for (int i = 0; i < side * side; i++) {
            String name = featureNames.get(i);
            boolean pixel = name.length() == 3
                    && name.charAt(0) == 'p'
                    && name.charAt(1) == '0' + i / side
                    && name.charAt(2) == '0' + i % side;
            if (!pixel) {
                return 0;
            }
        }
        return side;
    }

    /** The number of outputs of a sample. */
    public int outputs() {
        return targets.columns();
    }

    /** Whether the targets are classes. */
    public boolean isClassification() {
        return classes() > 0;
    }

    /** The number of classes; 0 if the targets are real numbers. */
    public int classes() {
        return switch (targetKind) {
            case BINARY -> 2;
            case ONE_HOT -> outputs();
            case REAL -> 0;
        };
    }

    /** These samples with other inputs. */
    DataSet withInputs(Mat newInputs) {
        return new DataSet(newInputs, targets, targetKind, featureNames, outputNames, validation);
    }

    /** These samples with others for validation. */
    DataSet withValidation(Optional<DataSet> newValidation) {
        return new DataSet(inputs, targets, targetKind, featureNames, outputNames, newValidation);
    }

    /** Some of these samples, by their numbers from 0, in the given order; none is held out. */
    DataSet select(int... samples) {
        return new DataSet(
                inputs.selectRows(samples), targets.selectRows(samples), targetKind, featureNames, outputNames);
    }
}
