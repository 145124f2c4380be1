package symmetrylab.viewmodel;

import symmetrylab.spec.VisibleText;
import symmetrylab.words.Text;
import symmetrylab.words.Worded;

/** Why work failed, for the user. */
public final class FailureWords {

    private FailureWords() {}

    /** The message of {@code failure}; if it has none for users, that the program has a fault. */
    public static Text of(Throwable failure) {
        return Worded.textOf(failure)
                .orElseGet(() -> Text.of("window.faultOfWork", VisibleText.of(failure.toString())));
    }
}
