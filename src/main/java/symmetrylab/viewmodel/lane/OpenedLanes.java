package symmetrylab.viewmodel.lane;

import java.util.List;
import java.util.Optional;
import symmetrylab.figure.step.StepContent;
import symmetrylab.figure.step.StepSubject;

/**
 * An open step in all lanes.
 *
 * @param lanes whose step it is
 * @param step the step
 * @param subject whose numbers are shown
 * @param steps one for each lane, in order; absent for a lane whose run ends at or before the step
 */
public record OpenedLanes(Lanes lanes, int step, StepSubject subject, List<Optional<StepContent>> steps) {

    /** Copies the list. */
    public OpenedLanes {
        steps = List.copyOf(steps);
    }
}
