package symmetrylab.analysis.history;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import symmetrylab.analysis.state.Freeze;
import symmetrylab.analysis.state.RunState;

/**
 * An event in a run.
 *
 * @param step the first of the checked states in which it holds
 * @param kind the kind of event
 * @param layer the layer concerned, from 0: the neurons of that hidden layer, or the weights into it; absent for the
 *     whole run
 * @param freeze how the run is frozen in that state; present only for {@link Kind#FROZEN}
 */
public record Insight(int step, Kind kind, OptionalInt layer, Optional<Freeze> freeze) {

    /** The kinds of events, in the order of insights of one step. */
    public enum Kind {
        /** From here on a weight, a gradient or the loss is not finite, and the run has ended. */
        DIVERGED,
        /** From here on, until the next insight about the state, the run is {@link RunState#FROZEN}. */
        FROZEN,
        /** No hidden layer has two neurons to compare. */
        SINGLE,
        /** From here on, until the next insight about the state, the run is {@link RunState#IDENTICAL}. */
        IDENTICAL,
        /** From here on, until the next insight about the state, the run is {@link RunState#PARTLY_IDENTICAL}. */
        PARTLY_IDENTICAL,
        /** From here on, until the next insight about the state, the run has the {@link RunState#SAME_FEATURES}. */
        SAME_FEATURES,
        /** From here on, until the next insight about the state, the run is {@link RunState#SPLIT}. */
        SPLIT,
        /** The first weight into the layer has left 0; all were 0 at the start. */
        LEFT_ZERO,
        /**
         * The neurons of the layer, 3 to 256, have turned onto two lines through the origin, or one; they started on more.
         */
        ALIGNED,
        /** The spread of the layer, at most 0.1 at the start, is above ten times its first value above 0. */
        GROWN_TENFOLD,
        /** The spread of the layer, at most 0.1 at the start, is above 0.1. */
        ESCAPED,
        /** From here on to the last state, every sample of the training part is classified right. */
        SOLVED,
        /** The run has ended, and some neurons shared a class in every state. */
        NEVER_SPLIT,
        /** The run has ended, and every weight into the layer was 0 throughout. */
        STAYED_ZERO;

        /** The kind as one word, the same in all versions. */
        public String token() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(RunState state) {
            return switch (state) {
                case DIVERGED -> DIVERGED;
                case FROZEN -> FROZEN;
                case SINGLE -> SINGLE;
                case IDENTICAL -> IDENTICAL;
                case PARTLY_IDENTICAL -> PARTLY_IDENTICAL;
                case SAME_FEATURES -> SAME_FEATURES;
                case SPLIT -> SPLIT;
            };
        }
    }

    static Insight of(int step, Kind kind) {
        return new Insight(step, kind, OptionalInt.empty(), Optional.empty());
    }

    static Insight of(int step, Kind kind, int layer) {
        return new Insight(step, kind, OptionalInt.of(layer), Optional.empty());
    }

    static Insight frozen(int step, Optional<Freeze> freeze) {
        return new Insight(step, Kind.FROZEN, OptionalInt.empty(), freeze);
    }
}
