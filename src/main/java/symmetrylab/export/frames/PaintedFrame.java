package symmetrylab.export.frames;

import java.util.Arrays;

/** The pixels of a frame beside those of the frame before it; both are reused once the frame is used. */
public final class PaintedFrame {

    private static final int COLOR = 0xFFFFFF;

    private final int number;
    private final int width;
    private final int[] before;
    private final int[] pixels;

    /** Frame {@code number}, its rows of {@code width} pixels; {@code before} is empty for the first. */
    public PaintedFrame(int number, int width, int[] before, int[] pixels) {
        this.number = number;
        this.width = width;
        this.before = before;
        this.pixels = pixels;
    }

    /** Its number, from 0. */
    public int number() {
        return number;
    }

    public int width() {
        return width;
    }

    public int height() {
        return pixels.length / width;
    }

    /** Its own pixels, row by row, 0xRRGGBB; the highest byte means nothing. */
    public int[] pixels() {
        return pixels;
    }

    /** The pixels of the frame before it; empty for the first. */
    public int[] before() {
        return before;
    }

    /** Whether there is no frame before it. */
    public boolean isFirst() {
        return before.length == 0;
    }

    /** Whether a pixel has another colour than before. */
    public boolean isChanged(int at) {
        return ((pixels[at] ^ before[at]) & COLOR) != 0;
    }

    /** The first column of row {@code y}, from {@code from} on, whose colour changed; the width if there is none. */
    public int firstChange(int y, int from) {
        int row = y * width;
        int at = row + from;
        int end = row + width;
        while (at < end) {
            int equal = Arrays.mismatch(pixels, at, end, before, at, end);
            if (equal < 0) {
                return width;
            }
            at += equal;
            if (isChanged(at)) {
                return at - row;
            }
            at++;
        }
        return width;
    }

    /** The column after the last one of row {@code y} whose colour changed; 0 if there is none. */
    public int endOfChanges(int y) {
        int row = y * width;
        int end = width;
        while (end > 0 && !isChanged(row + end - 1)) {
            end--;
        }
        return end;
    }
}
