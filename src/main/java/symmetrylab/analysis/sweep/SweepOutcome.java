package symmetrylab.analysis.sweep;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import symmetrylab.analysis.state.MeasuredState;
import symmetrylab.analysis.state.RunState;
import symmetrylab.nn.Evaluation.Score;

/**
 * The outcome of one case of a sweep.
 *
 * @param trained the case
 * @param stride distance of the states that were looked at: 0, the stride, twice the stride … and the last
 * @param lastStep the number of the last state; less than planned where the run diverged
 * @param training loss and accuracy of the last state on the training set
 * @param validation the same on the samples held out, where there are any
 * @param measures of the last state
 * @param steps when what happened
 * @param failures what could not be measured, by its name in tables
 */
public record SweepOutcome(
        SweepCase trained,
        int stride,
        int lastStep,
        Score training,
        Optional<Score> validation,
        MeasuredState measures,
        SweepSteps steps,
        Map<String, RuntimeException> failures) {

    /** Copies the map. */
    public SweepOutcome {
        failures = Map.copyOf(failures);
    }

    /** The step whose state is not finite; absent for all runs that came to their end. */
    public OptionalInt diverged() {
        return measures.state().filter(state -> state == RunState.DIVERGED).isPresent()
                ? OptionalInt.of(lastStep)
                : OptionalInt.empty();
    }
}
