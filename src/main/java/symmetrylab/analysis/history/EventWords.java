package symmetrylab.analysis.history;

import java.util.List;
import symmetrylab.analysis.state.Freeze;
import symmetrylab.analysis.state.RunState;
import symmetrylab.words.Text;

/**
 * Puts the states and events of runs into words: a name, such as <i>split</i>, and for events a sentence with a full
 * stop. The command line, the figures and the window all use them.
 */
public final class EventWords {

    private EventWords() {}

    /** The name of a state. */
    public static Text name(RunState state) {
        return name(state.token());
    }

    /** The name of a state or an event, by its token. */
    public static Text name(String token) {
        return Text.of("event.name." + token);
    }

    /** The name of a state with a step of the run in it. */
    public static Text nameAt(RunState state, String step) {
        return Text.of("event.at", name(state), step);
    }

    /** The name of a state with the step from which the run stays in it. */
    public static Text nameSince(RunState state, int step) {
        return step == 0
                ? Text.of("event.fromStart", name(state))
                : Text.of("event.since", name(state), Integer.toString(step));
    }

    /**
     * The sentence about an event.
     *
     * @param sizes of the run's network, including inputs and outputs
     */
    public static Text sentence(Insight insight, List<Integer> sizes) {
        return switch (insight.kind()) {
            case FROZEN -> frozen(insight.freeze().orElseThrow());
            case DIVERGED, SINGLE, IDENTICAL, PARTLY_IDENTICAL, SAME_FEATURES, SPLIT, SOLVED, NEVER_SPLIT ->
                Text.of("event." + insight.kind().token(), insight.step());
            case LEFT_ZERO -> ofWeights(insight, "event.left_zero.", sizes);
            case STAYED_ZERO -> ofWeights(insight, "event.stayed_zero.", sizes);
            case ALIGNED, GROWN_TENFOLD, ESCAPED -> ofNeurons(insight, sizes);
        };
    }

    /** The sentence that equal neurons differ for the first time. */
    public static Text parted() {
        return Text.of("event.parted");
    }

    /** The sentence that the run was changed by hand, at {@code what}. */
    public static Text edited(Text what) {
        return Text.of("event.edit", what);
    }

    /** The sentence that the run ends before a change by hand. */
    public static Text notEdited(Text what) {
        return Text.of("event.edit.notReached", what);
    }

    private static Text frozen(Freeze freeze) {
        return Text.of("event.frozen." + freeze.token());
    }

    private static Text ofWeights(Insight insight, String key, List<Integer> sizes) {
        int layer = insight.layer().orElseThrow();
        return layer + 2 == sizes.size() ? Text.of(key + "toOutputs") : Text.of(key + "toLayer", layer + 1);
    }

    private static Text ofNeurons(Insight insight, List<Integer> sizes) {
        int layer = insight.layer().orElseThrow() + 1;
        return Text.of("event." + insight.kind().token(), layer, sizes.get(layer));
    }
}
