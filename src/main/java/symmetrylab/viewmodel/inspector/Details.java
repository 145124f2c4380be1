package symmetrylab.viewmodel.inspector;

import java.util.List;
import java.util.Optional;

/**
 * The numbers and equations of the inspected part, all at one step.
 *
 * @param lanes the numbers in the inspected lane, then in the others; not empty
 * @param explanation the equations and reasons in the inspected lane; absent until they are first computed
 */
public record Details(List<Readings> lanes, Optional<Explanation> explanation) {

    /** Copies the list. */
    public Details {
        lanes = List.copyOf(lanes);
        if (lanes.isEmpty()) {
            throw new IllegalArgumentException("no lane");
        }
    }

    /** The inspection they belong to. */
    public Inspection of() {
        return own().of();
    }

    /** The numbers in the inspected lane. */
    public Readings own() {
        return lanes.get(0);
    }

    /** The numbers without equations; may take a pass through the training set. */
    static Details numbers(Inspection of) {
        return new Details(of.inAllLanes().stream().map(Readings::all).toList(), Optional.empty());
    }
}
