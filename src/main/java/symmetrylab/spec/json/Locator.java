package symmetrylab.spec.json;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import symmetrylab.spec.Problem.Position;
import symmetrylab.spec.json.JsonValue.JsonArray;
import symmetrylab.spec.json.JsonValue.JsonObject;

/** Finds the place of a field in a file from its path. */
public final class Locator {

    private static final Pattern PART = Pattern.compile("\\.?(\\w+)|\\[(\\d{1,9})]");
    private static final Pattern IN_RUN =
            Pattern.compile("(runs\\[\\d{1,9}])\\.(network|initializer|training|edits)\\b(.*)");

    private final JsonObject root;

    /** Finds fields of the file with this value. */
    public Locator(JsonObject root) {
        this.root = root;
    }

    /** The path of a field in the file: a run without its own section uses the shared one. */
    public String resolve(String path) {
        Matcher inRun = IN_RUN.matcher(path);
        if (inRun.matches()) {
            String section = inRun.group(2);
            boolean own = walk(inRun.group(1) + "." + section).whole();
            if (!own && root.find(section).isPresent()) {
                return section + inRun.group(3);
            }
        }
        return path;
    }

    /** The place of the field at a resolved {@code path}, or of the nearest value around it. */
    public Position find(String path) {
        return walk(path).last().position();
    }

    private record Walk(JsonValue last, boolean whole) {}

    private Walk walk(String path) {
        JsonValue at = root;
        Matcher part = PART.matcher(path);
        int end = 0;
        while (end < path.length() && part.find(end) && part.start() == end) {
            Optional<JsonValue> next =
                    part.group(1) != null ? member(at, part.group(1)) : item(at, Integer.parseInt(part.group(2)));
            if (next.isEmpty()) {
                return new Walk(at, false);
            }
            at = next.get();
            end = part.end();
        }
        return new Walk(at, end == path.length());
    }

    private static Optional<JsonValue> member(JsonValue value, String name) {
        return value instanceof JsonObject object ? object.find(name) : Optional.empty();
    }

    private static Optional<JsonValue> item(JsonValue value, int index) {
        return value instanceof JsonArray list && index < list.items().size()
                ? Optional.of(list.items().get(index))
                : Optional.empty();
    }
}
