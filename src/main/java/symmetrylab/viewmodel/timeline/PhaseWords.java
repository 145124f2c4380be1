package symmetrylab.viewmodel.timeline;

import symmetrylab.recording.Phase;
import symmetrylab.words.Text;

/** Phases in words. */
public final class PhaseWords {

    private PhaseWords() {}

    /** The name of a phase: {@code forward 1}, {@code loss}. */
    public static Text name(Phase phase) {
        return of("phase.", phase);
    }

    /** The name in one or two letters, for a row of many. */
    public static Text brief(Phase phase) {
        return of("phase.brief.", phase);
    }

    /** The name in a sentence: {@code backward, layer 1}. */
    public static Text spoken(Phase phase) {
        return of("phase.spoken.", phase);
    }

    private static Text of(String key, Phase phase) {
        return Text.of(key + phase.kind().token(), Integer.toString(phase.layer() + 1));
    }
}
