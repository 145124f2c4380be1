package symmetrylab.analysis.sweep;

import java.util.Optional;
import java.util.OptionalInt;
import symmetrylab.analysis.escape.EscapeSteps;
import symmetrylab.analysis.state.RunState;
import symmetrylab.analysis.state.StateMeasures;
import symmetrylab.nn.Evaluation.Score;

/**
 * The outcome of one case of a sweep.
 *
 * <p>A step at which something happened is the first state it was seen in, among those that were looked at: 0, the
 * stride, twice the stride … and the last. It is absent where it was not seen.
 *
 * @param trained the case
 * @param stride distance of the states that were looked at
 * @param lastStep the number of the last state; less than planned where the run diverged
 * @param training loss and accuracy of the last state on the training set
 * @param validation the same on the samples held out, where there are any
 * @param measures of the last state
 * @param lowLoss the step at which the loss was first as low as the criteria ask for
 * @param solved the step from which on, to the last, every training sample was classified right
 * @param split the step at which the run was first split
 * @param escaped the step at which the spread of some hidden layer first was above
 *     {@value EscapeSteps#ESCAPED_SPREAD}
 */
public record SweepOutcome(
        SweepCase trained,
        int stride,
        int lastStep,
        Score training,
        Optional<Score> validation,
        StateMeasures measures,
        OptionalInt lowLoss,
        OptionalInt solved,
        OptionalInt split,
        OptionalInt escaped) {

    /** The step whose state is not finite; absent for all runs that came to their end. */
    public OptionalInt diverged() {
        return measures.state() == RunState.DIVERGED ? OptionalInt.of(lastStep) : OptionalInt.empty();
    }
}
