package symmetrylab.spec.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import symmetrylab.spec.Problem;
import symmetrylab.spec.Problem.Position;
import symmetrylab.spec.SpecException;
import symmetrylab.spec.json.JsonValue.JsonArray;
import symmetrylab.spec.json.JsonValue.JsonBoolean;
import symmetrylab.spec.json.JsonValue.JsonNull;
import symmetrylab.spec.json.JsonValue.JsonNumber;
import symmetrylab.spec.json.JsonValue.JsonObject;
import symmetrylab.spec.json.JsonValue.JsonString;
import symmetrylab.spec.json.JsonValue.Member;
import symmetrylab.words.Text;

/**
 * Parses a text into {@link JsonValue}s by RFC 8259, with bounds on depth and size, so that no text can exhaust the
 * program.
 */
public final class JsonTree {

    /** The most characters of a text. */
    public static final int MAX_CHARACTERS = 64 << 20;

    /** The most levels of objects and lists; an experiment has eight. */
    static final int MAX_DEPTH = 64;

    /** The most values in a text; larger tables belong in a CSV file. */
    static final int MAX_VALUES = 2_000_000;

    /** The most characters of a number. */
    static final int MAX_DIGITS = 1000;

    /** The most characters of a name. */
    static final int MAX_NAME = 50_000;

    private final JsonText text;
    private int values;

    private JsonTree(JsonText text) {
        this.text = text;
    }

    /**
     * The value of {@code text}.
     *
     * @throws SpecException with one problem, if it is not JSON, or deeper or larger than allowed
     */
    public static JsonValue parse(String fileName, String text) throws SpecException {
        try {
            return new JsonTree(new JsonText(text)).whole();
        } catch (JsonText.Refused e) {
            throw new SpecException(fileName, List.of(new Problem("", Optional.of(e.position()), e.text())));
        }
    }

    private JsonValue whole() throws JsonText.Refused {
        JsonValue root = value(1);
        if (!text.isAtEnd()) {
            Position next = text.position();
            if (!text.isAt('{') && !text.isAt('[') && !text.isAt('"')) {
                // It may be no value at all.
                value(1);
            }
            throw new JsonText.Refused(next, Text.of("spec.json.moreText"));
        }
        return root;
    }

    private JsonValue value(int depth) throws JsonText.Refused {
        text.skipBlanks();
        Position at = text.position();
        if (depth > MAX_DEPTH && text.startsValue()) {
            throw new JsonText.Refused(at, Text.of("spec.json.tooDeep", MAX_DEPTH));
        }
        if (++values > MAX_VALUES) {
            throw new JsonText.Refused(at, Text.of("spec.json.tooMany", Integer.toString(MAX_VALUES)));
        }
        int line = at.line();
        int column = at.column();
        if (text.isAt('{')) {
            return new JsonObject(line, column, members(depth));
        } else if (text.isAt('[')) {
            return new JsonArray(line, column, items(depth));
        } else if (text.isAt('"')) {
            return new JsonString(line, column, text.string());
        } else if (text.isAtNumber()) {
            return new JsonNumber(line, column, text.number(MAX_DIGITS));
        } else if (text.skipWord("true")) {
            return new JsonBoolean(line, column, true);
        } else if (text.skipWord("false")) {
            return new JsonBoolean(line, column, false);
        } else if (text.skipWord("null")) {
            return new JsonNull(line, column);
        }
        throw text.noValue();
    }

    private List<Member> members(int depth) throws JsonText.Refused {
        List<Member> members = new ArrayList<>();
        text.open();
        while (!text.closes('}', members.isEmpty())) {
            Position at = text.position();
            String name = text.name(MAX_NAME);
            members.add(new Member(name, at.line(), at.column(), value(depth + 1)));
        }
        return List.copyOf(members);
    }

    private List<JsonValue> items(int depth) throws JsonText.Refused {
        List<JsonValue> items = new ArrayList<>();
        text.open();
        while (!text.closes(']', items.isEmpty())) {
            items.add(value(depth + 1));
        }
        return List.copyOf(items);
    }
}
