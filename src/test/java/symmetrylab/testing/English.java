package symmetrylab.testing;

import symmetrylab.words.Text;
import symmetrylab.words.Worded;
import symmetrylab.words.Words;

/** Puts texts into English. */
public final class English {

    private English() {}

    /** {@code text} as a string. */
    public static String of(Text text) {
        return Words.english().say(text);
    }

    /** The message of {@code failure} for users. */
    public static String of(Throwable failure) {
        return of(Worded.textOf(failure).orElseThrow(() -> new AssertionError("no words for users", failure)));
    }
}
