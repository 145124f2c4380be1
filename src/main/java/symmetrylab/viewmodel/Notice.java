package symmetrylab.viewmodel;

import java.nio.file.Path;
import java.util.Optional;
import symmetrylab.words.Text;

/**
 * A message to the user.
 *
 * @param kind whether it went well
 * @param title what it is about, a few words
 * @param text the message, in one line or several
 * @param page the page that it tells of, to open in a browser; absent if it tells of none
 */
public record Notice(Kind kind, String title, Text text, Optional<Path> page) {

    /** A message that tells of no page. */
    public Notice(Kind kind, String title, Text text) {
        this(kind, title, text, Optional.empty());
    }

    /** A page has been saved. */
    public static Notice saved(String title, Path page) {
        return new Notice(Kind.DONE, title, Text.verbatim(page.toString()), Optional.of(page));
    }

    /** Whether it went well. */
    public enum Kind {
        /** Something succeeded. */
        DONE,
        /** Something failed. */
        PROBLEM
    }
}
