package symmetrylab.figure.output;

import java.util.List;
import symmetrylab.figure.draw.Box;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.Pen;

/** A network's output, drawn into a box; title, ticks and names of axes are outside it. */
public interface OutputPicture {

    /**
     * A box narrower than this, or lower than three quarters of it, holds the bare picture: no title, no axis, no
     * number.
     */
    double BARE = 100;

    /** In a box narrower than this, many samples are dots, and wrong ones have no mark. */
    double TINY = 90;

    /** The size of a sample that is a dot, in pixels. */
    double DOT = 3.6;

    /** In a box narrower than this, axes have no names and samples no values. */
    double NAMED = 150;

    /**
     * What is painted over one another for the picture in {@code box}; everything outside the box stays within {@link
     * OutputPictures#margins}. A part that looks the same at another step equals the part there.
     */
    List<Figure> parts(Box box);

    /** Paints all parts. */
    default void paint(Pen pen, Box box) {
        parts(box).forEach(part -> part.paint(pen, box.right(), box.bottom()));
    }
}
