package symmetrylab.figure.draw;

import java.util.ArrayList;
import java.util.List;

/** Breaks texts into lines. */
public final class TextLines {

    private TextLines() {}

    /**
     * The lines of a text that is broken at blanks.
     *
     * @param width the most width of a line, in pixels; a word that is wider has a line of its own
     */
    public static List<String> of(String text, Lettering lettering, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && TextWidth.of(longer, lettering) > width) {
                lines.add(line.toString());
                line.setLength(0);
                line.append(word);
            } else {
                line.setLength(0);
                line.append(longer);
            }
        }
        lines.add(line.toString());
        return lines;
    }
}
