package symmetrylab.figure.raster;

import org.apache.commons.math3.util.FastMath;

/** A straight line with round ends, scanned row by row for the covered share of each pixel. */
final class Capsule {

    /** By how many pixels the ends of a row may lie outside the line: enough for rounding, too little to be seen. */
    private static final double MARGIN = 1e-3;

    private final double x1;
    private final double y1;
    private final double x2;
    private final double y2;
    private final double half;
    private final double reach;
    private final double length;
    private final double unitX;
    private final double unitY;
    private final double across;
    private final double down;
    private final double lengthAcross;
    private final double reachAcross;
    private final double fullAcross;
    private final double most;
    private int left;
    private int right;
    private int fullLeft;
    private int fullRight;
    private double dy;
    private double dyAlong;
    private double dyAside;

    /** The line from (x1, y1) to (x2, y2), {@code 2 * half} wide. */
    Capsule(double x1, double y1, double x2, double y2, double half) {
        this.x1 = x1;
        this.y1 = y1;
        this.x2 = x2;
        this.y2 = y2;
        this.half = half;
        this.reach = half + 0.5;
        this.length = FastMath.hypot(x2 - x1, y2 - y1);
        this.unitX = length == 0 ? 1 : (x2 - x1) / length;
        this.unitY = length == 0 ? 0 : (y2 - y1) / length;
        this.across = unitX / unitY;
        this.down = unitY / unitX;
        this.lengthAcross = length / unitX;
        double stretch = 1 / Math.abs(unitY);
        this.reachAcross = reach * stretch;
        this.fullAcross = (half - 0.5) * stretch;
        this.most = Math.min(1, 2 * half);
    }

    /** The first row it touches, not above {@code clip}. */
    int top(int clip) {
        return Raster.above(Math.min(y1, y2) - half, clip);
    }

    /** The row past the last that it touches, not below {@code clip}. */
    int bottom(int clip) {
        return Raster.below(Math.max(y1, y2) + half, clip);
    }

    /** Moves to row {@code y}; false if the line touches no pixel of the row between the clips. */
    boolean enter(int y, int clipLeft, int clipRight) {
        dy = y + 0.5 - y1;
        dyAlong = dy * unitY;
        dyAside = dy * unitX;
        // The part of the row beside the line, not beyond its ends.
        double from = Double.NEGATIVE_INFINITY;
        double to = Double.POSITIVE_INFINITY;
        boolean isBeside = unitX != 0 || dyAlong >= 0 && dyAlong <= length;
        if (unitX != 0) {
            double start = -dy * down;
            double end = start + lengthAcross;
            from = unitX > 0 ? start : end;
            to = unitX > 0 ? end : start;
        }
        double endY = dy - length * unitY;
        double crossing = dy * across;
        boolean crossesBeside = crossing - reachAcross >= from && crossing + reachAcross <= to && isBeside;
        if (crossesBeside && Math.min(Math.abs(dy), Math.abs(endY)) >= reach) {
            // Most rows: the line crosses them far from its ends.
            place(crossing - reachAcross, crossing + reachAcross, clipLeft, clipRight);
            if (fullAcross > 0) {
                placeFull(crossing - fullAcross, crossing + fullAcross);
            } else {
                fullLeft = right;
                fullRight = right;
            }
            return left < right;
        }
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        double fullLow = low;
        double fullHigh = high;
        if (unitY != 0) {
            if (isBeside && crossing - reachAcross <= to && crossing + reachAcross >= from) {
                low = Math.max(crossing - reachAcross, from);
                high = Math.min(crossing + reachAcross, to);
            }
            if (isBeside && fullAcross > 0 && crossing - fullAcross <= to && crossing + fullAcross >= from) {
                fullLow = Math.max(crossing - fullAcross, from);
                fullHigh = Math.min(crossing + fullAcross, to);
            }
        } else if (isBeside) {
            low = Math.abs(dy) <= reach ? from : low;
            high = Math.abs(dy) <= reach ? to : high;
            boolean isFull = half > 0.5 && Math.abs(dy) <= half - 0.5;
            fullLow = isFull ? from : fullLow;
            fullHigh = isFull ? to : fullHigh;
        }
        double cap = reach * reach - dy * dy;
        if (cap > 0) {
            double chord = Math.sqrt(cap);
            low = Math.min(low, -chord);
            high = Math.max(high, chord);
        }
        cap = reach * reach - endY * endY;
        if (cap > 0) {
            double chord = Math.sqrt(cap);
            low = Math.min(low, x2 - x1 - chord);
            high = Math.max(high, x2 - x1 + chord);
        }
        place(low, high, clipLeft, clipRight);
        placeFull(fullLow, fullHigh);
        return left < right;
    }

    private void place(double low, double high, int clipLeft, int clipRight) {
        // A pixel counts if its middle lies between them; the margin is below half a shade.
        left = Math.max(clipLeft, (int) Math.ceil(x1 + low - 0.5 - MARGIN));
        right = Math.min(clipRight, (int) Math.floor(x1 + high + 0.5 + MARGIN));
    }

    private void placeFull(double low, double high) {
        fullLeft = Math.max(left, Math.min(right, (int) Math.ceil(x1 + low - 0.5)));
        fullRight = Math.max(fullLeft, Math.min(right, (int) Math.floor(x1 + high + 0.5)));
    }

    int left() {
        return left;
    }

    int right() {
        return right;
    }

    /** The first pixel of the row that is covered whole, if one is; between the first and the last. */
    int fullLeft() {
        return fullLeft;
    }

    /** The pixel past the last that is covered whole, not before {@link #fullLeft}. */
    int fullRight() {
        return fullRight;
    }

    /** Whether the ends of the line are too far away to round these pixels of the row; at least one pixel. */
    boolean isStraight(int from, int to) {
        double first = along(from);
        double last = along(to - 1);
        return first > 0 && first < length && last > 0 && last < length;
    }

    private double along(int x) {
        return (x + 0.5 - x1) * unitX + dyAlong;
    }

    /** The covered share of pixel {@code x} of the row if it {@linkplain #isStraight is far from the ends}. */
    float straightCoverage(int x) {
        return share(Math.abs((x + 0.5 - x1) * unitY - dyAside));
    }

    /** The covered share of pixel {@code x} of the row. */
    float coverage(int x) {
        double dx = x + 0.5 - x1;
        double along = dx * unitX + dyAlong;
        double distance;
        if (along <= 0) {
            distance = Math.sqrt(dx * dx + dy * dy);
        } else if (along >= length) {
            double endX = dx - length * unitX;
            double endY = dy - length * unitY;
            distance = Math.sqrt(endX * endX + endY * endY);
        } else {
            distance = Math.abs(dx * unitY - dyAside);
        }
        return share(distance);
    }

    private float share(double distance) {
        // As in Raster.band.
        double covered = reach - distance;
        return (float) (covered >= most ? most : covered <= 0 ? 0 : covered);
    }
}
