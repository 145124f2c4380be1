package symmetrylab.spec.json;

import java.util.Iterator;
import symmetrylab.spec.VisibleText;
import symmetrylab.spec.json.JsonValue.JsonArray;
import symmetrylab.spec.json.JsonValue.JsonBoolean;
import symmetrylab.spec.json.JsonValue.JsonNull;
import symmetrylab.spec.json.JsonValue.JsonNumber;
import symmetrylab.spec.json.JsonValue.JsonObject;
import symmetrylab.spec.json.JsonValue.JsonString;
import symmetrylab.spec.json.JsonValue.Member;

/**
 * Writes JSON for people: what fits on a line stands on one line, longer objects and lists get a line for each entry.
 * Lists of plain numbers are never broken.
 */
public final class JsonPrinter {

    private static final int WIDTH = 120;

    private final StringBuilder out = new StringBuilder();

    private JsonPrinter() {}

    /** {@code root} over several lines, the last of which is ended. */
    public static String print(JsonObject root) {
        JsonPrinter printer = new JsonPrinter();
        printer.broken(root, 0);
        return printer.out.append('\n').toString();
    }

    /**
     * {@link #print} in plain ASCII: other characters are escaped, so that none of them can do anything to a terminal.
     */
    public static String printAscii(JsonObject root) {
        String text = print(root);
        StringBuilder ascii = new StringBuilder(text.length());
        // Beyond ASCII there is nothing but texts, in which an escape means the same.
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x7F) {
                ascii.append(c);
            } else {
                String digits = Integer.toHexString(c);
                ascii.append("\\u").append("0".repeat(4 - digits.length())).append(digits);
            }
        }
        return ascii.toString();
    }

    /** {@code text} as a JSON string; lone surrogates are escaped, as UTF-8 has no bytes for them. */
    static String quoted(String text) {
        StringBuilder result = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                result.append('\\').append((char) c);
            } else if (c == '\n') {
                result.append("\\n");
            } else if (c == '\t') {
                result.append("\\t");
            } else if (Character.isISOControl(c) || isOneLineBreak(c) || (c >= 0xD800 && c <= 0xDFFF)) {
                result.append(VisibleText.escape(c));
            } else {
                result.appendCodePoint(c);
            }
        });
        return result.append('"').toString();
    }

    private static boolean isOneLineBreak(int c) {
        return c == 0x2028 || c == 0x2029;
    }

    private void value(JsonValue value, int indent, int taken) {
        String line = flat(value);
        if (indent + taken + line.length() + 1 <= WIDTH || isPlain(value)) {
            out.append(line);
        } else {
            broken(value, indent);
        }
    }

    private void broken(JsonValue value, int indent) {
        if (value instanceof JsonObject object) {
            out.append('{');
            for (Iterator<Member> members = object.members().iterator(); members.hasNext(); ) {
                Member member = members.next();
                newLine(indent + 2);
                String name = quoted(member.name()) + ": ";
                out.append(name);
                // Each run has a line of its own.
                if (member.value() instanceof JsonArray list && isListOfObjects(list) && indent == 0) {
                    broken(list, indent + 2);
                } else {
                    value(member.value(), indent + 2, name.length());
                }
                out.append(members.hasNext() ? "," : "");
            }
            newLine(indent);
            out.append('}');
        } else if (value instanceof JsonArray list) {
            out.append('[');
            for (Iterator<JsonValue> items = list.items().iterator(); items.hasNext(); ) {
                newLine(indent + 2);
                value(items.next(), indent + 2, 0);
                out.append(items.hasNext() ? "," : "");
            }
            newLine(indent);
            out.append(']');
        } else {
            out.append(flat(value));
        }
    }

    private void newLine(int indent) {
        out.append('\n').append(" ".repeat(indent));
    }

    private static boolean isListOfObjects(JsonArray list) {
        return list.items().stream().anyMatch(JsonObject.class::isInstance);
    }

    private static boolean isPlain(JsonValue value) {
        return value instanceof JsonArray list
                && list.items().stream().noneMatch(item -> item instanceof JsonArray || item instanceof JsonObject);
    }

    private static String flat(JsonValue value) {
        StringBuilder line = new StringBuilder();
        flat(value, line);
        return line.toString();
    }

    private static void flat(JsonValue value, StringBuilder line) {
        if (value instanceof JsonObject object) {
            String separator = "{";
            for (Member member : object.members()) {
                line.append(separator).append(quoted(member.name())).append(": ");
                flat(member.value(), line);
                separator = ", ";
            }
            line.append(object.members().isEmpty() ? "{}" : "}");
        } else if (value instanceof JsonArray list) {
            String separator = "[";
            for (JsonValue item : list.items()) {
                line.append(separator);
                flat(item, line);
                separator = ", ";
            }
            line.append(list.items().isEmpty() ? "[]" : "]");
        } else if (value instanceof JsonString text) {
            line.append(quoted(text.text()));
        } else if (value instanceof JsonNumber number) {
            line.append(number.text());
        } else if (value instanceof JsonBoolean flag) {
            line.append(flag.value());
        } else if (value instanceof JsonNull) {
            line.append("null");
        } else {
            throw new IllegalStateException("no way to write " + value);
        }
    }
}
