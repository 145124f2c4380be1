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
    private final double stretch;
    private final double lengthAcross;
    private int left;
    private int right;
    private int fullLeft;
    private int fullRight;
    private double dy;
    private double stripLow;
    private double stripHigh;

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
        this.stretch = 1 / Math.abs(unitY);
        this.lengthAcross = length / unitX;
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
        findStrip(reach);
        double low = stripLow;
        double high = stripHigh;
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
        findStrip(half - 0.5);
        fullLeft = (int) Math.max(left, Math.min(right, Math.ceil(x1 + stripLow - 0.5)));
        fullRight = (int) Math.max(fullLeft, Math.min(right, Math.floor(x1 + stripHigh + 0.5)));
        return left < right;
    }

    /** Finds the part of the row beside the line, not beyond its ends, whose distance from it is at most {@code most}. */
    private void findStrip(double most) {
        double low = Double.NEGATIVE_INFINITY;
        double high = Double.POSITIVE_INFINITY;
        if (unitY != 0) {
            double side = most * stretch;
            double crossing = dy * across;
            low = crossing - side;
            high = crossing + side;
        }
        if (unitX != 0) {
            double start = -dy * down;
            double end = start + lengthAcross;
            low = Math.max(low, Math.min(start, end));
            high = Math.min(high, Math.max(start, end));
        }
        boolean isBeside = unitX != 0 || dy * unitY >= 0 && dy * unitY <= length;
        boolean isNear = most > 0 && (unitY != 0 || Math.abs(dy) <= most);
        boolean isFound = isBeside && isNear && low <= high;
        stripLow = isFound ? low : Double.POSITIVE_INFINITY;
        stripHigh = isFound ? high : Double.NEGATIVE_INFINITY;
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
        double along = dx * unitX + dy * unitY;
        double distance;
        if (along <= 0) {
            distance = Math.sqrt(dx * dx + dy * dy);
        } else if (along >= length) {
            double endX = dx - length * unitX;
            double endY = dy - length * unitY;
            distance = Math.sqrt(endX * endX + endY * endY);
        } else {
            distance = Math.abs(dx * unitY - dy * unitX);
        }
        return Raster.band(distance, half);
    }
}
