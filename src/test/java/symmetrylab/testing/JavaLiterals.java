package symmetrylab.testing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/** The string literals of a Java source. */
public final class JavaLiterals {

    private static final Pattern FOR_PROGRAMMERS = Pattern.compile(
            "new\\s+(?:Illegal\\w+|IndexOutOfBounds\\w+|NullPointer\\w+|NoSuchElement\\w+|UnsupportedOperation\\w+"
                    + "|UncheckedIO\\w+|Assertion\\w+)$|requireNonNull$");

    private final String source;
    private final List<String> literals = new ArrayList<>();
    private final List<String> toUsers = new ArrayList<>();
    private final Deque<Boolean> forProgrammers = new ArrayDeque<>();
    private int at;

    private JavaLiterals(String source) {
        this.source = source;
    }

    /** The literals of {@code source} as they are written, escapes included, in their order. */
    public static List<String> of(String source) {
        return List.copyOf(read(source).literals);
    }

    /** Those a user may read: all but the messages of exceptions for mistakes in the program. */
    public static List<String> toUsers(String source) {
        return List.copyOf(read(source).toUsers);
    }

    private static JavaLiterals read(String source) {
        JavaLiterals reader = new JavaLiterals(source);
        while (reader.at < source.length()) {
            reader.next();
        }
        return reader;
    }

    private void next() {
        if (starts("//")) {
            at = end("\n", at + 2);
        } else if (starts("/*")) {
            at = end("*/", at + 2);
        } else if (starts("\"\"\"")) {
            literal("\"\"\"");
        } else if (starts("\"")) {
            literal("\"");
        } else if (starts("'")) {
            at = closing("'", at + 1) + 1;
        } else {
            follow(source.charAt(at));
            at++;
        }
    }

    private void follow(char c) {
        if (c == '(') {
            String before = source.substring(Math.max(0, at - 80), at).stripTrailing();
            forProgrammers.push(
                    isForProgrammers() || FOR_PROGRAMMERS.matcher(before).find());
        } else if (c == ')') {
            forProgrammers.pop();
        }
    }

    private void literal(String quotes) {
        int from = at + quotes.length();
        int to = closing(quotes, from);
        String literal = source.substring(from, to);
        literals.add(literal);
        if (!isForProgrammers()) {
            toUsers.add(literal);
        }
        at = to + quotes.length();
    }

    private boolean isForProgrammers() {
        return !forProgrammers.isEmpty() && forProgrammers.peek();
    }

    private boolean starts(String what) {
        return source.startsWith(what, at);
    }

    private int end(String what, int from) {
        int found = source.indexOf(what, from);
        return found < 0 ? source.length() : found + what.length();
    }

    private int closing(String quotes, int from) {
        int to = from;
        while (!source.startsWith(quotes, to)) {
            to += source.charAt(to) == '\\' ? 2 : 1;
        }
        return to;
    }
}
