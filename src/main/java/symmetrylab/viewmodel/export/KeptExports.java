package symmetrylab.viewmodel.export;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import symmetrylab.spec.json.JsonBuilder;
import symmetrylab.spec.json.JsonValue;
import symmetrylab.spec.json.JsonValue.JsonObject;
import symmetrylab.spec.json.JsonValue.JsonString;

/**
 * Choices of exports that are remembered, each as {@link ExportMemo} writes it.
 *
 * @param purpose the word for the purpose chosen last; absent if none was
 * @param purposes the choices made last, by the word for their purpose
 * @param named the choices that were given a name, in the order of the alphabet
 */
public record KeptExports(Optional<String> purpose, Map<String, JsonObject> purposes, Map<String, JsonObject> named) {

    /** The most named choices. */
    public static final int MAX_NAMED = 50;

    /** The most characters of a name. */
    public static final int MAX_NAME = 60;

    /** Nothing is remembered. */
    public static final KeptExports NONE = new KeptExports(Optional.empty(), Map.of(), Map.of());

    /** Copies the maps. */
    public KeptExports {
        purposes = Collections.unmodifiableMap(new TreeMap<>(purposes));
        TreeMap<String, JsonObject> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        sorted.putAll(named);
        named = Collections.unmodifiableMap(sorted);
    }

    /** With these choices as those made last. */
    KeptExports with(ExportPurpose now, JsonObject memo) {
        Map<String, JsonObject> others = new TreeMap<>(purposes);
        others.put(now.word(), memo);
        return new KeptExports(Optional.of(now.word()), others, named);
    }

    /** With this purpose as the one chosen last. */
    KeptExports with(ExportPurpose now) {
        return new KeptExports(Optional.of(now.word()), purposes, named);
    }

    /** With choices of this name; those that had it before are replaced. */
    KeptExports with(String name, JsonObject memo) {
        KeptExports others = without(name);
        Map<String, JsonObject> all = new TreeMap<>(others.named);
        all.put(name, memo);
        return new KeptExports(purpose, purposes, all);
    }

    /** Without the choices of this name. */
    KeptExports without(String name) {
        TreeMap<String, JsonObject> others = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        others.putAll(named);
        others.remove(name);
        return new KeptExports(purpose, purposes, others);
    }

    /** As JSON. */
    public JsonObject json() {
        JsonBuilder root = new JsonBuilder();
        purpose.ifPresent(word -> root.put("purpose", word));
        return root.put("purposes", json(purposes)).put("named", json(named)).build();
    }

    private static JsonBuilder json(Map<String, JsonObject> memos) {
        JsonBuilder fields = new JsonBuilder();
        memos.forEach(fields::put);
        return fields;
    }

    /** Reads what {@link #json} wrote; absent if it is something else. */
    public static Optional<KeptExports> read(JsonValue value) {
        if (!(value instanceof JsonObject root)) {
            return Optional.empty();
        }
        Optional<JsonValue> purpose = root.find("purpose");
        Optional<Map<String, JsonObject>> purposes = memos(root.find("purposes"));
        Optional<Map<String, JsonObject>> named = memos(root.find("named"));
        boolean isText = purpose.isEmpty() || purpose.get() instanceof JsonString;
        boolean fits = isText
                && purposes.isPresent()
                && named.filter(all -> all.size() <= MAX_NAMED).isPresent()
                && named.get().keySet().stream().allMatch(name -> name.length() <= MAX_NAME);
        return fits
                ? Optional.of(
                        new KeptExports(purpose.map(word -> ((JsonString) word).text()), purposes.get(), named.get()))
                : Optional.empty();
    }

    private static Optional<Map<String, JsonObject>> memos(Optional<JsonValue> value) {
        if (value.isEmpty()) {
            return Optional.of(Map.of());
        }
        if (!(value.get() instanceof JsonObject fields)) {
            return Optional.empty();
        }
        List<JsonValue.Member> members = fields.members();
        Map<String, JsonObject> memos = new TreeMap<>();
        for (JsonValue.Member member : members) {
            if (!(member.value() instanceof JsonObject memo)) {
                return Optional.empty();
            }
            memos.put(member.name(), memo);
        }
        return Optional.of(memos);
    }
}
