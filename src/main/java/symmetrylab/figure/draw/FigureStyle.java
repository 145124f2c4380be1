package symmetrylab.figure.draw;

import symmetrylab.figure.draw.Lettering.Horizontal;
import symmetrylab.figure.draw.Lettering.Vertical;
import symmetrylab.words.Words;

/**
 * The style of figures: their colours and the size of their text, which determines all distances.
 *
 * @param palette the colours
 * @param text height of ordinary text, in pixels
 * @param words the language of the texts
 */
public record FigureStyle(Palette palette, double text, Words words) {

    /** Ordinary text in the main colour, on the base line. */
    public Lettering label() {
        return Lettering.of(text, palette.text());
    }

    /** Smaller text in the muted colour. */
    public Lettering note() {
        return Lettering.of(0.88 * text, palette.muted());
    }

    /** Bold text of ordinary size. */
    public Lettering heading() {
        return label().bold();
    }

    /** Small text centred on its point. */
    public Lettering centeredNote() {
        return note().at(Horizontal.CENTER, Vertical.MIDDLE);
    }
}
