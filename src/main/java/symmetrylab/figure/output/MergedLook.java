package symmetrylab.figure.output;

import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.Path;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.Stroke;

/** The look of a merged network's output over that of the whole network: a dashed line. */
public final class MergedLook {

    private static final double WIDTH = 2.4;

    private MergedLook() {}

    /** Paints a sample of the line from x to the right, at the height {@code y}. */
    public static void paintSample(Pen pen, double x, double y, double length, FigureStyle style) {
        pen.line(x + WIDTH / 2, y, x + length - WIDTH / 2, y, stroke(style));
    }

    /** Paints the line along {@code path}. */
    static void paint(Pen pen, Path path, FigureStyle style) {
        pen.path(path, stroke(style));
    }

    /** Marks a value on a bar by a short line across it, at {@code x}. */
    static void paintMark(Pen pen, double x, double top, double bottom, FigureStyle style) {
        pen.line(x, top, x, bottom, Stroke.solid(ink(style), WIDTH).dashed(0.1, 1.8 * WIDTH));
    }

    private static Stroke stroke(FigureStyle style) {
        // Round ends extend into the gaps.
        return Stroke.solid(ink(style), WIDTH).dashed(5, 5 + WIDTH);
    }

    private static Ink ink(FigureStyle style) {
        return style.palette().states().identical();
    }
}
