package symmetrylab.testing;

import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Palette;
import symmetrylab.words.Words;

/** Styles of figures in English. */
public final class Styles {

    private Styles() {}

    /** A style with text of this height. */
    public static FigureStyle of(Palette palette, double text) {
        return new FigureStyle(palette, text, Words.english());
    }
}
