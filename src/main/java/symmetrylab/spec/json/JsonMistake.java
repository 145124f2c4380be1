package symmetrylab.spec.json;

/**
 * What is wrong, in words, at the place where a text stops being JSON.
 *
 * @param offset where the mistake begins
 * @param message one line
 */
record JsonMistake(int offset, String message) {

    private static final String IN_NUMBERS = "+-.";

    /** The mistake that made a JSON parser give up at the character at {@code offset} of {@code text}. */
    static JsonMistake at(String text, int offset) {
        char found = text.charAt(offset);
        char touching = offset == 0 ? ' ' : text.charAt(offset - 1);
        if (text.startsWith("NaN", offset - 3) || text.startsWith("Infinity", offset - 8)) {
            return ofNumber(text, offset, "; a number must be finite");
        } else if (isNumberCut(found, touching)) {
            return ofNumber(text, offset, "; numbers are written like 12, -0.5 or 1e-6");
        }
        String reason = touching == '\\'
                ? " after a backslash; a backslash in a text is written \\\\"
                : reason(found, lastCharBefore(text, offset));
        return found(text, offset, wordEnd(text, offset), reason);
    }

    /** Whether the word at {@code offset} is the last thing in {@code text}, which may have been cut off in it. */
    static boolean isAtEnd(String text, int offset) {
        return offset >= text.length()
                || Character.isLetter(text.charAt(offset))
                        && text.substring(wordEnd(text, offset)).isBlank();
    }

    private static JsonMistake found(String text, int start, int end, String reason) {
        return new JsonMistake(start, "not valid JSON: found " + JsonValue.quoted(text.substring(start, end)) + reason);
    }

    /** Parsers give up within a number or after it; the whole of it is shown. */
    private static JsonMistake ofNumber(String text, int offset, String reason) {
        int start = offset;
        while (start > 0 && isInNumber(text.charAt(start - 1))) {
            start--;
        }
        int end = offset;
        while (end < text.length() && isInNumber(text.charAt(end))) {
            end++;
        }
        return found(text, start, Math.max(end, start + 1), reason);
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

    private static String reason(char found, char before) {
        if (found == '\'') {
            return "; names and texts stand in double quotes";
        } else if (found == '/' || found == '#') {
            return "; JSON has no comments";
        } else if (found < ' ') {
            return "; line breaks and control characters in a text are written as \\n and the like";
        } else if (before == ',') {
            return found == '}' || found == ']' || found == ','
                    ? " after a comma; a comma stands between two entries only"
                    : "; names and texts stand in double quotes";
        } else if (endsValue(before) && startsValue(found)) {
            return "; a comma or a colon is missing before it";
        } else if (Character.isLetter(found)) {
            return "; names and texts stand in double quotes";
        } else if (found == '}' || found == ']') {
            return "; something is missing before it, or it closes nothing";
        }
        return "; not expected here";
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
