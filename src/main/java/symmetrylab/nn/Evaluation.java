package symmetrylab.nn;

import java.util.OptionalDouble;

/**
 * What a state of training is worth on the whole training set.
 *
 * @param loss mean loss of the samples; may be infinite or NaN
 * @param accuracy share of samples that are classified right, 0 to 1; absent for real targets
 * @param gradient derivatives of the loss by every weight and bias
 */
public record Evaluation(double loss, OptionalDouble accuracy, Parameters gradient) {

    /** Whether the loss and the whole gradient are finite. */
    public boolean isFinite() {
        return Double.isFinite(loss) && gradient.isFinite();
    }
}
