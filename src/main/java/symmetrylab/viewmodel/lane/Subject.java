package symmetrylab.viewmodel.lane;

import java.util.Optional;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.figure.scene.NetworkPart;
import symmetrylab.figure.scene.NetworkPart.Bias;
import symmetrylab.figure.scene.NetworkPart.Layer;
import symmetrylab.figure.scene.NetworkPart.Neuron;
import symmetrylab.figure.scene.NetworkPart.Weight;
import symmetrylab.nn.Architecture;

/** A subject of inspection. */
public sealed interface Subject {

    /** The visitor's result for this subject. */
    <R> R accept(Visitor<R> visitor);

    /** The subject as a part of the network; absent for a sample. */
    Optional<NetworkPart> networkPart();

    /**
     * Handles each kind of part, and samples; code that forgets a kind does not compile.
     *
     * @param <R> the result
     */
    interface Visitor<R> extends NetworkPart.Visitor<R> {
        R sample(Sample sample);
    }

    /** Whether the run has this subject. */
    default boolean existsIn(RunHistory history) {
        Architecture network = history.recording().plan().architecture();
        return accept(new Visitor<>() {
            @Override
            public Boolean neuron(Neuron neuron) {
                return neuron.column() < network.sizes().size()
                        && neuron.index() < network.sizes().get(neuron.column());
            }

            @Override
            public Boolean weight(Weight weight) {
                return weight.layer() < network.layers()
                        && weight.to() < network.fanOut(weight.layer())
                        && weight.from() < network.fanIn(weight.layer());
            }

            @Override
            public Boolean bias(Bias bias) {
                return bias.layer() < network.layers() && bias.to() < network.fanOut(bias.layer());
            }

            @Override
            public Boolean layer(Layer layer) {
                return layer.layer() < network.layers();
            }

            @Override
            public Boolean sample(Sample sample) {
                return sample.index() < history.recording().data().size();
            }
        });
    }

    /**
     * A part of the network.
     *
     * @param part the part
     */
    record Part(NetworkPart part) implements Subject {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return part.accept(visitor);
        }

        @Override
        public Optional<NetworkPart> networkPart() {
            return Optional.of(part);
        }
    }

    /**
     * A sample of the training part.
     *
     * @param index from 0
     */
    record Sample(int index) implements Subject {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.sample(this);
        }

        @Override
        public Optional<NetworkPart> networkPart() {
            return Optional.empty();
        }
    }
}
