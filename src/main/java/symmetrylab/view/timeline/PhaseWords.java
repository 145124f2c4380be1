package symmetrylab.view.timeline;

import java.util.Locale;
import symmetrylab.recording.Phase;
import symmetrylab.view.control.Messages;

/** Phases in words. */
final class PhaseWords {

    private PhaseWords() {}

    /** The name of a phase: {@code forward 1}, {@code loss}. */
    static String name(Phase phase, Messages messages) {
        return messages.get("phase." + word(phase), layer(phase));
    }

    /** The name in one or two signs, where there are many. */
    static String brief(Phase phase, Messages messages) {
        return messages.get("phase.brief." + word(phase), layer(phase));
    }

    /** The name in a sentence: {@code backward, layer 1}. */
    static String spoken(Phase phase, Messages messages) {
        return messages.get("phase.spoken." + word(phase), layer(phase));
    }

    /** As one word, for keys and style classes. */
    static String word(Phase phase) {
        return phase.kind().name().toLowerCase(Locale.ROOT);
    }

    private static String layer(Phase phase) {
        return Integer.toString(phase.layer() + 1);
    }
}
