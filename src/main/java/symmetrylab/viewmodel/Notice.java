package symmetrylab.viewmodel;

import symmetrylab.words.Text;

/**
 * A message to the user.
 *
 * @param kind whether it went well
 * @param title what it is about, a few words
 * @param text the message, in one line or several
 */
public record Notice(Kind kind, String title, Text text) {

    /** Whether it went well. */
    public enum Kind {
        /** Something succeeded. */
        DONE,
        /** Something failed. */
        PROBLEM
    }
}
