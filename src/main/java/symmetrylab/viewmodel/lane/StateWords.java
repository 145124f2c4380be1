package symmetrylab.viewmodel.lane;

import java.util.Optional;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.analysis.state.Freeze;
import symmetrylab.analysis.state.RunState;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.words.Words;

/** The state of a run in a sentence. */
final class StateWords {

    private StateWords() {}

    /** What the run is like at {@code step}, and whether that lasts. */
    static String of(RunHistory history, int step, Words words) {
        Optional<Freeze> freeze = history.freeze(step);
        if (freeze.isPresent()) {
            return words.say(freeze.get().words());
        }
        RunState state = history.state(step);
        boolean hasClasses = state == RunState.IDENTICAL || state == RunState.PARTLY_IDENTICAL;
        String now = hasClasses && !history.keepsClasses(step) ? ".now" : "";
        return words.get("state." + state.token() + now, Numbers.count(step));
    }
}
