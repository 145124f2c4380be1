package symmetrylab.words;

/** Fills the pattern of a sentence with its parts. */
final class Sentence {

    private Sentence() {}

    static String fill(String key, String pattern, String... parts) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < pattern.length()) {
            char c = pattern.charAt(at);
            if (!isPart(pattern, at)) {
                out.append(c);
                at++;
                continue;
            }
            int end = pattern.indexOf('}', at);
            if (end < 0) {
                throw new IllegalArgumentException("a brace of " + key + " is not closed");
            }
            out.append(part(key, pattern.substring(at + 1, end), parts));
            at = end + 1;
        }
        return out.toString();
    }

    private static boolean isPart(String pattern, int at) {
        return pattern.charAt(at) == '{' && at + 1 < pattern.length() && isDigit(pattern.charAt(at + 1));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static String part(String key, String inside, String... parts) {
        int bar = inside.indexOf('|');
        int number = Integer.parseInt(bar < 0 ? inside : inside.substring(0, bar));
        if (number >= parts.length) {
            throw new IllegalArgumentException(key + " wants part " + number + " of " + parts.length);
        }
        if (bar < 0) {
            return parts[number];
        }
        int second = inside.indexOf('|', bar + 1);
        if (second < 0) {
            throw new IllegalArgumentException(key + " has one form of part " + number + "; it needs two");
        }
        return parts[number].equals("1") ? inside.substring(bar + 1, second) : inside.substring(second + 1);
    }
}
