package symmetrylab.lesson.prose;

/**
 * A piece of text in one look.
 *
 * @param text may hold names of facts in braces, unless it is code
 * @param strong whether it stands out most
 * @param emphasis whether it is stressed
 * @param code whether it is a formula, a key or a setting
 */
public record Span(String text, boolean strong, boolean emphasis, boolean code) {

    Span with(String newText) {
        return new Span(newText, strong, emphasis, code);
    }

    boolean looksLike(Span other) {
        return strong == other.strong && emphasis == other.emphasis && code == other.code;
    }
}
