package symmetrylab.spec.json;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import symmetrylab.spec.VisibleText;
import symmetrylab.spec.json.JsonValue.JsonArray;
import symmetrylab.spec.json.JsonValue.JsonBoolean;
import symmetrylab.spec.json.JsonValue.JsonNull;
import symmetrylab.spec.json.JsonValue.JsonNumber;
import symmetrylab.spec.json.JsonValue.JsonObject;
import symmetrylab.spec.json.JsonValue.JsonString;
import symmetrylab.spec.json.JsonValue.Member;

/**
 * Prints JSON for people: values that fit stay on one line, longer objects and lists get a line for each entry. Lists
 * of plain numbers are never broken.
 */
public final class JsonPrinter {

    private static final int WIDTH = 120;

    private JsonPrinter() {}

    /** {@code root} as lines, with a line break after the last. */
    public static String print(JsonObject root) {
        return new Broken(0).object(root) + "\n";
    }

    /** {@code root} on one line, without a line break. */
    public static String line(JsonObject root) {
        return root.accept(new Flat());
    }

    /** {@link #print} in plain ASCII: other characters are escaped, so that none can affect a terminal. */
    public static String printAscii(JsonObject root) {
        String text = print(root);
        StringBuilder ascii = new StringBuilder(text.length());
        // Characters beyond ASCII occur only in texts, where an escape means the same.
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

    /** {@code value} after {@code taken} characters of a line, broken if it does not fit. */
    private static String fitted(JsonValue value, int indent, int taken) {
        String line = value.accept(new Flat());
        boolean fits = indent + taken + line.length() + 1 <= WIDTH || isPlain(value);
        return fits ? line : value.accept(new Broken(indent));
    }

    private static boolean isListOfObjects(JsonArray list) {
        return list.items().stream().anyMatch(JsonObject.class::isInstance);
    }

    private static boolean isPlain(JsonValue value) {
        return value instanceof JsonArray list
                && list.items().stream().noneMatch(item -> item instanceof JsonArray || item instanceof JsonObject);
    }

    /** A value with a line for each of its entries, indented by two columns. */
    private static final class Broken extends Flat {

        private final int indent;

        Broken(int indent) {
            this.indent = indent;
        }

        @Override
        public String object(JsonObject object) {
            return lines("{", object.members().stream().map(this::member), "}");
        }

        @Override
        public String list(JsonArray list) {
            return lines("[", list.items().stream().map(item -> fitted(item, indent + 2, 0)), "]");
        }

        private String member(Member member) {
            String name = quoted(member.name()) + ": ";
            // Each run has a line of its own.
            boolean mustBreak = indent == 0 && member.value() instanceof JsonArray list && isListOfObjects(list);
            return name
                    + (mustBreak
                            ? member.value().accept(new Broken(2))
                            : fitted(member.value(), indent + 2, name.length()));
        }

        private String lines(String open, Stream<String> entries, String close) {
            String line = "\n" + " ".repeat(indent);
            return entries.map(entry -> line + "  " + entry).collect(Collectors.joining(",", open, line + close));
        }
    }

    /** A value on one line. */
    private static class Flat implements JsonValue.Visitor<String> {

        @Override
        public String object(JsonObject object) {
            return object.members().stream()
                    .map(member -> quoted(member.name()) + ": " + member.value().accept(this))
                    .collect(Collectors.joining(", ", "{", "}"));
        }

        @Override
        public String list(JsonArray list) {
            return list.items().stream().map(item -> item.accept(this)).collect(Collectors.joining(", ", "[", "]"));
        }

        @Override
        public String text(JsonString text) {
            return quoted(text.text());
        }

        @Override
        public String number(JsonNumber number) {
            return number.text();
        }

        @Override
        public String flag(JsonBoolean flag) {
            return Boolean.toString(flag.value());
        }

        @Override
        public String nothing(JsonNull nothing) {
            return "null";
        }
    }
}
