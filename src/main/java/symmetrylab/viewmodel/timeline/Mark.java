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
 * Something that happened in a lane, or was done to it, to be marked on the timeline.
 *
 * @param step where; of an edit that is not reached, where it would be
 * @param lane in which lane
 * @param event what happened
 * @param isReached whether the run comes so far
 */
public record Mark(int step, Lane lane, Event event, boolean isReached) {

    private static final int LONGEST_NAME = 20;

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
     * @param edit the edit, if it is one
     * @param sentence what happened
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

    /** Of what kind the event is. */
    public Kind kind() {
        return event.kind();
    }

    /** A line of a list: where, in which lane, what. */
    public Text line() {
        return Text.of("mark.line", step, VisibleText.of(lane.name()), name(), event.sentence());
    }

    /** What its plate on the timeline says, which has little room: in which lane, what, where. */
    Text plate() {
        return plateOf(Text.verbatim(laneName()));
    }

    /** The same of several lanes. */
    Text plateOf(Text lanes) {
        return Text.of("mark.plate", lanes, name(), step);
    }

    /** The name of the lane, cut where it is long. */
    String laneName() {
        String whole = VisibleText.of(lane.name());
        return whole.codePointCount(0, whole.length()) <= LONGEST_NAME
                ? whole
                : whole.substring(0, whole.offsetByCodePoints(0, LONGEST_NAME - 1))
                                .strip() + "…";
    }

    /** The mark within a sentence: in which lane, what, where. */
    Text brief() {
        return Text.of("mark.brief", VisibleText.of(lane.name()), name(), step);
    }

    private Text name() {
        return EventWords.name(kind().token());
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
        DIVERGED;

        /** The kind as one word, for keys and style classes. */
        public String token() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
