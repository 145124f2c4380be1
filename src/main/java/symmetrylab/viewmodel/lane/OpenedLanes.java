package symmetrylab.viewmodel.lane;

import java.util.Iterator;
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

    /** The steps of lanes, which share their sizes. */
    static OpenedLanes of(Lanes lanes, int step, StepSubject subject, List<Optional<StepContent>> steps) {
        Iterator<StepContent> beside = StepContent.beside(
                        steps.stream().flatMap(Optional::stream).toList())
                .iterator();
        return new OpenedLanes(
                lanes,
                step,
                subject,
                steps.stream().map(own -> own.map(known -> beside.next())).toList());
    }
}
