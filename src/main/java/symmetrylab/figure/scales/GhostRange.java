package symmetrylab.figure.scales;

import symmetrylab.analysis.history.RunHistory;
import symmetrylab.nn.Architecture;
import symmetrylab.nn.Parameters;
import symmetrylab.numeric.Range;
import symmetrylab.recording.Recording;

/**
 * The range of a lane's ghost in the plots, from the edit on. It widens their scales so that the ghost is visible, but
 * not so far that the lanes themselves are flattened.
 *
 * @param weights weights and biases of hidden neurons; empty if there is no ghost
 * @param losses on the training set, likewise
 */
record GhostRange(Range weights, Range losses) {

    /** The share of its length by which a scale may be widened at each end. */
    private static final double MAX_WIDER = 0.5;

    /**
     * The range of the ghost of {@code lane}; empty if it has none.
     *
     * @param lastStep of the plots; later steps are not drawn
     */
    static GhostRange of(RunHistory lane, int lastStep) {
        Range weights = Range.EMPTY;
        Range losses = Range.EMPTY;
        if (lane.ghost().isPresent()) {
            Recording recording = lane.ghost().get().recording();
            Architecture network = recording.plan().architecture();
            int hiddenCount = network.offset(network.layers() - 1, 0);
            int stride = SharedScales.strideOf(recording);
            int from = lane.ghostFrom().orElse(0) / stride * stride;
            for (int step = from; step <= Math.min(lastStep, recording.lastStep()); step += stride) {
                Parameters values = recording.parameters(step);
                for (int i = 0; i < hiddenCount; i++) {
                    weights = including(weights, values.get(i));
                }
                losses = including(losses, recording.loss(step));
            }
        }
        return new GhostRange(weights, losses);
    }

    private static Range including(Range range, double value) {
        return Double.isFinite(value) ? range.including(value) : range;
    }

    /** The scale of the lanes' weights, widened. */
    Range extended(Range ofLanes) {
        if (weights.isEmpty()) {
            return ofLanes;
        }
        // Zero is always on the scale.
        Range own = ofLanes.including(0);
        double room = own.length() > 0 ? MAX_WIDER * own.length() : Double.MAX_VALUE;
        Range most = new Range(own.min() - room, own.max() + room);
        return ofLanes.including(most.clamp(weights.min())).including(most.clamp(weights.max()));
    }

    /** The scale of the lanes' losses, widened upwards. */
    Range extendedLoss(Range ofLanes) {
        if (losses.isEmpty()) {
            return ofLanes;
        }
        boolean anything = ofLanes.isEmpty() || ofLanes.max() <= 0;
        return ofLanes.including(anything ? losses.max() : Math.min(losses.max(), (1 + MAX_WIDER) * ofLanes.max()));
    }
}
