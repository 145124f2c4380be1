package symmetrylab.export.gif;

import java.util.Arrays;
import symmetrylab.export.frames.PaintedFrame;

/** Finds the part of a frame to draw over the frame before it; for one thread at a time. */
final class FrameChanges {

    private final byte unchanged;
    private final ColorMatcher matcher;
    private byte[] cut = {};
    private int[] from = {};
    private int[] to = {};

    /** Colours are matched by {@code matcher}; unchanged pixels get the index {@code unchanged}. */
    FrameChanges(ColorMatcher matcher, int unchanged) {
        this.matcher = matcher;
        this.unchanged = (byte) unchanged;
    }

    /**
     * The part of a picture to draw over the one before.
     *
     * @param pixels colour indices, row by row, {@code width * height} of them; reused by the next part
     */
    record Part(int x, int y, int width, int height, byte[] pixels) {}

    /** The smallest rectangle with all changes; one pixel if nothing changed. */
    Part of(PaintedFrame frame) {
        int width = frame.width();
        int height = frame.height();
        if (cut.length == 0) {
            cut = new byte[width * height];
            from = new int[height];
            to = new int[height];
        }
        if (frame.isFirst()) {
            matcher.match(frame.pixels(), cut);
            return new Part(0, 0, width, height, cut);
        }
        int top = height;
        int bottom = 0;
        int left = width;
        int right = 0;
        for (int y = 0; y < height; y++) {
            match(frame, y);
            if (from[y] < to[y]) {
                top = Math.min(top, y);
                bottom = y + 1;
                left = Math.min(left, from[y]);
                right = Math.max(right, to[y]);
            }
        }
        if (bottom == 0) {
            cut[0] = unchanged;
            return new Part(0, 0, 1, 1, cut);
        }
        int at = 0;
        for (int y = top; y < bottom; y++) {
            int first = Math.max(left, Math.min(right, from[y]));
            int last = Math.max(first, to[y]);
            // The rows move up and to the left, so none is overwritten before it is moved.
            System.arraycopy(cut, y * width + first, cut, at + first - left, last - first);
            Arrays.fill(cut, at, at + first - left, unchanged);
            at += right - left;
            Arrays.fill(cut, at - right + last, at, unchanged);
        }
        return new Part(left, top, right - left, bottom - top, cut);
    }

    /** Matches the pixels of a row that changed. */
    private void match(PaintedFrame frame, int y) {
        int row = y * frame.width();
        int x = frame.firstChange(y, 0);
        int end = x == frame.width() ? 0 : frame.endOfChanges(y);
        from[y] = frame.width();
        to[y] = 0;
        while (x < end) {
            cut[row + x] = unchanged;
            if (frame.isChanged(row + x)) {
                byte now = matcher.index(frame.pixels()[row + x]);
                if (now != matcher.index(frame.before()[row + x])) {
                    cut[row + x] = now;
                    from[y] = Math.min(from[y], x);
                    to[y] = x + 1;
                }
            }
            x++;
        }
    }
}
