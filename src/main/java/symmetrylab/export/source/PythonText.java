package symmetrylab.export.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import symmetrylab.numeric.Mat;
import symmetrylab.numeric.Vec;
import symmetrylab.spec.VisibleText;
import symmetrylab.spec.json.NumberText;

/** Numbers, names and texts as Python writes them. */
final class PythonText {

    private static final int WIDTH = 100;

    private PythonText() {}

    /** A number in full precision. */
    static String number(double value) {
        return NumberText.of(value).toLowerCase(Locale.ROOT);
    }

    /** A string literal for {@code text}; all but letters, digits and ASCII is escaped. */
    static String quoted(String text) {
        StringBuilder literal = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                literal.append('\\').appendCodePoint(c);
            } else if (c >= ' ' && c <= '~' || Character.isLetterOrDigit(c)) {
                literal.appendCodePoint(c);
            } else {
                literal.append(String.format(Locale.ROOT, c > 0xFFFF ? "\\U%08x" : "\\u%04x", c));
            }
        });
        return literal.append('"').toString();
    }

    /** {@code text} on one line of a docstring that is delimited by three double quotes. */
    static String inDocstring(String text) {
        return VisibleText.uncut(text).replace("\\", "\\\\").replace("\"\"\"", "\\\"\\\"\\\"");
    }

    /** The rows of a matrix, a line or more each; of a single column, as many as fit on a line. */
    static String rows(Mat matrix, int indent) {
        if (matrix.columns() == 1) {
            String column = list(
                    IntStream.range(0, matrix.rows())
                            .mapToObj(row -> "[" + number(matrix.get(row, 0)) + "]")
                            .toList(),
                    indent - 1);
            return " ".repeat(indent) + column.substring(indent, column.length() - 1) + ",";
        }
        List<String> lines = new ArrayList<>();
        for (Vec row : matrix.toRows()) {
            lines.add(list(numbers(row), indent) + ",");
        }
        return String.join("\n", lines);
    }

    /** A list of numbers, broken where it is too long for a line. */
    static String list(Vec values, int indent) {
        return list(numbers(values), indent);
    }

    /** Whole numbers on one line, with spaces between them. */
    static String line(int... numbers) {
        return String.join(
                " ", IntStream.of(numbers).mapToObj(Integer::toString).toList());
    }

    private static List<String> numbers(Vec values) {
        List<String> texts = new ArrayList<>();
        for (double value : values.toArray()) {
            texts.add(number(value));
        }
        return texts;
    }

    private static String list(List<String> entries, int indent) {
        StringBuilder text = new StringBuilder(" ".repeat(indent)).append('[');
        int taken = indent + 1;
        for (int i = 0; i < entries.size(); i++) {
            String entry = entries.get(i);
            if (i > 0 && taken + entry.length() + 3 > WIDTH) {
                text.append(",\n").append(" ".repeat(indent + 1));
                taken = indent + 1;
            } else if (i > 0) {
                text.append(", ");
                taken += 2;
            }
            text.append(entry);
            taken += entry.length();
        }
        return text.append(']').toString();
    }
}
