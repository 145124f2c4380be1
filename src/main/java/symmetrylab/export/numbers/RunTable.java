package symmetrylab.export.numbers;

import symmetrylab.nn.RunPlan;
import symmetrylab.nn.StepReport;

/** A table that grows while runs are trained. */
public interface RunTable {

    /**
     * Writes the rows for a state.
     *
     * @param last whether the run ends with it
     */
    void write(RunPlan run, StepReport report, boolean last);
}
