package symmetrylab.testing;

import symmetrylab.words.Text;
import symmetrylab.words.Worded;
import symmetrylab.words.Words;

/** What users read, in English. */
public final class English {

    private English() {}

    /** The string that {@code text} is. */
    public static String of(Text text) {
        return Words.english().say(text);
    }

    /** What {@code failure} says to a user. */
    public static String of(Throwable failure) {
        return of(Worded.textOf(failure).orElseThrow(() -> new AssertionError("no words for users", failure)));
    }
}
