package symmetrylab.spec.json;

import symmetrylab.spec.VisibleText;
import symmetrylab.words.Text;

/**
 * Explains why a text is not JSON, at the place where it stops being JSON.
 *
 * @param offset of the mistake
 * @param message one line
 */
record JsonMistake(int offset, Text message) {

    private static final String IN_NUMBERS = "+-.";
    private static final int HEX_DIGITS = 4;

    /** The mistake that shows at the character at {@code offset} of {@code text}. */
    static JsonMistake at(String text, int offset) {
        char found = text.charAt(offset);
        char touching = offset == 0 ? ' ' : text.charAt(offset - 1);
        int escape = unicodeEscape(text, offset);
        if (escape >= 0) {
            // Not quoted, as quotes would double its backslash.
            return new JsonMistake(escape, Text.of("spec.json.escape", VisibleText.of(text.substring(escape, offset))));
        }
        if (text.startsWith("NaN", offset - 3) || text.startsWith("Infinity", offset - 8)) {
            return ofNumber(text, offset, "spec.json.notFinite");
        } else if (isNumberCut(found, touching)) {
            return ofNumber(text, offset, "spec.json.number");
        }
        String key = touching == '\\' ? "spec.json.backslash" : key(found, lastCharBefore(text, offset));
        return found(text, offset, wordEnd(text, offset), key);
    }

    /** Whether the word at {@code offset} is the last in {@code text}, which may have been cut off there. */
    static boolean isAtEnd(String text, int offset) {
        return offset >= text.length()
                || Character.isLetter(text.charAt(offset))
                        && text.substring(wordEnd(text, offset)).strip().isEmpty();
    }

    private static JsonMistake found(String text, int start, int end, String key) {
        return new JsonMistake(start, Text.of(key, VisibleText.quotedWithLength(text.substring(start, end))));
    }

    /** The offset of the character escape that is cut short at {@code offset}; -1 if there is none. */
    private static int unicodeEscape(String text, int offset) {
        int start = offset;
        while (start > 0 && offset - start < HEX_DIGITS && isHexDigit(text.charAt(start - 1))) {
            start--;
        }
        boolean isEscape = start >= 2 && text.startsWith("\\u", start - 2) && offset - start < HEX_DIGITS;
        return isEscape ? start - 2 : -1;
    }

    private static boolean isHexDigit(char c) {
        return Character.digit(c, 16) >= 0;
    }

    /** A mistake in a number or right behind it; the message shows all of the number. */
    private static JsonMistake ofNumber(String text, int offset, String key) {
        int start = offset;
        while (start > 0 && isInNumber(text.charAt(start - 1))) {
            start--;
        }
        int end = offset;
        while (end < text.length() && isInNumber(text.charAt(end))) {
            end++;
        }
        return found(text, start, Math.max(end, start + 1), key);
    }

    private static boolean isInNumber(char c) {
        return Character.isLetterOrDigit(c) || IN_NUMBERS.indexOf(c) >= 0;
    }

    private static boolean isNumberCut(char found, char touching) {
        boolean afterNumber = Character.isDigit(touching) || IN_NUMBERS.indexOf(touching) >= 0;
        return IN_NUMBERS.indexOf(found) >= 0
                || afterNumber && Character.isLetterOrDigit(found)
                || IN_NUMBERS.indexOf(touching) >= 0;
    }

    private static String key(char found, char before) {
        if (found == '\'') {
            return "spec.json.unquoted";
        } else if (found == '/' || found == '#') {
            return "spec.json.comment";
        } else if (found < ' ') {
            return "spec.json.control";
        } else if (before == ',') {
            return found == '}' || found == ']' || found == ',' ? "spec.json.extraComma" : "spec.json.unquoted";
        } else if (endsValue(before) && startsValue(found)) {
            return "spec.json.noComma";
        } else if (Character.isLetter(found)) {
            return "spec.json.unquoted";
        } else if (found == '}' || found == ']') {
            return "spec.json.closesNothing";
        }
        return "spec.json.unexpected";
    }

    private static boolean endsValue(char c) {
        return c == '"' || c == '}' || c == ']' || Character.isLetterOrDigit(c);
    }

    private static boolean startsValue(char c) {
        return c == '"' || c == '{' || c == '[' || c == '-' || Character.isLetterOrDigit(c);
    }

    /** The end of the word that begins at {@code offset}, or of the one character there. */
    private static int wordEnd(String text, int offset) {
        int end = offset;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return Math.max(end, offset + 1);
    }

    private static char lastCharBefore(String text, int offset) {
        for (int i = offset - 1; i >= 0; i--) {
            if (!Character.isWhitespace(text.charAt(i))) {
                return text.charAt(i);
            }
        }
        return ' ';
    }
}
