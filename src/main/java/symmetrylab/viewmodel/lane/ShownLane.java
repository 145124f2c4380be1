package symmetrylab.viewmodel.lane;

import java.util.Optional;
import symmetrylab.figure.lane.LaneHead;
import symmetrylab.figure.scene.Scene;
import symmetrylab.figure.step.StepContent;

/**
 * A lane as it is shown.
 *
 * @param scene what its pictures are painted from
 * @param head what stands at its head
 * @param opened the inside of its open step; absent where none is open or known
 */
public record ShownLane(Scene scene, LaneHead head, Optional<StepContent> opened) {}
