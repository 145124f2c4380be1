package symmetrylab.view.timeline;

import java.util.Locale;
import symmetrylab.recording.Phase;
import symmetrylab.words.Words;

/** Phases in words. */
final class PhaseWords {

    private PhaseWords() {}

    /** The name of a phase: {@code forward 1}, {@code loss}. */
    static String name(Phase phase, Words words) {
        return words.get("phase." + word(phase), layer(phase));
    }

    /** The name in one or two signs, where there are many. */
    static String brief(Phase phase, Words words) {
        return words.get("phase.brief." + word(phase), layer(phase));
    }

    /** The name in a sentence: {@code backward, layer 1}. */
    static String spoken(Phase phase, Words words) {
        return words.get("phase.spoken." + word(phase), layer(phase));
    }

    /** As one word, for keys and style classes. */
    static String word(Phase phase) {
        return phase.kind().name().toLowerCase(Locale.ROOT);
    }

    private static String layer(Phase phase) {
        return Integer.toString(phase.layer() + 1);
    }
}
