package symmetrylab.analysis.history;

import java.util.List;
import symmetrylab.analysis.state.LayerFlow;
import symmetrylab.numeric.Range;
import symmetrylab.recording.Recording;

/** The flows of numbers through a run's networks and the sizes of its updates, computed on first use; the last are kept. */
final class Flows {

    private static final int MOST = 64;

    private record Key(int step, Range activations, int bins) {}

    private final LastUsed<Key, LayerFlow> flows = new LastUsed<>(MOST);
    private final LastUsed<Integer, List<Double>> updates = new LastUsed<>(MOST);

    /** Whether the flow at {@code step} is known. */
    boolean knows(int step, Range activations, int bins) {
        return flows.known(new Key(step, activations, bins)).isPresent();
    }

    LayerFlow of(Recording recording, int step, Range activations, int bins) {
        return flows.get(
                new Key(step, activations, bins),
                key -> LayerFlow.of(recording.parameters(step), recording.data(), activations, bins));
    }

    /** Whether the sizes of the update from {@code step} are known. */
    boolean knowsUpdate(int step) {
        return updates.known(step).isPresent();
    }

    List<Double> update(Recording recording, int step) {
        return updates.get(step, at -> LayerFlow.updates(recording.parameters(at), recording.parameters(at + 1)));
    }
}
