package symmetrylab.spec.json;

import java.util.ArrayDeque;
import java.util.Deque;
import symmetrylab.spec.Problem.Position;
import symmetrylab.words.Text;

/** A text that is read as JSON from its start to its end: the tokens, and what is wrong with them. */
final class JsonText {

    private static final int HEX_DIGITS = 4;

    private final String text;

    /** The lines in which the objects and lists around this place begin, the innermost first. */
    private final Deque<Opening> open = new ArrayDeque<>();

    private int at;
    private int line = 1;
    private int lineStart;

    /** Where an object or a list begins. */
    private record Opening(boolean isList, int line) {}

    JsonText(String text) {
        this.text = text;
    }

    /** Thrown where a text is no JSON, or beyond the bounds. */
    static final class Refused extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Position position;
        private final transient Text message;

        Refused(Position position, Text message) {
            super(message.toString());
            this.position = position;
            this.message = message;
        }

        Position position() {
            return position;
        }

        Text text() {
            return message;
        }
    }

    /** The line and column of the next character, from 1. */
    Position position() {
        return new Position(line, at - lineStart + 1);
    }

    /** Whether only blanks are left; skips them. */
    boolean isAtEnd() {
        skipBlanks();
        return at == text.length();
    }

    /** Whether the next character is {@code c}. */
    boolean isAt(char c) {
        return at < text.length() && text.charAt(at) == c;
    }

    /** Whether a number begins here. */
    boolean isAtNumber() {
        return isDigit(at) || isAt('-') && !text.startsWith("-Infinity", at);
    }

    /** Whether the next character begins a value. */
    boolean startsValue() {
        return at < text.length() && "{[\"-0123456789tfn".indexOf(text.charAt(at)) >= 0;
    }

    /** Skips blanks and ends of lines. */
    void skipBlanks() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\n' || c == '\r') {
                at += c == '\r' && text.startsWith("\n", at + 1) ? 2 : 1;
                line++;
                lineStart = at;
            } else if (c == ' ' || c == '\t') {
                at++;
            } else {
                return;
            }
        }
    }

    /** Skips the bracket that opens an object or a list. */
    void open() {
        open.push(new Opening(isAt('['), line));
        at++;
    }

    /**
     * Whether the innermost object or list ends here, with the character {@code closing}, which is skipped; else skips the
     * comma before the next entry.
     *
     * @param isEmpty whether no entry came before
     */
    boolean closes(char closing, boolean isEmpty) throws Refused {
        skipBlanks();
        if (isAt(closing)) {
            at++;
            open.pop();
            return true;
        }
        if (!isEmpty) {
            if (!isAt(',')) {
                throw mistake(at);
            }
            at++;
            skipBlanks();
        }
        return false;
    }

    /** The name of a member, with the colon after it. */
    String name(int most) throws Refused {
        if (!isAt('"')) {
            throw mistake(at);
        }
        Position start = position();
        String name = string();
        if (name.length() > most) {
            throw new Refused(start, Text.of("spec.json.tooLong"));
        }
        skipBlanks();
        if (!isAt(':')) {
            throw mistake(at);
        }
        at++;
        return name;
    }

    /** The string that begins here, without its quotes and escapes. */
    String string() throws Refused {
        int start = ++at;
        while (at < text.length() && text.charAt(at) != '"' && text.charAt(at) != '\\') {
            checkNoControl();
            at++;
        }
        if (isAt('"')) {
            return text.substring(start, at++);
        }
        StringBuilder string = new StringBuilder(text.substring(start, at));
        while (!isAt('"')) {
            if (at == text.length()) {
                throw unclosedString();
            }
            checkNoControl();
            string.append(isAt('\\') ? escaped() : text.charAt(at++));
        }
        at++;
        return string.toString();
    }

    private void checkNoControl() throws Refused {
        if (text.charAt(at) < ' ') {
            throw mistake(at);
        }
    }

    private char escaped() throws Refused {
        at++;
        if (at == text.length()) {
            throw unclosedString();
        }
        char c = text.charAt(at++);
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw mistake(at - 1);
        };
    }

    private char unicode() throws Refused {
        int code = 0;
        for (int end = at + HEX_DIGITS; at < end; at++) {
            int digit = at < text.length() && text.charAt(at) < 128 ? Character.digit(text.charAt(at), 16) : -1;
            if (digit < 0) {
                throw mistake(at);
            }
            code = code * 16 + digit;
        }
        return (char) code;
    }

    /** The number that begins here, as it is written. */
    String number(int most) throws Refused {
        int start = at;
        Position position = position();
        at += isAt('-') ? 1 : 0;
        boolean startsWithZero = isAt('0');
        skipDigits();
        if (startsWithZero && isDigit(start + (text.charAt(start) == '-' ? 2 : 1))) {
            throw mistake(at - 1);
        }
        if (isAt('.')) {
            at++;
            skipDigits();
        }
        if (isAt('e') || isAt('E')) {
            at++;
            at += isAt('+') || isAt('-') ? 1 : 0;
            skipDigits();
        }
        if (at - start > most) {
            throw new Refused(position, Text.of("spec.json.tooLong"));
        }
        if (at < text.length() && !endsNumber(text.charAt(at))) {
            throw mistake(at);
        }
        return text.substring(start, at);
    }

    private boolean endsNumber(char next) {
        return open.isEmpty() ? next <= ' ' : !Character.isJavaIdentifierPart(next) && "+-.".indexOf(next) < 0;
    }

    private void skipDigits() throws Refused {
        if (!isDigit(at)) {
            throw mistake(at == text.length() ? at : at - 1);
        }
        while (isDigit(at)) {
            at++;
        }
    }

    private boolean isDigit(int offset) {
        return offset < text.length() && text.charAt(offset) >= '0' && text.charAt(offset) <= '9';
    }

    /** Whether this word stands here; skips it. */
    boolean skipWord(String word) {
        int end = at + word.length();
        boolean isHere = text.startsWith(word, at)
                && (end == text.length() || !Character.isJavaIdentifierPart(text.charAt(end)));
        if (isHere) {
            at = end;
        }
        return isHere;
    }

    /** What is wrong where a value must begin and none does. */
    Refused noValue() {
        if (at == text.length() && open.isEmpty()) {
            return new Refused(position(), Text.of("spec.file.empty"));
        }
        for (String word : new String[] {"NaN", "-Infinity", "Infinity"}) {
            if (skipWord(word)) {
                return mistake(at);
            }
        }
        return mistake(at);
    }

    private Refused mistake(int offset) {
        if (!open.isEmpty() && JsonMistake.isAtEnd(text, offset)) {
            at = offset;
            return unclosed();
        }
        JsonMistake mistake = JsonMistake.at(text, Math.min(offset, text.length() - 1));
        return new Refused(new Position(line, mistake.offset() - lineStart + 1), mistake.message());
    }

    /** What is wrong if the text ends inside a string, which is never longer than its line. */
    private Refused unclosedString() {
        return new Refused(position(), Text.of("spec.json.openString", Integer.toString(line)));
    }

    /** What is wrong if the text ends inside an object or a list. */
    private Refused unclosed() {
        Opening opening = open.element();
        String key = opening.isList() ? "spec.json.openList" : "spec.json.openObject";
        return new Refused(position(), Text.of(key, Integer.toString(opening.line())));
    }
}
