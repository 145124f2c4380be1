package symmetrylab.export.image;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.InkGrid;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.Path;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.Stroke;

/**
 * A pen that draws on a {@link Graphics2D}, for documents whose library offers one. It is also what the pen of images is
 * compared with: images themselves are painted by {@link FigureImage}, which is faster.
 *
 * <p>Needs no display and no platform font. It changes the hints, colour and stroke of the graphics, but not its
 * transform and clip.
 */
public final class GraphicsPen implements Pen {

    private final Graphics2D graphics;

    /** A pen on {@code graphics}, in its coordinates, which may be scaled and shifted but not rotated. */
    public GraphicsPen(Graphics2D graphics) {
        this.graphics = graphics;
        smooth(true);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Stroke stroke) {
        draw(new Line2D.Double(x1, y1, x2, y2), stroke);
    }

    @Override
    public void path(Path path, Stroke stroke) {
        draw(shape(path), stroke);
    }

    @Override
    public void fill(Path path, Ink ink) {
        fill(shape(path), ink);
    }

    @Override
    public void disc(double centerX, double centerY, double radius, Ink ink) {
        fill(circle(centerX, centerY, radius), ink);
    }

    @Override
    public void circle(double centerX, double centerY, double radius, Stroke stroke) {
        draw(circle(centerX, centerY, radius), stroke);
    }

    @Override
    public void rectangle(double x, double y, double width, double height, double radius, Ink ink) {
        // If all edges lie on pixel borders there is nothing to smooth, and filling is many times faster.
        boolean sharp = radius == 0 && onPixels(x, y) && onPixels(x + width, y + height);
        smooth(!sharp);
        fill(box(x, y, width, height, radius), ink);
        smooth(true);
    }

    @Override
    public void frame(double x, double y, double width, double height, double radius, Stroke stroke) {
        draw(box(x, y, width, height, radius), stroke);
    }

    @Override
    public void grid(double x, double y, double width, double height, InkGrid grid) {
        AffineTransform toPixels = graphics.getTransform();
        double[] across = borders(x, width, grid.columns(), toPixels.getScaleX(), toPixels.getTranslateX());
        double[] down = borders(y, height, grid.rows(), toPixels.getScaleY(), toPixels.getTranslateY());
        smooth(false);
        Rectangle2D.Double cell = new Rectangle2D.Double();
        for (int row = 0; row < grid.rows(); row++) {
            for (int column = 0; column < grid.columns(); column++) {
                cell.setRect(across[column], down[row], across[column + 1] - across[column], down[row + 1] - down[row]);
                fill(cell, grid.at(row, column));
            }
        }
        smooth(true);
    }

    @Override
    public void text(String text, double x, double y, Lettering lettering) {
        fill(FontOutlines.outline(text, lettering).placed(1, x, y), lettering.ink());
    }

    @Override
    public void area(double x, double y, double width, double height, Figure figure) {
        Graphics2D inner = (Graphics2D) graphics.create();
        try {
            inner.translate(x, y);
            inner.clip(new Rectangle2D.Double(0, 0, width, height));
            figure.paint(new GraphicsPen(inner), width, height);
        } finally {
            inner.dispose();
        }
    }

    private boolean onPixels(double x, double y) {
        AffineTransform toPixels = graphics.getTransform();
        double across = toPixels.getScaleX() * x + toPixels.getTranslateX();
        double down = toPixels.getScaleY() * y + toPixels.getTranslateY();
        return across == Math.rint(across) && down == Math.rint(down);
    }

    private void smooth(boolean on) {
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING,
                on ? RenderingHints.VALUE_ANTIALIAS_ON : RenderingHints.VALUE_ANTIALIAS_OFF);
    }

    private void fill(Shape shape, Ink ink) {
        graphics.setColor(color(ink));
        graphics.fill(shape);
    }

    private void draw(Shape shape, Stroke stroke) {
        graphics.setColor(color(stroke.ink()));
        graphics.setStroke(basicStroke(stroke));
        graphics.draw(shape);
    }

    private static Color color(Ink ink) {
        return new Color(ink.red(), ink.green(), ink.blue(), (int) Math.round(255 * ink.alpha()));
    }

    private static BasicStroke basicStroke(Stroke stroke) {
        float width = (float) stroke.width();
        int lengths = stroke.dash().size();
        if (lengths == 0) {
            return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
        }
        float[] dash = new float[lengths];
        for (int i = 0; i < lengths; i++) {
            dash[i] = (float) stroke.dash().get(i);
        }
        return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1, dash, 0);
    }

    private static Shape circle(double centerX, double centerY, double radius) {
        return new Ellipse2D.Double(centerX - radius, centerY - radius, 2 * radius, 2 * radius);
    }

    private static Shape box(double x, double y, double width, double height, double radius) {
        return radius == 0
                ? new Rectangle2D.Double(x, y, width, height)
                : new RoundRectangle2D.Double(x, y, width, height, 2 * radius, 2 * radius);
    }

    /** The borders of {@code count} cells, rounded to pixel borders. */
    private static double[] borders(double start, double length, int count, double scale, double offset) {
        double[] result = new double[count + 1];
        for (int i = 0; i <= count; i++) {
            double pixel = Math.rint(scale * (start + length * i / count) + offset);
            result[i] = (pixel - offset) / scale;
        }
        return result;
    }

    private static Path2D shape(Path path) {
        Path2D.Double result = new Path2D.Double(Path2D.WIND_NON_ZERO);
        path.visit(new Path.Visitor() {
            @Override
            public void moveTo(double x, double y) {
                result.moveTo(x, y);
            }

            @Override
            public void lineTo(double x, double y) {
                result.lineTo(x, y);
            }

            @Override
            public void curveTo(double x1, double y1, double x2, double y2, double x, double y) {
                result.curveTo(x1, y1, x2, y2, x, y);
            }

            @Override
            public void close() {
                result.closePath();
            }
        });
        return result;
    }
}
