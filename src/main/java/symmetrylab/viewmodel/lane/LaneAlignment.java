package symmetrylab.viewmodel.lane;

import symmetrylab.analysis.align.Alignment;
import symmetrylab.analysis.align.LossLine;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.data.DataSet;
import symmetrylab.nn.Parameters;

/**
 * A lane's neurons in the order of those of the lane at its left, by the last states of both runs, and the loss on the
 * line between these states.
 *
 * @param alignment the order
 * @param before the line from the left lane to this one
 * @param after the line to this lane's network with its neurons in the order
 */
public record LaneAlignment(Alignment alignment, LossLine before, LossLine after) {

    /** Aligns {@code lane} with {@code left}: runs of one architecture whose last states are finite. */
    static LaneAlignment of(RunHistory left, RunHistory lane) {
        Parameters reference = left.recording().parameters(left.lastStep());
        Parameters moved = lane.recording().parameters(lane.lastStep());
        DataSet data = lane.recording().data();
        Alignment alignment = Alignment.of(reference, moved);
        return new LaneAlignment(
                alignment,
                LossLine.between(reference, moved, data, LossLine.PLACES),
                LossLine.between(reference, alignment.apply(moved), data, LossLine.PLACES));
    }
}
