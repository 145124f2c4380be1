package symmetrylab.viewmodel.lane;

import symmetrylab.analysis.history.RunHistory;
import symmetrylab.figure.scene.NetworkPart;
import symmetrylab.nn.Architecture;

/** What can be inspected. */
public sealed interface Subject {

    /** Whether the run has it. */
    boolean existsIn(RunHistory history);

    /**
     * A part of the network.
     *
     * @param part which one
     */
    record Part(NetworkPart part) implements Subject {
        @Override
        public boolean existsIn(RunHistory history) {
            Architecture network = history.recording().plan().architecture();
            if (part instanceof NetworkPart.Neuron neuron) {
                return neuron.column() < network.sizes().size()
                        && neuron.index() < network.sizes().get(neuron.column());
            } else if (part instanceof NetworkPart.Weight weight) {
                return weight.layer() < network.layers()
                        && weight.to() < network.fanOut(weight.layer())
                        && weight.from() < network.fanIn(weight.layer());
            } else if (part instanceof NetworkPart.Bias bias) {
                return bias.layer() < network.layers() && bias.to() < network.fanOut(bias.layer());
            }
            return ((NetworkPart.Layer) part).layer() < network.layers();
        }
    }

    /**
     * A sample of the training part.
     *
     * @param index from 0
     */
    record Sample(int index) implements Subject {
        @Override
        public boolean existsIn(RunHistory history) {
            return index < history.recording().data().size();
        }
    }
}
