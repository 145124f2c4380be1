package symmetrylab.cli.run;

import java.util.Optional;
import symmetrylab.analysis.history.EventWords;
import symmetrylab.analysis.history.Insights;
import symmetrylab.analysis.state.RunState;
import symmetrylab.analysis.state.StateMeasures;
import symmetrylab.nn.Evaluation.Score;
import symmetrylab.nn.RunPlan;
import symmetrylab.nn.StepReport;
import symmetrylab.words.Text;

/**
 * How a run ended.
 *
 * @param run what was run
 * @param since the first state from which on it was what it was at the end
 * @param last its last state
 * @param measures of the last state
 * @param insights what happened; absent where nobody wants to know, or noticing failed
 */
record RunOutcome(RunPlan run, int since, StepReport last, StateMeasures measures, Optional<Insights> insights) {

    /** The number of the last state. */
    int lastStep() {
        return last.step();
    }

    /** Loss and accuracy of the last state on the training set. */
    Score training() {
        return last.evaluation().training();
    }

    /** The same on the samples held out, where there are any. */
    Optional<Score> validation() {
        return last.evaluation().validation();
    }

    /** The last state in words, with the step at which it began. */
    Text story() {
        RunState state = measures.state();
        return state == RunState.DIVERGED
                ? EventWords.nameAt(state, Integer.toString(since))
                : EventWords.nameSince(state, since);
    }
}
