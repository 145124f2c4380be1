package symmetrylab.export.gif;

import java.util.Arrays;

/** Finds the differences between a frame and the one before it. */
final class FrameChanges {

    private final int width;
    private final int height;
    private final byte unchanged;
    private final byte[] shown;
    private final byte[] cut;
    private boolean first = true;

    /** For frames of this size, in which unchanged pixels get the index {@code unchanged}. */
    FrameChanges(int width, int height, int unchanged) {
        this.width = width;
        this.height = height;
        this.unchanged = (byte) unchanged;
        this.shown = new byte[width * height];
        this.cut = new byte[width * height];
    }

    /**
     * The part of a picture to draw over the one before.
     *
     * @param pixels colour indices, row by row, {@code width * height} of them; reused by the next part
     */
    record Part(int x, int y, int width, int height, byte[] pixels) {}

    /** The smallest rectangle with all changes since the last call; one pixel if nothing changed. */
    Part next(byte[] frame) {
        if (first) {
            first = false;
            System.arraycopy(frame, 0, shown, 0, frame.length);
            return new Part(0, 0, width, height, shown);
        }
        int top = 0;
        int bottom = height - 1;
        while (top < bottom && sameRow(frame, top)) {
            top++;
        }
        while (bottom > top && sameRow(frame, bottom)) {
            bottom--;
        }
        int left = width - 1;
        int right = 0;
        for (int y = top; y <= bottom; y++) {
            int row = y * width;
            int difference = Arrays.mismatch(frame, row, row + left, shown, row, row + left);
            left = difference < 0 ? left : difference;
            int x = width - 1;
            while (x > right && frame[row + x] == shown[row + x]) {
                x--;
            }
            right = Math.max(right, x);
        }
        right = Math.max(left, right);
        return part(frame, left, top, right - left + 1, bottom - top + 1);
    }

    private Part part(byte[] frame, int left, int top, int partWidth, int partHeight) {
        int at = 0;
        for (int y = top; y < top + partHeight; y++) {
            int start = y * width + left;
            for (int i = start; i < start + partWidth; i++) {
                byte index = frame[i];
                cut[at++] = index == shown[i] ? unchanged : index;
                shown[i] = index;
            }
        }
        return new Part(left, top, partWidth, partHeight, cut);
    }

    private boolean sameRow(byte[] frame, int y) {
        int from = y * width;
        return Arrays.equals(frame, from, from + width, shown, from, from + width);
    }
}
