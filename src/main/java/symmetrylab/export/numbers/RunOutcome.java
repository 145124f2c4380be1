package symmetrylab.export.numbers;

import java.util.Optional;
import symmetrylab.analysis.history.EventWords;
import symmetrylab.analysis.history.Insights;
import symmetrylab.analysis.state.MeasuredState;
import symmetrylab.analysis.state.RunState;
import symmetrylab.nn.Evaluation.Score;
import symmetrylab.nn.RunPlan;
import symmetrylab.nn.StepReport;
import symmetrylab.words.Text;

/**
 * How a run ended.
 *
 * @param run the run
 * @param since the number of the state from which it stayed in its final state; absent if finding it failed
 * @param last its last state
 * @param measures of the last state
 * @param insights its events; absent if not asked for, or if finding them failed
 */
public record RunOutcome(
        RunPlan run, Optional<Integer> since, StepReport last, MeasuredState measures, Optional<Insights> insights) {

    /** The number of the last state. */
    public int lastStep() {
        return last.step();
    }

    /** Loss and accuracy of the last state on the training set. */
    public Score training() {
        return last.evaluation().training();
    }

    /** Loss and accuracy of the last state on the samples held out, if there are any. */
    public Optional<Score> validation() {
        return last.evaluation().validation();
    }

    /** The last state in words, with the step at which it began; absent if it was not measured. */
    public Optional<Text> story() {
        return measures.state()
                .map(state -> since.map(step -> story(state, step)).orElse(EventWords.name(state)));
    }

    private static Text story(RunState state, int since) {
        return state == RunState.DIVERGED
                ? EventWords.nameAt(state, Integer.toString(since))
                : EventWords.nameSince(state, since);
    }
}
