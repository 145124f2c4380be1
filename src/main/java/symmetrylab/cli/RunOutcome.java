package symmetrylab.cli;

import java.util.Optional;
import symmetrylab.analysis.RunState;
import symmetrylab.analysis.StepFigures;
import symmetrylab.nn.Evaluation.Score;
import symmetrylab.nn.RunPlan;

/**
 * How a run ended.
 *
 * @param run what was run
 * @param lastStep the number of its last state
 * @param since the first state from which on it was what it was at the end
 * @param training loss and accuracy of the last state on the training set
 * @param validation the same on the samples held out, where there are any
 * @param figures of the last state
 */
record RunOutcome(
        RunPlan run, int lastStep, int since, Score training, Optional<Score> validation, StepFigures figures) {

    /** The last state in words, with the step at which it began. */
    String story() {
        String words = figures.state().words();
        if (figures.state() == RunState.DIVERGED) {
            return words + " at step " + since;
        }
        return words + (since == 0 ? " from the start" : " since step " + since);
    }
}
