package symmetrylab.lesson.file;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import symmetrylab.spec.Problem.Position;
import symmetrylab.spec.json.JsonValue;
import symmetrylab.spec.json.JsonValue.JsonArray;
import symmetrylab.spec.json.JsonValue.JsonString;

/**
 * The lines of a text in Markdown, each with its place in the file.
 *
 * @param lines in order
 */
record TextLines(List<Line> lines) {

    /** A line, the path of its string and its place. */
    record Line(String text, String path, Position position) {}

    /** The lines of a string, or of the strings in a list; {@code path} leads to the value. */
    static TextLines of(JsonValue value, String path) {
        List<Line> lines = new ArrayList<>();
        if (value instanceof JsonString text) {
            add(text, path, lines);
        } else if (value instanceof JsonArray list) {
            for (int i = 0; i < list.items().size(); i++) {
                if (list.items().get(i) instanceof JsonString text) {
                    add(text, path + "[" + i + "]", lines);
                }
            }
        }
        return new TextLines(lines);
    }

    /** Adds a string: its lines are all at one place of the file, and without any it is one line. */
    private static void add(JsonString string, String path, List<Line> lines) {
        List<String> parts = string.text().lines().toList();
        (parts.isEmpty() ? List.of("") : parts).forEach(part -> lines.add(new Line(part, path, string.position())));
    }

    /** The whole text. */
    String markdown() {
        return lines.stream().map(Line::text).collect(Collectors.joining("\n"));
    }

    /** The line of this number, from 0. */
    Line at(int number) {
        return lines.get(number);
    }
}
