package symmetrylab.testing;

import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.InkGrid;
import symmetrylab.figure.draw.Path;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.Stroke;

/** A pen that draws no shapes; subclasses handle what they look for. */
public abstract class BlankPen implements Pen {

    @Override
    public void line(double x1, double y1, double x2, double y2, Stroke stroke) {}

    @Override
    public final void path(Path path, Stroke stroke) {}

    @Override
    public final void fill(Path path, Ink ink) {}

    @Override
    public final void disc(double centerX, double centerY, double radius, Ink ink) {}

    @Override
    public final void circle(double centerX, double centerY, double radius, Stroke stroke) {}

    @Override
    public final void rectangle(double x, double y, double width, double height, double radius, Ink ink) {}

    @Override
    public void frame(double x, double y, double width, double height, double radius, Stroke stroke) {}

    @Override
    public final void grid(double x, double y, double width, double height, InkGrid grid) {}
}
