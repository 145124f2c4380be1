package symmetrylab.words;

import java.util.List;

/**
 * A sentence whose language is not chosen yet: its key and the parts to put in.
 *
 * @param key of the sentence in {@link Words}
 * @param parts texts, whole numbers and strings, in the order of the sentence's numbers
 */
public record Text(String key, List<Object> parts) {

    /** Copies the list. */
    public Text {
        parts = List.copyOf(parts);
    }

    /** The sentence {@code key} with {@code parts} put in. */
    public static Text of(String key, Object... parts) {
        return new Text(key, List.of(parts));
    }

    /** A text that is the same in every language: a name, a number, what a file says. */
    public static Text verbatim(String text) {
        return of("text.verbatim", text);
    }

    /** The sentence in English. */
    @Override
    public String toString() {
        return Words.english().say(this);
    }
}
