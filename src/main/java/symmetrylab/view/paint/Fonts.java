package symmetrylab.view.paint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import symmetrylab.figure.draw.Lettering.Weight;

/** Inter, the shipped font of the window and its figures. */
public final class Fonts {

    /** Height of Inter's capital letters, as a share of the font size (capHeight 2048 of 2816 units). */
    static final double CAPITAL_HEIGHT = 0.727;

    private static final String FAMILY = "Inter";
    private static final String FOLDER = "/symmetrylab/assets/font/";

    private Fonts() {}

    /** Loads the font into JavaFX, for stylesheets too. */
    public static void load() {
        for (String file : new String[] {"Inter-Regular.otf", "Inter-SemiBold.otf"}) {
            try (InputStream in = Fonts.class.getResourceAsStream(FOLDER + file)) {
                if (in == null) {
                    throw new IllegalStateException("missing in the jar: " + FOLDER + file);
                }
                Font.loadFont(in, 12);
            } catch (IOException broken) {
                throw new UncheckedIOException("cannot read " + FOLDER + file, broken);
            }
        }
    }

    /** The font in this weight and size in pixels. */
    static Font of(Weight weight, double size) {
        return weight == Weight.BOLD
                ? Font.font("Inter SemiBold", FontWeight.SEMI_BOLD, size)
                : Font.font(FAMILY, FontWeight.NORMAL, size);
    }
}
