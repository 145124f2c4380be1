package symmetrylab.figure.raster;

import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.Path;
import symmetrylab.figure.draw.Stroke;

/**
 * A path as straight segments, drawn or filled as one shape: a translucent colour is not doubled where segments
 * overlap.
 */
final class Outline implements Path.Visitor {

    /** The largest distance of a curve from its straight segments, in pixels. */
    private static final double FLATNESS = 0.1;

    private final double scale;
    private final double shiftX;
    private final double shiftY;
    private double[] xs = new double[64];
    private double[] ys = new double[64];
    private int count;
    private int[] starts = new int[4];
    private int parts;

    /** A path whose point (x, y) is mapped to ({@code scale * x + shiftX}, {@code scale * y + shiftY}). */
    Outline(Path path, double scale, double shiftX, double shiftY) {
        this.scale = scale;
        this.shiftX = shiftX;
        this.shiftY = shiftY;
        path.visit(this);
    }

    @Override
    public void moveTo(double x, double y) {
        if (parts == starts.length) {
            starts = Arrays.copyOf(starts, 2 * parts);
        }
        starts[parts++] = count;
        add(scale * x + shiftX, scale * y + shiftY);
    }

    @Override
    public void lineTo(double x, double y) {
        add(scale * x + shiftX, scale * y + shiftY);
    }

    @Override
    public void curveTo(double x1, double y1, double x2, double y2, double x, double y) {
        double startX = xs[count - 1];
        double startY = ys[count - 1];
        double firstX = scale * x1 + shiftX;
        double firstY = scale * y1 + shiftY;
        double secondX = scale * x2 + shiftX;
        double secondY = scale * y2 + shiftY;
        double endX = scale * x + shiftX;
        double endY = scale * y + shiftY;
        double bend = FastMath.hypot(startX - 2 * firstX + secondX, startY - 2 * firstY + secondY)
                + FastMath.hypot(firstX - 2 * secondX + endX, firstY - 2 * secondY + endY);
        int pieces = (int) Math.max(1, Math.min(200, Math.ceil(Math.sqrt(bend / FLATNESS))));
        for (int i = 1; i <= pieces; i++) {
            double t = (double) i / pieces;
            double s = 1 - t;
            double a = s * s * s;
            double b = 3 * s * s * t;
            double c = 3 * s * t * t;
            double d = t * t * t;
            add(a * startX + b * firstX + c * secondX + d * endX, a * startY + b * firstY + c * secondY + d * endY);
        }
    }

    @Override
    public void close() {
        int start = starts[parts - 1];
        add(xs[start], ys[start]);
    }

    private void add(double x, double y) {
        if (count == xs.length) {
            xs = Arrays.copyOf(xs, 2 * count);
            ys = Arrays.copyOf(ys, 2 * count);
        }
        xs[count] = x;
        ys[count++] = y;
    }

    private int end(int part) {
        return part + 1 < parts ? starts[part + 1] : count;
    }

    /** The left border of the path, in pixels. */
    double left() {
        return low(xs);
    }

    double top() {
        return low(ys);
    }

    double right() {
        return high(xs);
    }

    double bottom() {
        return high(ys);
    }

    private double low(double... coordinates) {
        double low = Double.POSITIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            low = Math.min(low, coordinates[i]);
        }
        return low;
    }

    private double high(double... coordinates) {
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            high = Math.max(high, coordinates[i]);
        }
        return high;
    }

    /** Draws along the path. */
    void draw(Raster raster, Mask mask, Stroke stroke) {
        double half = scale * stroke.width() / 2;
        if (count == 2 && parts == 1 && stroke.dash().size() == 0) {
            raster.line(xs[0], ys[0], xs[1], ys[1], 2 * half, stroke.ink());
            return;
        }
        mask.begin(raster, left() - half, top() - half, right() + half, bottom() + half);
        while (mask.nextBand()) {
            for (int part = 0; part < parts; part++) {
                int start = starts[part];
                int end = end(part);
                if (stroke.dash().size() > 0) {
                    dash(raster, mask, start, end, stroke, half);
                } else if (end == start + 1) {
                    mask.add(xs[start], ys[start], xs[start], ys[start], half);
                } else {
                    for (int i = start; i + 1 < end; i++) {
                        mask.add(xs[i], ys[i], xs[i + 1], ys[i + 1], half);
                    }
                }
            }
            mask.blend(stroke.ink());
        }
    }

    private void dash(Raster raster, Mask mask, int start, int end, Stroke stroke, double half) {
        Dashes dashes = new Dashes(stroke, scale);
        for (int i = start; i + 1 < end; i++) {
            double x = xs[i];
            double y = ys[i];
            double wayX = xs[i + 1] - x;
            double wayY = ys[i + 1] - y;
            double length = FastMath.hypot(wayX, wayY);
            // A repeated point belongs to the dash before it.
            if (length > 0) {
                dashes.along(
                        x,
                        y,
                        xs[i + 1],
                        ys[i + 1],
                        raster,
                        half + 1,
                        (from, to) -> mask.add(
                                x + from / length * wayX,
                                y + from / length * wayY,
                                x + to / length * wayX,
                                y + to / length * wayY,
                                half));
            }
        }
    }

    /** Fills the inside of the path, by the non-zero winding rule. */
    void fill(Raster raster, Mask mask, Ink ink) {
        mask.begin(raster, left(), top(), right(), bottom());
        while (mask.nextBand()) {
            for (int part = 0; part < parts; part++) {
                int last = end(part) - 1;
                for (int i = starts[part]; i < last; i++) {
                    mask.edge(xs[i], ys[i], xs[i + 1], ys[i + 1]);
                }
                mask.edge(xs[last], ys[last], xs[starts[part]], ys[starts[part]]);
            }
            mask.fill(ink);
        }
    }
}
