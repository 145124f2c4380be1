package symmetrylab.cli.table;

import java.util.LinkedHashMap;
import java.util.Map;

/** A JSON object that is being put together, its fields in the order in which they are written. */
public final class JsonFields {

    private final Map<String, Object> fields = new LinkedHashMap<>();

    /**
     * Adds a field.
     *
     * @param value a text, a number, a boolean, an optional of them (absent is written as null), an enum's word, a list or
     *     other fields
     */
    public JsonFields put(String name, Object value) {
        fields.put(name, value);
        return this;
    }

    /** The fields in order. */
    Map<String, Object> inOrder() {
        return fields;
    }
}
