package symmetrylab.viewmodel.timeline;

import java.util.Locale;
import java.util.Optional;
import symmetrylab.analysis.history.EventWords;
import symmetrylab.analysis.history.Insight;
import symmetrylab.recording.Recording;
import symmetrylab.spec.Edit;
import symmetrylab.spec.VisibleText;
import symmetrylab.viewmodel.lane.EditWords;
import symmetrylab.words.Text;

/**
 * An event in a lane, or an edit of it, to mark on the timeline.
 *
 * @param step its step; of an edit that is not reached, where it would be
 * @param lane its lane
 * @param event what happened
 * @param isReached whether the run gets that far
 */
public record Mark(int step, Lane lane, Event event, boolean isReached) {

    private static final int LONGEST_NAME = 20;

    /**
     * A lane.
     *
     * @param index from 0
     * @param name its name
     */
    public record Lane(int index, String name) {}

    /**
     * An event.
     *
     * @param kind its kind
     * @param edit the edit, if the event is one
     * @param sentence the event in a sentence
     */
    public record Event(Kind kind, Optional<Edit> edit, Text sentence) {

        static Event of(Edit edit, boolean isReached, Recording recording) {
            Text words = EditWords.of(edit, recording);
            Text sentence = isReached ? EventWords.edited(words) : EventWords.notEdited(words);
            return new Event(Kind.EDIT, Optional.of(edit), sentence);
        }

        static Event of(Kind kind, Insight insight, Recording recording) {
            Text sentence = kind == Kind.PARTED
                    ? EventWords.parted()
                    : EventWords.sentence(
                            insight, recording.plan().architecture().sizes());
            return new Event(kind, Optional.empty(), sentence);
        }
    }

    /** The kind of the event. */
    public Kind kind() {
        return event.kind();
    }

    /** Its line in a list: step, lane and event. */
    public Text line() {
        return Text.of("mark.line", step, VisibleText.of(lane.name()), name(), event.sentence());
    }

    /** The text of its plate on the timeline, which has little room: lane, event and step. */
    Text plate() {
        return plateOf(Text.verbatim(laneName()));
    }

    /** The text of a plate for several lanes. */
    Text plateOf(Text lanes) {
        return Text.of("mark.plate", lanes, name(), step);
    }

    /** The name of the lane, cut if it is long. */
    String laneName() {
        String whole = VisibleText.of(lane.name());
        return whole.codePointCount(0, whole.length()) <= LONGEST_NAME
                ? whole
                : whole.substring(0, whole.offsetByCodePoints(0, LONGEST_NAME - 1))
                                .strip() + "…";
    }

    /** The mark within a sentence: lane, event and step. */
    Text brief() {
        return Text.of("mark.brief", VisibleText.of(lane.name()), name(), step);
    }

    private Text name() {
        return EventWords.name(kind().token());
    }

    /** The kinds of events, in the order of marks of one step and lane. */
    public enum Kind {
        /** The state was edited by hand. */
        EDIT,
        /** No batch can move a weight in this state. */
        FROZEN,
        /** For the first time not all neurons are the same any more; some may still be. */
        PARTED,
        /** For the first time every hidden neuron differs from the others, after some were the same. */
        SPLIT,
        /** The spread of a layer is above 0.1 for the first time. */
        ESCAPED,
        /** From here on every sample of the training part is classified right. */
        SOLVED,
        /** Something is no longer finite, and the run has ended. */
        DIVERGED;

        /** The kind as one word, for keys and style classes. */
        public String token() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
