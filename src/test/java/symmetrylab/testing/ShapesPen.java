package symmetrylab.testing;

import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.InkGrid;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.Path;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.Stroke;

/**
 * A pen that passes on shapes but not texts.
 *
 * @param pen the pen to pass shapes to
 */
public record ShapesPen(Pen pen) implements Pen {
    @Override
    public void line(double x1, double y1, double x2, double y2, Stroke stroke) {
        pen.line(x1, y1, x2, y2, stroke);
    }

    @Override
    public void path(Path path, Stroke stroke) {
        pen.path(path, stroke);
    }

    @Override
    public void fill(Path path, Ink ink) {
        pen.fill(path, ink);
    }

    @Override
    public void disc(double centerX, double centerY, double radius, Ink ink) {
        pen.disc(centerX, centerY, radius, ink);
    }

    @Override
    public void circle(double centerX, double centerY, double radius, Stroke stroke) {
        pen.circle(centerX, centerY, radius, stroke);
    }

    @Override
    public void rectangle(double x, double y, double width, double height, double radius, Ink ink) {
        pen.rectangle(x, y, width, height, radius, ink);
    }

    @Override
    public void frame(double x, double y, double width, double height, double radius, Stroke stroke) {
        pen.frame(x, y, width, height, radius, stroke);
    }

    @Override
    public void grid(double x, double y, double width, double height, InkGrid grid) {
        pen.grid(x, y, width, height, grid);
    }

    @Override
    public void text(String text, double x, double y, Lettering lettering) {}

    @Override
    public void area(double x, double y, double width, double height, Figure figure) {
        pen.area(x, y, width, height, (on, w, h) -> figure.paint(new ShapesPen(on), w, h));
    }
}
