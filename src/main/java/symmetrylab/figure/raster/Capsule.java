package symmetrylab.figure.raster;

/** A straight line with round ends, scanned row by row for the covered share of each pixel. */
final class Capsule {

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
        this.length = Math.hypot(x2 - x1, y2 - y1);
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
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        double fullLow = low;
        double fullHigh = high;
        if (unitY != 0) {
            double crossing = dy * across;
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
        double endY = dy - length * unitY;
        cap = reach * reach - endY * endY;
        if (cap > 0) {
            double chord = Math.sqrt(cap);
            low = Math.min(low, x2 - x1 - chord);
            high = Math.max(high, x2 - x1 + chord);
        }
        left = (int) Math.max(clipLeft, Math.floor(x1 + low - 0.5));
        right = (int) Math.min(clipRight, Math.ceil(x1 + high + 0.5));
        fullLeft = (int) Math.max(left, Math.min(right, Math.ceil(x1 + fullLow - 0.5)));
        fullRight = (int) Math.max(fullLeft, Math.min(right, Math.floor(x1 + fullHigh + 0.5)));
        return left < right;
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
        // As in Raster.band.
        double covered = reach - distance;
        return (float) (covered >= most ? most : covered <= 0 ? 0 : covered);
    }
}
