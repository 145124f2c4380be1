package symmetrylab.figure.draw;

/**
 * The greatest width of a text in the font that ships with the program.
 *
 * <p>Pens do not measure text. This estimate, the font's advances and a little more, keeps texts apart that must not
 * touch.
 */
public final class TextWidth {

    private static final double MARGIN = 1.03;

    /** Advances of Inter Regular's characters from space to ~, in hundredths of the font's height. */
    private static final int[] REGULAR = {
        28, 29, 47, 63, 64, 98, 64, 30, 36, 36, 50, 66, 29, 46, 29, 36, 63, 41, 61, 62, 65, 59, 62, 57, 62, 62, 29, 30,
        66, 66, 66, 51, 97, 69, 65, 73, 72, 60, 59, 75, 74, 27, 57, 67, 57, 90, 75, 76, 64, 76, 64, 64, 65, 74, 69, 99,
        68, 68, 63, 36, 36, 36, 47, 46, 32, 56, 61, 57, 61, 58, 37, 61, 59, 24, 24, 55, 24, 88, 59, 60, 61, 61, 38, 53,
        33, 59, 56, 82, 55, 56, 55, 43, 33, 43, 66
    };

    /** Advances of Inter SemiBold's characters, likewise. */
    private static final int[] BOLD = {
        25, 32, 52, 64, 65, 100, 66, 33, 37, 37, 54, 67, 32, 47, 32, 38, 66, 42, 62, 64, 67, 61, 64, 58, 64, 64, 32, 33,
        67, 67, 67, 54, 100, 73, 66, 74, 72, 61, 59, 75, 75, 28, 58, 70, 57, 92, 76, 77, 65, 77, 65, 65, 66, 74, 73,
        102, 72, 71, 65, 37, 38, 37, 48, 47, 35, 57, 62, 58, 62, 59, 39, 63, 61, 26, 26, 57, 26, 90, 61, 61, 62, 62, 40,
        55, 35, 61, 59, 84, 57, 59, 57, 45, 36, 45, 67
    };

    private TextWidth() {}

    /** The greatest width of one line, in pixels. */
    public static double of(String text, Lettering lettering) {
        int[] advances =
                switch (lettering.weight()) {
                    case REGULAR -> REGULAR;
                    case BOLD -> BOLD;
                };
        int sum = 0;
        int character;
        for (int at = 0; at < text.length(); at += Character.charCount(character)) {
            character = text.codePointAt(at);
            sum += advance(advances, character);
        }
        return lettering.size() * MARGIN * (sum / 100.0);
    }

    private static int advance(int[] advances, int character) {
        if (character >= ' ' && character <= '~') {
            return advances[character - ' '];
        }
        return switch (character) {
            case '−', '×', '≠', '≈', '±', 'σ', 'λ', '√' -> 68;
            case 'δ', 'η', '–', '‖' -> 61;
            case '′', '·', '²' -> 46;
            default -> 100;
        };
    }

    /**
     * The beginning of {@code text} that is at most {@code width} wide, with an ellipsis if it is cut; empty if not
     * even that fits.
     */
    public static String shortened(String text, Lettering lettering, double width) {
        if (of(text, lettering) <= width) {
            return text;
        }
        int[] characters = text.codePoints().toArray();
        for (int length = characters.length - 1; length > 0; length--) {
            String cut = new String(characters, 0, length).stripTrailing() + "…";
            if (of(cut, lettering) <= width) {
                return cut;
            }
        }
        return of("…", lettering) <= width ? "…" : "";
    }
}
