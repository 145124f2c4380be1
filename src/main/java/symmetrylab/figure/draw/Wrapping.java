package symmetrylab.figure.draw;

import java.util.ArrayList;
import java.util.List;

/** Breaks a sentence into lines. */
public final class Wrapping {

    private Wrapping() {}

    /** The words of {@code text} in lines that are at most {@code width} wide; a word that is wider has its own. */
    public static List<String> lines(String text, Lettering lettering, double width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && TextWidth.of(longer, lettering) > width) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        if (!line.isEmpty()) {
            lines.add(line);
        }
        return lines;
    }
}
