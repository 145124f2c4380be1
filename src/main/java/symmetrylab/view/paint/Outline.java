package symmetrylab.view.paint;

import java.util.Arrays;
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

    private static final int SUBROWS = 5;

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
        double bend = Math.hypot(startX - 2 * firstX + secondX, startY - 2 * firstY + secondY)
                + Math.hypot(firstX - 2 * secondX + endX, firstY - 2 * secondY + endY);
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
        return Arrays.stream(xs, 0, count).min().orElse(0);
    }

    double top() {
        return Arrays.stream(ys, 0, count).min().orElse(0);
    }

    double right() {
        return Arrays.stream(xs, 0, count).max().orElse(0);
    }

    double bottom() {
        return Arrays.stream(ys, 0, count).max().orElse(0);
    }

    /** Draws along the path. */
    void draw(Raster raster, Stroke stroke) {
        double half = scale * stroke.width() / 2;
        Mask mask = new Mask(raster, half);
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

    private void dash(Raster raster, Mask mask, int start, int end, Stroke stroke, double half) {
        Dashes dashes = new Dashes(stroke, scale);
        for (int i = start; i + 1 < end; i++) {
            double x = xs[i];
            double y = ys[i];
            double wayX = xs[i + 1] - x;
            double wayY = ys[i + 1] - y;
            double length = Math.hypot(wayX, wayY);
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
    void fill(Raster raster, Ink ink) {
        Mask mask = new Mask(raster, 0);
        Edges edges = new Edges();
        for (int row = mask.top(); row < mask.bottom(); row++) {
            for (int sub = 0; sub < SUBROWS; sub++) {
                edges.crossedAt(row + (sub + 0.5) / SUBROWS);
                int winding = 0;
                for (int i = 0; i + 1 < edges.found; i++) {
                    winding += edges.directions[i];
                    if (winding != 0) {
                        mask.cover(row, edges.crossings[i], edges.crossings[i + 1], 1f / SUBROWS);
                    }
                }
            }
        }
        mask.blend(ink);
    }

    /** The segments of a closed path by their upper ends, so that each height looks only at those that may reach it. */
    private final class Edges {

        private final long[] byTop;
        private final int[] nexts;
        private final int[] active;
        private int begun;
        private int alive;
        private final double[] crossings;
        private final int[] directions;
        private int found;

        Edges() {
            byTop = new long[count];
            nexts = new int[count];
            for (int part = 0; part < parts; part++) {
                int start = starts[part];
                int end = end(part);
                for (int i = start; i < end; i++) {
                    nexts[i] = i + 1 < end ? i + 1 : start;
                    byTop[i] = (long) Math.floor(SUBROWS * Math.min(ys[i], ys[nexts[i]])) << 32 | i;
                }
            }
            Arrays.sort(byTop);
            active = new int[count];
            crossings = new double[count];
            directions = new int[count];
        }

        private double top(int segment) {
            return Math.min(ys[segment], ys[nexts[segment]]);
        }

        private double bottom(int segment) {
            return Math.max(ys[segment], ys[nexts[segment]]);
        }

        /**
         * Finds where the path crosses the height {@code y}, from left to right, and its direction: down (1) or up (−1).
         * Each height lies below the one before.
         */
        void crossedAt(double y) {
            while (begun < byTop.length && byTop[begun] >> 32 <= SUBROWS * y) {
                active[alive++] = (int) byTop[begun++];
            }
            found = 0;
            int kept = 0;
            for (int i = 0; i < alive; i++) {
                int segment = active[i];
                if (bottom(segment) <= y) {
                    continue;
                }
                active[kept++] = segment;
                if (top(segment) <= y) {
                    add(segment, y);
                }
            }
            alive = kept;
        }

        private void add(int segment, double y) {
            int next = nexts[segment];
            double x = xs[segment] + (y - ys[segment]) / (ys[next] - ys[segment]) * (xs[next] - xs[segment]);
            int place = found++;
            while (place > 0 && crossings[place - 1] > x) {
                crossings[place] = crossings[place - 1];
                directions[place] = directions[place - 1];
                place--;
            }
            crossings[place] = x;
            directions[place] = ys[next] > ys[segment] ? 1 : -1;
        }
    }

    /** The covered share of each pixel in the part of the picture that holds the path. */
    private final class Mask {

        private final Raster raster;
        private final int left;
        private final int top;
        private final int right;
        private final int bottom;
        private final float[] covered;

        Mask(Raster raster, double half) {
            this.raster = raster;
            double lowX = Double.POSITIVE_INFINITY;
            double highX = Double.NEGATIVE_INFINITY;
            double lowY = Double.POSITIVE_INFINITY;
            double highY = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < count; i++) {
                lowX = Math.min(lowX, xs[i]);
                highX = Math.max(highX, xs[i]);
                lowY = Math.min(lowY, ys[i]);
                highY = Math.max(highY, ys[i]);
            }
            left = Raster.above(lowX - half, raster.clipLeft());
            top = Raster.above(lowY - half, raster.clipTop());
            right = Math.max(left, Raster.below(highX + half, raster.clipRight()));
            bottom = Math.max(top, Raster.below(highY + half, raster.clipBottom()));
            covered = new float[(right - left) * (bottom - top)];
        }

        int top() {
            return top;
        }

        int bottom() {
            return bottom;
        }

        void add(double x1, double y1, double x2, double y2, double half) {
            Capsule capsule = new Capsule(x1, y1, x2, y2, half);
            int end = capsule.bottom(bottom);
            for (int y = capsule.top(top); y < end; y++) {
                if (capsule.enter(y, left, right)) {
                    int at = (y - top) * (right - left) - left;
                    for (int x = capsule.left(); x < capsule.right(); x++) {
                        covered[at + x] = Math.max(covered[at + x], capsule.coverage(x));
                    }
                }
            }
        }

        void cover(int row, double from, double to, float share) {
            int first = Math.max(left, (int) Math.floor(from));
            int last = Math.min(right - 1, (int) Math.floor(to));
            int at = (row - top) * (right - left) - left;
            for (int x = first; x <= last; x++) {
                covered[at + x] += share * (float) (Math.min(x + 1, to) - Math.max(x, from));
            }
        }

        void blend(Ink ink) {
            for (int y = top; y < bottom; y++) {
                raster.blend(y, left, right, covered, (y - top) * (right - left), ink);
            }
        }
    }
}
