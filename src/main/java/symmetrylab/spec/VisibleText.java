package symmetrylab.spec;

import symmetrylab.words.Text;

/**
 * Makes text from a file safe for one line of a message.
 *
 * <p>A terminal obeys control characters, and bidirectional and zero-width characters change the look of the rest of a
 * line: these are escaped as in JSON, such as <code>\</code><code>u202E</code>.
 */
public final class VisibleText {

    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_QUOTE = 40;
    private static final String HEX = "0123456789ABCDEF";

    /** Letters and marks without a shape, in addition to format characters. */
    private static final String SHAPELESS = "\u034F\u115F\u1160\u17B4\u17B5\u180B\u180C\u180D\u180F\u2800\u3164\uFFA0";

    private VisibleText() {}

    /** {@code text} on one line, every character visible; a very long text loses its middle. */
    public static String of(String text) {
        if (text.length() <= LONGEST_LINE) {
            return escaped(text, false);
        }
        int half = LONGEST_LINE / 2;
        return escaped(text.substring(0, half), false) + "…" + escaped(text.substring(text.length() - half), false);
    }

    /** {@code text} on one line, every character visible, however long. */
    public static String uncut(String text) {
        return escaped(text, false);
    }

    /** {@code text} as a JSON string, every character visible; a long text is cut. */
    public static String quoted(String text) {
        return '"' + (isLong(text) ? beginning(text) + "…" : escaped(text, true)) + '"';
    }

    /** Like {@link #quoted(String)}, with the length of a long text. */
    public static Text quotedWithLength(String text) {
        return isLong(text)
                ? Text.of("spec.cutText", beginning(text), Integer.toString(text.length()))
                : Text.verbatim(quoted(text));
    }

    private static boolean isLong(String text) {
        return text.length() > LONGEST_QUOTE;
    }

    private static String beginning(String text) {
        return escaped(text.substring(0, LONGEST_QUOTE / 2), true);
    }

    /** The character {@code c} as a JSON escape; two escapes beyond the first plane. */
    public static String escape(int c) {
        StringBuilder result = new StringBuilder();
        for (char unit : Character.toChars(c)) {
            result.append("\\u");
            for (int shift = 12; shift >= 0; shift -= 4) {
                result.append(HEX.charAt(unit >> shift & 0xF));
            }
        }
        return result.toString();
    }

    private static String escaped(String text, boolean inQuotes) {
        StringBuilder result = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (inQuotes && (c == '"' || c == '\\')) {
                result.append('\\').append((char) c);
            } else if (inQuotes && c == '\n') {
                result.append("\\n");
            } else if (inQuotes && c == '\t') {
                result.append("\\t");
            } else if (isVisible(c)) {
                result.appendCodePoint(c);
            } else {
                result.append(escape(c));
            }
        });
        return result.toString();
    }

    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> SHAPELESS.indexOf(c) < 0;
        };
    }
}
