package symmetrylab.spec.json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import symmetrylab.numeric.Vec;
import symmetrylab.spec.Named;
import symmetrylab.spec.json.JsonValue.JsonArray;
import symmetrylab.spec.json.JsonValue.JsonBoolean;
import symmetrylab.spec.json.JsonValue.JsonNull;
import symmetrylab.spec.json.JsonValue.JsonNumber;
import symmetrylab.spec.json.JsonValue.JsonObject;
import symmetrylab.spec.json.JsonValue.JsonString;
import symmetrylab.spec.json.JsonValue.Member;

/** Builds an object, field by field, in the order of writing. */
public final class JsonBuilder {

    private final List<Member> members = new ArrayList<>();

    /** Adds a field; see {@link #value} for what it may hold. */
    public JsonBuilder put(String name, Object value) {
        members.add(new Member(name, 0, 0, value(value)));
        return this;
    }

    /** Adds a field unless it is the default. */
    public JsonBuilder putUnless(boolean isDefault, String name, Object value) {
        return isDefault ? this : put(name, value);
    }

    /** The object. */
    public JsonObject build() {
        return new JsonObject(0, 0, List.copyOf(members));
    }

    /**
     * {@code value} as JSON: a text, a number, a boolean, the id of a named choice, a builder's object, a list or a
     * vector; an absent value is null. JSON has no numbers that are not finite: they become the texts {@code "NaN"},
     * {@code "Infinity"} and {@code "-Infinity"}, which most languages turn back into numbers.
     *
     * @throws IllegalArgumentException if it is anything else
     */
    public static JsonValue value(Object value) {
        if (value instanceof JsonValue json) {
            return json;
        } else if (value instanceof JsonBuilder object) {
            return object.build();
        } else if (value instanceof String text) {
            return new JsonString(0, 0, text);
        } else if (value instanceof Named choice) {
            return new JsonString(0, 0, choice.id());
        } else if (value instanceof Boolean flag) {
            return new JsonBoolean(0, 0, flag);
        } else if (value instanceof Double number) {
            return number(number);
        } else if (value instanceof Integer || value instanceof Long) {
            return new JsonNumber(0, 0, value.toString());
        } else if (value instanceof List<?> list) {
            return new JsonArray(0, 0, list.stream().map(JsonBuilder::value).toList());
        } else if (value instanceof Vec vector) {
            return new JsonArray(
                    0,
                    0,
                    Arrays.stream(vector.toArray())
                            .mapToObj(number -> number(number))
                            .toList());
        }
        return optional(value);
    }

    private static JsonValue optional(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(JsonBuilder::value).orElse(new JsonNull(0, 0));
        } else if (value instanceof OptionalDouble number) {
            return number.isPresent() ? number(number.getAsDouble()) : new JsonNull(0, 0);
        } else if (value instanceof OptionalInt number) {
            return number.isPresent() ? value(number.getAsInt()) : new JsonNull(0, 0);
        }
        throw new IllegalArgumentException("no JSON for " + value);
    }

    /** A number; a text if it is not finite. */
    public static JsonValue number(double number) {
        String text = NumberText.of(number);
        return Double.isFinite(number) ? new JsonNumber(0, 0, text) : new JsonString(0, 0, text);
    }

    /** A whole number. */
    public static JsonValue number(long number) {
        return value(number);
    }

    /** A list. */
    public static JsonValue list(List<? extends JsonValue> items) {
        return value(items);
    }

    /** A list of texts. */
    public static List<JsonValue> texts(List<String> texts) {
        return texts.stream().map(JsonBuilder::value).toList();
    }
}
