package symmetrylab.figure.plot;

import symmetrylab.analysis.history.RunHistory;
import symmetrylab.analysis.state.LayerFlow;
import symmetrylab.figure.scene.StepWork;
import symmetrylab.nn.Architecture;
import symmetrylab.numeric.Range;
import symmetrylab.recording.Recording;

/**
 * The activations and gradients of all layers at a step, and the size of its update.
 *
 * @param history of the lane
 * @param activations the range of activations
 * @param bins the number of bins
 */
record FlowWork(RunHistory history, Range activations, int bins) implements StepWork {

    @Override
    public boolean isKnown(int step) {
        return history.knowsFlow(step, activations, bins) && !needsUpdate(step);
    }

    @Override
    public double cost(int step) {
        Recording recording = history.recording();
        Architecture network = recording.plan().architecture();
        double flow = history.knowsFlow(step, activations, bins) ? 0 : LayerFlow.cost(network, recording.data());
        boolean isComputed = needsUpdate(step) && !recording.isKnown(step + 1);
        return isComputed ? flow + (double) recording.data().size() * network.parameterCount() : flow;
    }

    @Override
    public void compute(int step) {
        history.flow(step, activations, bins);
        if (needsUpdate(step)) {
            history.update(step);
        }
    }

    private boolean needsUpdate(int step) {
        return history.isTrainedFrom(step) && !history.knowsUpdate(step);
    }
}
