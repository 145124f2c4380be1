package symmetrylab.nn;

import java.util.List;
import java.util.Optional;
import symmetrylab.spec.Edit;
import symmetrylab.spec.RunSpec;

/**
 * A run that is known to fit its data.
 *
 * @param spec the run as specified
 * @param architecture the network, with nothing left open
 */
public record RunPlan(RunSpec spec, Architecture architecture) {

    /**
     * The same run without the last edit of its list: what it was before that edit was made. Absent where there is none, or
     * where the run ends before it, so that it changes nothing.
     */
    public Optional<RunPlan> beforeLastEdit() {
        List<Edit> edits = spec.edits();
        boolean isMade = !edits.isEmpty()
                && edits.get(edits.size() - 1).step() <= spec.training().steps();
        return isMade
                ? Optional.of(new RunPlan(spec.withEdits(edits.subList(0, edits.size() - 1)), architecture))
                : Optional.empty();
    }
}
