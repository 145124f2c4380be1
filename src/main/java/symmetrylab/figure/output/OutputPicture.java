package symmetrylab.figure.output;

import symmetrylab.figure.draw.Pen;

/** What a network answers, drawn into a box; title, ticks and names of axes stand outside of it. */
public interface OutputPicture {

    /** A box that is narrower, or lower than three quarters of it, holds the bare picture: no title, no axis, no number. */
    double BARE = 100;

    /** In a box that is narrower, axes have no names and samples no values. */
    double NAMED = 150;

    /** Draws it; what stands outside of {@code box} stays within {@link OutputPictures#margins}. */
    void paint(Pen pen, Box box);
}
