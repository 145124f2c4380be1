package symmetrylab.analysis.state;

import java.util.List;
import symmetrylab.nn.StepReport;
import symmetrylab.numeric.Vec;

/**
 * The measures of a state.
 *
 * @param state the state of the run
 * @param spreads the spread of each hidden layer
 * @param classCounts the number of classes in each hidden layer
 */
public record StateMeasures(RunState state, Vec spreads, List<Integer> classCounts) {

    /** Copies the list. */
    public StateMeasures {
        classCounts = List.copyOf(classCounts);
    }

    /** The measures of the reported state; for many states of a run, {@link StateGauge} is faster. */
    public static StateMeasures of(StepReport report) {
        return new StateGauge(report.state().parameters().architecture()).measures(report);
    }

    /** The state of the run in the report, without the spreads, which cost far more. */
    public static RunState stateOf(StepReport report) {
        return new StateGauge(report.state().parameters().architecture()).state(report);
    }
}
