package symmetrylab.view.paint;

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
    private int left;
    private int right;
    private int fullLeft;
    private int fullRight;
    private double dy;

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
        double middle = y + 0.5;
        dy = middle - y1;
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        double cap = reach * reach - dy * dy;
        if (cap > 0) {
            double chord = Math.sqrt(cap);
            low = x1 - chord;
            high = x1 + chord;
        }
        cap = reach * reach - (middle - y2) * (middle - y2);
        if (cap > 0) {
            double chord = Math.sqrt(cap);
            low = Math.min(low, x2 - chord);
            high = Math.max(high, x2 + chord);
        }
        if (unitY == 0) {
            low = Math.min(x1, x2) - reach;
            high = Math.max(x1, x2) + reach;
        } else {
            // Where the row crosses the line, and how far the line's width reaches to both sides. A row above or below
            // both ends still touches much of a line that is almost level.
            double crossing = x1 + dy * unitX / unitY;
            double side = Math.abs(reach / unitY);
            low = Math.min(low, Math.max(crossing - side, Math.min(x1, x2) - reach));
            high = Math.max(high, Math.min(crossing + side, Math.max(x1, x2) + reach));
        }
        left = (int) Math.max(clipLeft, Math.floor(low - 0.5));
        right = (int) Math.min(clipRight, Math.ceil(high + 0.5));
        findFull();
        return left < right;
    }

    /** Finds the pixels of the row that the line covers whole: away from its sides and from its ends. */
    private void findFull() {
        double inner = half - 0.5;
        double low = Double.NEGATIVE_INFINITY;
        double high = Double.POSITIVE_INFINITY;
        if (inner <= 0) {
            high = low;
        } else if (unitY != 0) {
            double side = inner / Math.abs(unitY);
            double crossing = dy * unitX / unitY;
            low = crossing - side;
            high = crossing + side;
        } else if (Math.abs(dy) > inner) {
            high = low;
        }
        if (unitX != 0) {
            double start = -dy * unitY / unitX;
            double end = start + length / unitX;
            low = Math.max(low, Math.min(start, end));
            high = Math.min(high, Math.max(start, end));
        } else if (dy * unitY < 0 || dy * unitY > length) {
            high = low;
        }
        fullLeft = (int) Math.max(left, Math.min(right, Math.ceil(x1 + low - 0.5)));
        fullRight = (int) Math.max(fullLeft, Math.min(right, Math.floor(x1 + high + 0.5)));
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
