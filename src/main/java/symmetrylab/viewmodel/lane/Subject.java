package symmetrylab.viewmodel.lane;

import java.util.Optional;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.figure.scene.NetworkPart;

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
    boolean existsIn(RunHistory history);

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

        @Override
        public boolean existsIn(RunHistory history) {
            return part.isIn(history.recording().plan().architecture());
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

        @Override
        public boolean existsIn(RunHistory history) {
            return index < history.recording().data().size();
        }
    }
}
