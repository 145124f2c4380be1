package symmetrylab.words;

import java.util.List;

/**
 * A sentence in no language yet: its key and parts. {@link Words#say} turns it into a string; {@link #toString()} is
 * for programmers.
 *
 * @param key of the sentence in {@link Words}
 * @param parts texts, whole numbers and strings, in the order of the sentence's numbers
 */
public record Text(String key, List<Object> parts) {

    static final String LIST = "text.list";
    static final String LISTS = "text.lists";
    static final String LINES = "text.lines";

    /** Copies the list. */
    public Text {
        parts = List.copyOf(parts);
    }

    /** The sentence {@code key} with {@code parts}. */
    public static Text of(String key, Object... parts) {
        return new Text(key, List.of(parts));
    }

    /** A text that is the same in every language: a name, a number, the content of a file. */
    public static Text verbatim(String text) {
        return of("text.verbatim", text);
    }

    /** A list of texts, whole numbers and strings, in one line. */
    public static Text list(List<?> entries) {
        return new Text(LIST, List.copyOf(entries));
    }

    /** Texts that are lists themselves, in one line. */
    public static Text lists(List<?> entries) {
        return new Text(LISTS, List.copyOf(entries));
    }

    /** Texts, one a line. */
    public static Text lines(List<Text> lines) {
        return new Text(LINES, List.copyOf(lines));
    }

    /** {@code text} after its subject, such as a file or a field. */
    public static Text about(String subject, Text text) {
        return of("text.about", subject, text);
    }
}
