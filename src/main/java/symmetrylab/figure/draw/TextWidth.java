package symmetrylab.figure.draw;

import java.util.ArrayList;
import java.util.List;

/**
 * The greatest width of a text in the font that ships with the program.
 *
 * <p>Pens do not measure text. Numbers that must not touch are kept apart by this estimate: the advances of the bold
 * weight, which is the wider one, and a little more.
 */
public final class TextWidth {

    private static final double MARGIN = 1.03;

    /** Advances of the characters from space to ~, in hundredths of the font's height. */
    private static final int[] ADVANCES = {
        26, 33, 53, 65, 66, 101, 67, 33, 38, 38, 54, 68, 32, 47, 32, 38, 66, 43, 63, 64, 67, 62, 64, 58, 65, 64, 32, 33,
                68,
        68, 68, 55, 100, 73, 66, 74, 73, 61, 59, 75, 75, 28, 58, 71, 57, 93, 76, 77, 65, 78, 66, 66, 67, 74, 73, 103,
                72, 72,
        66, 38, 38, 38, 49, 47, 36, 58, 63, 59, 63, 60, 39, 63, 62, 27, 27, 57, 27, 91, 62, 61, 63, 63, 40, 55, 36, 62,
                59,
        84, 57, 59, 57, 46, 36, 46, 68
    };

    private TextWidth() {}

    /** The greatest width of one line, in pixels. */
    public static double of(String text, Lettering lettering) {
        return lettering.size()
                * MARGIN
                * text.codePoints().mapToDouble(TextWidth::advance).sum();
    }

    private static double advance(int character) {
        if (character >= ' ' && character <= '~') {
            return ADVANCES[character - ' '] / 100.0;
        }
        return switch (character) {
            case '−', '×', '≠' -> 0.68;
            case 'δ', '–', '‖' -> 0.6;
            case '′', '·', '²' -> 0.46;
            default -> 1;
        };
    }

    /** The words of {@code text} in lines that are at most {@code width} wide; a wider word has a line of its own. */
    public static List<String> lines(String text, Lettering lettering, double width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && of(longer, lettering) > width) {
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
