package symmetrylab.figure.raster;

import org.apache.commons.math3.util.FastMath;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.InkGrid;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.Path;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.Stroke;

/**
 * A pen that draws shapes into pixels and passes on texts, which the window shows above the pixels and an image draws into
 * them.
 *
 * <p>In the window a shape that covers a text goes into another level, above that text.
 */
public final class PixelPen implements Pen {

    /** Where it draws: levels of pixels with texts above them. */
    public interface Levels {
        /** The pixels of the highest level. */
        Raster raster();

        /** Adds a text to the highest level, in the whole picture's coordinates at scale 1, visible inside {@code clip}. */
        void add(String text, double x, double y, Lettering lettering, Clip clip);

        /** Adds a level if the highest one has text in this part of the whole picture. */
        void cover(double left, double top, double right, double bottom);
    }

    /**
     * A part of the whole picture, at scale 1.
     *
     * @param left border
     * @param top border
     * @param right border
     * @param bottom border
     */
    public record Clip(double left, double top, double right, double bottom) {}

    /** How far the control points of a curve like a quarter of a circle are from its ends, in radii. */
    private static final double QUARTER = 0.5523;

    private final Levels levels;
    private final Mask mask;
    private final double scale;
    private final Clip clip;
    private final double shiftX;
    private final double shiftY;

    /** A pen on all of {@code levels}; {@code scale} is the number of their pixels per pixel of the figure. */
    public PixelPen(Levels levels, double scale) {
        this(
                levels,
                new Mask(),
                scale,
                new Clip(0, 0, levels.raster().width() / scale, levels.raster().height() / scale),
                0,
                0);
    }

    private PixelPen(Levels levels, Mask mask, double scale, Clip clip, double shiftX, double shiftY) {
        this.levels = levels;
        this.mask = mask;
        this.scale = scale;
        this.clip = clip;
        this.shiftX = shiftX;
        this.shiftY = shiftY;
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Stroke stroke) {
        double width = scale * stroke.width();
        double startX = x(x1);
        double startY = y(y1);
        double endX = x(x2);
        double endY = y(y2);
        double half = stroke.width() / 2;
        Raster raster = above(
                Math.min(x1, x2) - half, Math.min(y1, y2) - half, Math.max(x1, x2) + half, Math.max(y1, y2) + half);
        if (stroke.dash().size() == 0) {
            raster.line(startX, startY, endX, endY, width, stroke.ink());
            return;
        }
        double length = FastMath.hypot(endX - startX, endY - startY);
        double unitX = length == 0 ? 0 : (endX - startX) / length;
        double unitY = length == 0 ? 0 : (endY - startY) / length;
        new Dashes(stroke, scale)
                .along(
                        startX,
                        startY,
                        endX,
                        endY,
                        raster,
                        width / 2 + 1,
                        (from, to) -> raster.line(
                                startX + from * unitX,
                                startY + from * unitY,
                                startX + to * unitX,
                                startY + to * unitY,
                                width,
                                stroke.ink()));
    }

    @Override
    public void path(Path path, Stroke stroke) {
        if (!path.isEmpty()) {
            Outline outline = outlined(path);
            outline.draw(levels.raster(), mask, stroke);
        }
    }

    @Override
    public void fill(Path path, Ink ink) {
        if (!path.isEmpty()) {
            Outline outline = outlined(path);
            outline.fill(levels.raster(), mask, ink);
        }
    }

    private Outline outlined(Path path) {
        Outline outline = new Outline(path, scale, scale * shiftX, scale * shiftY);
        levels.cover(outline.left() / scale, outline.top() / scale, outline.right() / scale, outline.bottom() / scale);
        return outline;
    }

    @Override
    public void disc(double centerX, double centerY, double radius, Ink ink) {
        Raster raster = above(centerX - radius, centerY - radius, centerX + radius, centerY + radius);
        raster.disc(x(centerX), y(centerY), scale * radius, ink);
    }

    @Override
    public void circle(double centerX, double centerY, double radius, Stroke stroke) {
        double reach = radius + stroke.width() / 2;
        Raster raster = above(centerX - reach, centerY - reach, centerX + reach, centerY + reach);
        raster.circle(x(centerX), y(centerY), scale * radius, scale * stroke.width(), stroke.ink());
    }

    @Override
    public void rectangle(double x, double y, double width, double height, double radius, Ink ink) {
        Raster raster = above(x, y, x + width, y + height);
        raster.box(x(x), y(y), scale * width, scale * height, scale * radius, ink);
    }

    @Override
    public void frame(double x, double y, double width, double height, double radius, Stroke stroke) {
        // A frame does not cover what lies inside it.
        Raster raster = levels.raster();
        if (stroke.dash().size() > 0) {
            new Outline(box(x, y, width, height, radius), scale, scale * shiftX, scale * shiftY)
                    .draw(raster, mask, stroke);
            return;
        }
        raster.frame(x(x), y(y), scale * width, scale * height, scale * radius, scale * stroke.width(), stroke.ink());
    }

    private static Path box(double left, double top, double width, double height, double radius) {
        double right = left + width;
        double bottom = top + height;
        double near = radius * (1 - QUARTER);
        return Path.builder()
                .moveTo(left + radius, top)
                .lineTo(right - radius, top)
                .curveTo(right - near, top, right, top + near, right, top + radius)
                .lineTo(right, bottom - radius)
                .curveTo(right, bottom - near, right - near, bottom, right - radius, bottom)
                .lineTo(left + radius, bottom)
                .curveTo(left + near, bottom, left, bottom - near, left, bottom - radius)
                .lineTo(left, top + radius)
                .curveTo(left, top + near, left + near, top, left + radius, top)
                .close()
                .build();
    }

    @Override
    public void grid(double x, double y, double width, double height, InkGrid grid) {
        Raster raster = above(x, y, x + width, y + height);
        int[] borders = new int[grid.columns() + 1];
        for (int column = 0; column <= grid.columns(); column++) {
            borders[column] = border(x(x), scale * width, column, grid.columns());
        }
        for (int row = 0; row < grid.rows(); row++) {
            int top = Math.max(raster.clipTop(), border(y(y), scale * height, row, grid.rows()));
            int bottom = Math.min(raster.clipBottom(), border(y(y), scale * height, row + 1, grid.rows()));
            boolean opaque = isOpaque(grid, row);
            for (int line = top; line < (opaque ? Math.min(top + 1, bottom) : bottom); line++) {
                for (int column = 0; column < grid.columns(); column++) {
                    raster.span(line, borders[column], borders[column + 1], grid.at(row, column));
                }
            }
            if (opaque) {
                raster.repeat(top, borders[0], borders[grid.columns()], top + 1, bottom);
            }
        }
    }

    private static boolean isOpaque(InkGrid grid, int row) {
        for (int column = 0; column < grid.columns(); column++) {
            if (grid.at(row, column).alpha() < 1) {
                return false;
            }
        }
        return true;
    }

    private static int border(double start, double length, int cell, int cells) {
        return (int) FastMath.round(start + length * cell / cells);
    }

    @Override
    public void text(String text, double x, double y, Lettering lettering) {
        levels.add(text, x + shiftX, y + shiftY, lettering, clip);
    }

    @Override
    public void area(double x, double y, double width, double height, Figure figure) {
        Raster raster = levels.raster();
        int left = raster.clipLeft();
        int top = raster.clipTop();
        int right = raster.clipRight();
        int bottom = raster.clipBottom();
        raster.clip(
                Math.max(left, (int) FastMath.round(x(x))),
                Math.max(top, (int) FastMath.round(y(y))),
                Math.min(right, (int) FastMath.round(x(x + width))),
                Math.min(bottom, (int) FastMath.round(y(y + height))));
        Clip inner = new Clip(
                Math.max(clip.left(), x + shiftX),
                Math.max(clip.top(), y + shiftY),
                Math.min(clip.right(), x + shiftX + width),
                Math.min(clip.bottom(), y + shiftY + height));
        figure.paint(new PixelPen(levels, mask, scale, inner, shiftX + x, shiftY + y), width, height);
        levels.raster().clip(left, top, right, bottom);
    }

    /** The pixels to draw a shape into that covers this part of the figure. */
    private Raster above(double left, double top, double right, double bottom) {
        levels.cover(left + shiftX, top + shiftY, right + shiftX, bottom + shiftY);
        return levels.raster();
    }

    private double x(double x) {
        return scale * (x + shiftX);
    }

    private double y(double y) {
        return scale * (y + shiftY);
    }
}
