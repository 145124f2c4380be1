package symmetrylab.lesson.report;

import java.util.ArrayDeque;
import java.util.Deque;
import symmetrylab.spec.VisibleText;

/**
 * HTML that is also well-formed XML: every element is closed, and every text and attribute is escaped. Characters that
 * neither allows are written as escapes.
 */
final class Html {

    private final StringBuilder text = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /**
     * Begins an element.
     *
     * @param attributes names and values in turn
     */
    Html begin(String element, String... attributes) {
        tag(element, attributes).append('>');
        open.push(element);
        return this;
    }

    /** Ends the element begun last. */
    Html end() {
        text.append("</").append(open.pop()).append('>');
        return this;
    }

    /** Ends the element begun last, and the line. */
    Html endLine() {
        end();
        return line();
    }

    /** Adds an element without content, as {@link #begin} does. */
    Html empty(String element, String... attributes) {
        tag(element, attributes).append("/>");
        return this;
    }

    /** Adds an element that holds only {@code content}, on a line of its own. */
    Html element(String element, String content, String... attributes) {
        return begin(element, attributes).text(content).endLine();
    }

    /** Breaks the line of the source. */
    Html line() {
        text.append('\n');
        return this;
    }

    /** Adds text; its line breaks are kept. */
    Html text(String content) {
        String[] lines = content.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                empty("br");
            }
            text.append(escaped(lines[i]));
        }
        return this;
    }

    /** The text so far, once all elements are closed. */
    String source() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("open elements: " + open);
        }
        return text.toString();
    }

    private StringBuilder tag(String element, String... attributes) {
        text.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            text.append(' ').append(attributes[i]).append("=\"");
            text.append(escaped(attributes[i + 1])).append('"');
        }
        return text;
    }

    private static String escaped(String content) {
        return VisibleText.uncut(content)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
