package symmetrylab.viewmodel.timeline;

import java.util.Optional;
import java.util.OptionalInt;
import symmetrylab.analysis.history.Insight;
import symmetrylab.analysis.state.Freeze;
import symmetrylab.spec.Edit;

/**
 * Something that happened in a lane, or was done to it, to be marked on the timeline.
 *
 * @param step where; of an edit that is not reached, where it would be
 * @param lane in which lane
 * @param event what happened
 * @param isReached whether the run comes so far
 */
public record Mark(int step, Lane lane, Event event, boolean isReached) {

    /**
     * A lane.
     *
     * @param index from 0
     * @param name what it is called
     */
    public record Lane(int index, String name) {}

    /**
     * What happened.
     *
     * @param kind of what kind it is
     * @param layer the hidden layer it happened to, from 0; absent where it is the whole run
     * @param freeze how the run is frozen, if that is what happened
     * @param edit the edit, if it is one
     */
    public record Event(Kind kind, OptionalInt layer, Optional<Freeze> freeze, Optional<Edit> edit) {

        static Event of(Edit edit) {
            return new Event(Kind.EDIT, OptionalInt.empty(), Optional.empty(), Optional.of(edit));
        }

        static Event of(Kind kind, Insight insight) {
            return new Event(kind, insight.layer(), insight.freeze(), Optional.empty());
        }
    }

    /** Of what kind the event is. */
    public Kind kind() {
        return event.kind();
    }

    /** What can be marked; marks of one step and lane stand in this order. */
    public enum Kind {
        /** The state was edited by hand. */
        EDIT,
        /** No batch can move a weight in this state. */
        FROZEN,
        /** For the first time neurons that were all the same are not any more; some may still be. */
        PARTED,
        /** For the first time every hidden neuron differs from the others, after some were the same. */
        SPLIT,
        /** The spread of a layer is above 0.1 for the first time. */
        ESCAPED,
        /** From here on every sample of the training part is classified right. */
        SOLVED,
        /** Something is not finite any more, and the run has ended. */
        DIVERGED
    }
}
