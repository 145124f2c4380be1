package symmetrylab.viewmodel.lane;

import java.util.Optional;
import symmetrylab.figure.lane.LaneHead;
import symmetrylab.figure.scene.Scene;
import symmetrylab.figure.step.StepContent;

/**
 * A lane as shown.
 *
 * @param scene the data its pictures are painted from
 * @param head the head of the lane
 * @param opened the content of its open step; absent if none is open or known
 */
public record ShownLane(Scene scene, LaneHead head, Optional<StepContent> opened) {}
