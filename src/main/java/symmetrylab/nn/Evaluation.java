package symmetrylab.nn;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Loss, accuracy and gradient of a state on the whole training set, and the scores on samples held out.
 *
 * @param training loss and accuracy on the training set
 * @param validation loss and accuracy on the samples held out, if there are any
 * @param gradient of the training set's mean loss with respect to every weight and bias
 */
public record Evaluation(Score training, Optional<Score> validation, Parameters gradient) {

    /**
     * Loss and accuracy of a network on some samples.
     *
     * @param loss mean loss; may be infinite or NaN
     * @param accuracy share classified right, 0 to 1; absent for real targets
     */
    public record Score(double loss, OptionalDouble accuracy) {}

    /** Mean loss of the training set; may be infinite or NaN. */
    public double loss() {
        return training.loss();
    }

    /** Share of the training set classified right, 0 to 1; absent for real targets. */
    public OptionalDouble accuracy() {
        return training.accuracy();
    }

    /** Whether the training set's loss and the whole gradient are finite. */
    public boolean isFinite() {
        return Double.isFinite(training.loss()) && gradient.isFinite();
    }
}
