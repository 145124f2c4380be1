package symmetrylab.export.source;

import java.util.List;
import symmetrylab.analysis.state.RunState;
import symmetrylab.analysis.state.StateMeasures;
import symmetrylab.nn.RunPlan;
import symmetrylab.nn.StepReport;

/**
 * Where a run starts and where it ends.
 *
 * @param run the run
 * @param first state 0
 * @param last the state with which it ends
 */
record RunEnds(RunPlan run, StepReport first, StepReport last) {

    /** The state in which the run ends. */
    RunState lastState() {
        return StateMeasures.stateOf(last);
    }

    /** Whether some neurons of a layer are equal at one of the ends. */
    boolean hasEqualNeurons() {
        return hasEqualNeurons(first) || hasEqualNeurons(last);
    }

    private boolean hasEqualNeurons(StepReport report) {
        List<Integer> classes = StateMeasures.of(report).classCounts();
        for (int layer = 0; layer < classes.size(); layer++) {
            if (classes.get(layer) < run.architecture().fanOut(layer)) {
                return true;
            }
        }
        return false;
    }
}
