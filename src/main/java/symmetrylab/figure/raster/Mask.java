package symmetrylab.figure.raster;

import java.util.Arrays;
import symmetrylab.figure.draw.Ink;

/**
 * The covered share of each pixel in a part of a picture, collected from the pieces of one shape and then blended at once,
 * so that a translucent colour is not doubled where pieces overlap.
 *
 * <p>It is used for one shape after the other and remembers which blocks of each row were touched: what a shape costs
 * hardly depends on the size of the rectangle around it.
 */
final class Mask {

    /** The most pixels at a time; a larger shape is collected and blended in several bands of rows. */
    private static final int MOST = 1 << 20;

    private Raster raster;
    private int left;
    private int right;
    private int end;
    private int top;
    private int bottom;
    private int stride;
    private float[] covered = {};
    private long[] touched = {};
    private int blockShift;

    /** Begins a shape in {@code raster}, inside these borders and the picture's clip. */
    void begin(Raster picture, double lowX, double lowY, double highX, double highY) {
        raster = picture;
        left = Raster.above(lowX, raster.clipLeft());
        right = Math.max(left, Raster.below(highX, raster.clipRight()));
        // What an edge covers right of the borders goes into two more columns, which are not shown.
        stride = right - left + 2;
        bottom = Raster.above(lowY, raster.clipTop());
        end = left < right ? Raster.below(highY, raster.clipBottom()) : bottom;
    }

    /** Moves to the next band of rows, to which the whole shape is to be added; false after the last. */
    boolean nextBand() {
        top = bottom;
        if (top >= end) {
            return false;
        }
        int rows = Math.min(end - top, Math.max(1, MOST / stride));
        bottom = top + rows;
        if (covered.length < stride * rows) {
            covered = new float[stride * rows];
        }
        if (touched.length < rows) {
            touched = new long[rows];
        }
        Arrays.fill(touched, 0, rows, 0);
        // A row has at most 64 blocks, the bits of a number.
        blockShift = 4;
        while (stride - 1 >> blockShift >= Long.SIZE) {
            blockShift++;
        }
        return true;
    }

    /** Notes that the pixels from {@code from} to {@code to} of a row have changed. */
    private void touch(int row, int from, int to) {
        int last = to - 1 >> blockShift;
        touched[row] |= -1L << (from >> blockShift) & -1L >>> Long.SIZE - 1 - last;
    }

    /** Adds a line with round ends; what is covered by two lines counts once. */
    void add(double x1, double y1, double x2, double y2, double half) {
        Capsule capsule = new Capsule(x1, y1, x2, y2, half);
        int last = capsule.bottom(bottom);
        for (int y = capsule.top(top); y < last; y++) {
            if (capsule.enter(y, left, right)) {
                touch(y - top, capsule.left() - left, capsule.right() - left);
                int at = (y - top) * stride - left;
                for (int x = capsule.left(); x < capsule.fullLeft(); x++) {
                    covered[at + x] = Math.max(covered[at + x], capsule.coverage(x));
                }
                if (capsule.fullLeft() < capsule.fullRight()) {
                    Arrays.fill(covered, at + capsule.fullLeft(), at + capsule.fullRight(), 1);
                }
                for (int x = capsule.fullRight(); x < capsule.right(); x++) {
                    covered[at + x] = Math.max(covered[at + x], capsule.coverage(x));
                }
            }
        }
    }

    /** Blends the lines that were added. */
    void blend(Ink ink) {
        for (int row = 0; row < bottom - top; row++) {
            int start = row * stride;
            long blocks = touched[row];
            while (blocks != 0) {
                int first = Long.numberOfTrailingZeros(blocks);
                int count = Long.numberOfTrailingZeros(~(blocks >>> first));
                int from = first << blockShift;
                int to = Math.min(right - left, first + count << blockShift);
                raster.blend(top + row, left + from, left + to, covered, start + from, ink);
                Arrays.fill(covered, start + from, start + to, 0);
                blocks = first + count == Long.SIZE ? 0 : blocks >>> first + count << first + count;
            }
        }
    }

    /**
     * Adds an edge of a shape to fill: to each row the area at its right, less what lies in the pixels that it crosses.
     * The sum over a row from the left is then the covered share, exactly.
     */
    void edge(double x1, double y1, double x2, double y2) {
        if (y1 == y2 || !Double.isFinite(x1 + y1 + x2 + y2)) {
            return;
        }
        boolean down = y1 < y2;
        double high = (down ? y1 : y2) - top;
        double low = (down ? y2 : y1) - top;
        double slope = (x2 - x1) / (y2 - y1);
        double start = (down ? x1 : x2) - left;
        int last = (int) Math.min(bottom - top, Math.ceil(low));
        double width = right - left;
        for (int row = (int) Math.max(0, Math.floor(high)); row < last; row++) {
            double from = Math.max(row, high);
            double to = Math.min(row + 1, low);
            double one = Math.max(0, Math.min(width, start + slope * (from - high)));
            double other = Math.max(0, Math.min(width, start + slope * (to - high)));
            double height = down ? to - from : from - to;
            cross(row, Math.min(one, other), Math.max(one, other), height);
        }
    }

    /** Adds an edge that crosses a row from {@code from} to {@code to}; {@code height} is negative if it goes up. */
    private void cross(int row, double from, double to, double height) {
        int first = (int) from;
        int last = (int) to;
        int at = row * stride;
        touch(row, first, last + 2);
        if (first == last) {
            double share = (from + to) / 2 - first;
            covered[at + first] += (float) (height * (1 - share));
            covered[at + first + 1] += (float) (height * share);
            return;
        }
        // How much of each pixel lies right of the edge, from the first that it crosses to the last.
        double slope = height / (to - from);
        double before = slope * (first + 1 - from) * (first + 1 - from) / 2;
        covered[at + first] += (float) before;
        for (int x = first + 1; x < last; x++) {
            double share = slope * (x + 0.5 - from);
            covered[at + x] += (float) (share - before);
            before = share;
        }
        double share = height - slope * (to - last) * (to - last) / 2;
        covered[at + last] += (float) (share - before);
        covered[at + last + 1] += (float) (height - share);
    }

    /** Fills the shape inside the edges that were added, by the non-zero winding rule. */
    void fill(Ink ink) {
        for (int row = 0; row < bottom - top; row++) {
            long blocks = touched[row];
            if (blocks != 0) {
                int from = Long.numberOfTrailingZeros(blocks) << blockShift;
                int to = Math.min(stride, Long.SIZE - Long.numberOfLeadingZeros(blocks) << blockShift);
                int start = row * stride;
                float sum = 0;
                for (int at = start + from; at < start + to; at++) {
                    sum += covered[at];
                    covered[at] = Math.min(1, Math.abs(sum));
                }
                raster.blend(top + row, left + from, Math.min(right, left + to), covered, start + from, ink);
                Arrays.fill(covered, start + from, start + to, 0);
            }
        }
    }
}
