package symmetrylab.spec;

/** Says in words what is wrong at the place where a text stops being JSON. */
final class JsonMistake {

    private JsonMistake() {}

    /** One line for the character at {@code offset} of {@code text}, at which a JSON parser gave up. */
    static String explain(String text, int offset) {
        char found = text.charAt(offset);
        char touching = offset == 0 ? ' ' : text.charAt(offset - 1);
        String reason;
        if (text.startsWith("NaN", offset - 3) || text.startsWith("Infinity", offset - 8)) {
            reason = "; a number must be finite";
        } else if (isNumberCut(found, touching)) {
            reason = "; numbers are written like 12, -0.5 or 1e-6";
        } else if (touching == '\\') {
            reason = " after a backslash; a backslash in a text is written \\\\";
        } else {
            reason = reason(found, lastCharBefore(text, offset));
        }
        return "not valid JSON: found " + JsonValue.quoted(word(text, offset)) + reason;
    }

    private static boolean isNumberCut(char found, char touching) {
        boolean afterNumber = Character.isDigit(touching) || "+-.".indexOf(touching) >= 0;
        return "+-.".indexOf(found) >= 0
                || afterNumber && Character.isLetterOrDigit(found)
                || "+-.".indexOf(touching) >= 0;
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

    private static String word(String text, int offset) {
        int end = offset;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return text.substring(offset, Math.max(end, offset + 1));
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
