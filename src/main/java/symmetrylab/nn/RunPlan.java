package symmetrylab.nn;

import java.util.List;
import java.util.Optional;
import symmetrylab.spec.Edit;
import symmetrylab.spec.RunSpec;

/**
 * A run that fits its data.
 *
 * @param spec the run as specified
 * @param architecture its network
 */
public record RunPlan(RunSpec spec, Architecture architecture) {

    /**
     * The same run without the last edit of its list; absent if there is no edit, or the run ends before it.
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
