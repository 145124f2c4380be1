package symmetrylab.figure.output;

import symmetrylab.figure.draw.Pen;

/** A network's output, drawn into a box; title, ticks and names of axes are outside it. */
public interface OutputPicture {

    /**
     * A box narrower than this, or lower than three quarters of it, holds the bare picture: no title, no axis, no
     * number.
     */
    double BARE = 100;

    /** In a box narrower than this, axes have no names and samples no values. */
    double NAMED = 150;

    /** Draws the picture; everything outside {@code box} stays within {@link OutputPictures#margins}. */
    void paint(Pen pen, Box box);
}
