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
 * @param stride distance of the checked states: 0, the stride, twice the stride … and the last
 * @param lastStep the number of the last state; less than planned if the run diverged
 * @param training loss and accuracy of the last state on the training set
 * @param validation loss and accuracy on the samples held out, if there are any
 * @param measures of the last state
 * @param steps the steps of events
 * @param failures exceptions of failed measures, by their names in tables
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

    /** The step whose state is not finite; absent if the run did not diverge. */
    public OptionalInt diverged() {
        return measures.state().filter(state -> state == RunState.DIVERGED).isPresent()
                ? OptionalInt.of(lastStep)
                : OptionalInt.empty();
    }
}
