package symmetrylab.spec.json;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.spec.Named;
import symmetrylab.spec.json.JsonValue.JsonArray;
import symmetrylab.spec.json.JsonValue.JsonBoolean;
import symmetrylab.spec.json.JsonValue.JsonNumber;
import symmetrylab.spec.json.JsonValue.JsonObject;
import symmetrylab.spec.json.JsonValue.JsonString;
import symmetrylab.spec.json.JsonValue.Member;

/** Puts an object together, field by field, in the order in which it will be written. */
public final class JsonBuilder {

    private final List<Member> members = new ArrayList<>();

    public JsonBuilder put(String name, JsonValue value) {
        members.add(new Member(name, 0, 0, value));
        return this;
    }

    public JsonBuilder put(String name, String text) {
        return put(name, new JsonString(0, 0, text));
    }

    public JsonBuilder put(String name, Named choice) {
        return put(name, choice.id());
    }

    public JsonBuilder put(String name, long number) {
        return put(name, number(number));
    }

    public JsonBuilder put(String name, double number) {
        return put(name, number(number));
    }

    public JsonBuilder put(String name, List<? extends JsonValue> items) {
        return put(name, list(items));
    }

    /** Puts a field that may be left out where it is the default. */
    public JsonBuilder putUnless(boolean isDefault, String name, Named choice) {
        return isDefault ? this : put(name, choice);
    }

    /** Puts a field that may be left out where it is the default. */
    public JsonBuilder putUnless(boolean isDefault, String name, long number) {
        return isDefault ? this : put(name, number);
    }

    /** Puts a field that may be left out where it is the default. */
    public JsonBuilder putUnless(boolean isDefault, String name, double number) {
        return isDefault ? this : put(name, number);
    }

    /** Puts a field that may be left out where it is the default. */
    public JsonBuilder putUnless(boolean isDefault, String name, boolean flag) {
        return isDefault ? this : put(name, new JsonBoolean(0, 0, flag));
    }

    public JsonObject build() {
        return new JsonObject(0, 0, List.copyOf(members));
    }

    public static JsonValue number(long number) {
        return new JsonNumber(0, 0, Long.toString(number));
    }

    public static JsonValue number(double number) {
        return new JsonNumber(0, 0, Double.toString(number));
    }

    public static JsonValue list(List<? extends JsonValue> items) {
        return new JsonArray(0, 0, List.copyOf(items));
    }

    public static List<JsonValue> texts(List<String> texts) {
        return texts.stream().<JsonValue>map(text -> new JsonString(0, 0, text)).toList();
    }
}
