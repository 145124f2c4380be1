package symmetrylab.spec.json;

import java.util.List;
import java.util.Optional;
import symmetrylab.spec.Problem.Position;
import symmetrylab.spec.VisibleText;
import symmetrylab.words.Text;

/** A JSON value with its place in the text. */
public sealed interface JsonValue {

    /** Line from 1; 0 for a value that was not read from a text. */
    int line();

    /** Column from 1, counted in UTF-16 units; 0 for a value that was not read from a text. */
    int column();

    /** A short description for messages, in one line. */
    Text describe();

    /** The visitor's result for this kind of value. */
    <R> R accept(Visitor<R> visitor);

    /**
     * Handles every kind of value; code that forgets one does not compile.
     *
     * @param <R> the result
     */
    interface Visitor<R> {
        R object(JsonObject object);

        R list(JsonArray list);

        R text(JsonString text);

        R number(JsonNumber number);

        R flag(JsonBoolean flag);

        R nothing(JsonNull nothing);
    }

    /** The place of its first character. */
    public default Position position() {
        return new Position(line(), column());
    }

    /** A member of an object, with the place of its name. */
    record Member(String name, int line, int column, JsonValue value) {
        public Position position() {
            return new Position(line, column);
        }
    }

    /** Members in the order of the text; a name may occur twice. */
    record JsonObject(int line, int column, List<Member> members) implements JsonValue {
        /** The first member of that name. */
        public Optional<JsonValue> find(String name) {
            return members.stream()
                    .filter(member -> member.name().equals(name))
                    .findFirst()
                    .map(Member::value);
        }

        @Override
        public Text describe() {
            return Text.of("spec.object");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.object(this);
        }
    }

    /** A list. */
    record JsonArray(int line, int column, List<JsonValue> items) implements JsonValue {
        @Override
        public Text describe() {
            return items.isEmpty() ? Text.of("spec.emptyList") : Text.of("spec.listOf", Integer.toString(items.size()));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.list(this);
        }
    }

    /** A text. */
    record JsonString(int line, int column, String text) implements JsonValue {
        @Override
        public Text describe() {
            return VisibleText.quotedWithLength(text);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.text(this);
        }
    }

    /** A number as written, so that its size and digits are known exactly. */
    record JsonNumber(int line, int column, String text) implements JsonValue {

        private static final int SHOWN = 40;

        @Override
        public Text describe() {
            return text.length() <= SHOWN
                    ? Text.verbatim(text)
                    : Text.of("spec.cutNumber", text.substring(0, SHOWN / 2), Integer.toString(text.length()));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.number(this);
        }
    }

    /** {@code true} or {@code false}. */
    record JsonBoolean(int line, int column, boolean value) implements JsonValue {
        @Override
        public Text describe() {
            return Text.verbatim(Boolean.toString(value));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.flag(this);
        }
    }

    /** {@code null}. */
    record JsonNull(int line, int column) implements JsonValue {
        @Override
        public Text describe() {
            return Text.verbatim("null");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.nothing(this);
        }
    }
}
