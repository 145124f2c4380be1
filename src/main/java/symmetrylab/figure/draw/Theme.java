package symmetrylab.figure.draw;

import java.util.Arrays;
import java.util.Optional;

/** The themes. */
public enum Theme {
    /** Dark text on a light page. */
    LIGHT("light", Palette.LIGHT),
    /** Light text on a dark page. */
    DARK("dark", Palette.DARK);

    private final String word;
    private final Palette palette;

    Theme(String word, Palette palette) {
        this.word = word;
        this.palette = palette;
    }

    /** The word for this theme. */
    public String word() {
        return word;
    }

    /** The colours of figures. */
    public Palette palette() {
        return palette;
    }

    /** The theme named {@code word}. */
    public static Optional<Theme> find(String word) {
        return Arrays.stream(values()).filter(theme -> theme.word.equals(word)).findFirst();
    }
}
