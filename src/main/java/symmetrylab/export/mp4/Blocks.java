package symmetrylab.export.mp4;

import java.util.Arrays;
import symmetrylab.export.frames.PaintedFrame;

/**
 * The macroblocks of a frame, 16 x 16 pixels each, that changed since the frame before: 256 values of luma, 64 of Cb and 64
 * of Cr (ITU-R BT.709, limited range).
 */
final class Blocks {

    /** The pixels of a side of a macroblock. */
    static final int SIDE = 16;

    /** The values of a macroblock. */
    static final int VALUES = 384;

    private static final int HALF = SIDE / 2;
    private static final int ONE = 1 << 16;
    private static final int ROUND = ONE / 2;

    private final int[] numbers;
    private final byte[] values;

    private Blocks(int[] numbers, byte[] values) {
        this.numbers = numbers;
        this.values = values;
    }

    /** No block changed. */
    static Blocks none() {
        return new Blocks(new int[0], new byte[0]);
    }

    /** All blocks of a frame, or those that changed. Beyond the right and the bottom the last pixels repeat. */
    static Blocks of(PaintedFrame frame, boolean all) {
        int across = (frame.width() + SIDE - 1) / SIDE;
        int down = (frame.height() + SIDE - 1) / SIDE;
        boolean[] changed = new boolean[across * down];
        Arrays.fill(changed, all);
        for (int y = 0; y < frame.height() && !all; y++) {
            int x = frame.firstChange(y, 0);
            while (x < frame.width()) {
                changed[y / SIDE * across + x / SIDE] = true;
                int next = (x / SIDE + 1) * SIDE;
                x = next < frame.width() ? frame.firstChange(y, next) : next;
            }
        }
        int count = 0;
        int[] numbers = new int[changed.length];
        for (int i = 0; i < changed.length; i++) {
            if (changed[i]) {
                numbers[count++] = i;
            }
        }
        byte[] values = new byte[VALUES * count];
        for (int i = 0; i < count; i++) {
            convert(frame, numbers[i] % across * SIDE, numbers[i] / across * SIDE, values, VALUES * i);
        }
        return new Blocks(Arrays.copyOf(numbers, count), values);
    }

    /** How many there are. */
    int count() {
        return numbers.length;
    }

    /** The number of one in the picture, row by row. */
    int number(int block) {
        return numbers[block];
    }

    /** A value of one, 0 to 255. */
    int value(int block, int at) {
        return values[VALUES * block + at] & 0xFF;
    }

    private static void convert(PaintedFrame frame, int left, int top, byte[] values, int at) {
        int[] pixels = frame.pixels();
        int lastX = frame.width() - 1;
        int lastY = frame.height() - 1;
        for (int y = 0; y < SIDE; y += 2) {
            int row = Math.min(lastY, top + y) * frame.width();
            int below = Math.min(lastY, top + y + 1) * frame.width();
            for (int x = 0; x < SIDE; x += 2) {
                int first = Math.min(lastX, left + x);
                int second = Math.min(lastX, left + x + 1);
                int a = pixels[row + first];
                int b = pixels[row + second];
                int c = pixels[below + first];
                int d = pixels[below + second];
                int to = at + y * SIDE + x;
                values[to] = luma(a);
                values[to + 1] = luma(b);
                values[to + SIDE] = luma(c);
                values[to + SIDE + 1] = luma(d);
                int red = (a >> 16 & 0xFF) + (b >> 16 & 0xFF) + (c >> 16 & 0xFF) + (d >> 16 & 0xFF);
                int green = (a >> 8 & 0xFF) + (b >> 8 & 0xFF) + (c >> 8 & 0xFF) + (d >> 8 & 0xFF);
                int blue = (a & 0xFF) + (b & 0xFF) + (c & 0xFF) + (d & 0xFF);
                int chroma = at + SIDE * SIDE + y / 2 * HALF + x / 2;
                values[chroma] = chroma(BLUE_OF_CB, RED_OF_CB, red, green, blue);
                values[chroma + HALF * HALF] = chroma(BLUE_OF_CR, RED_OF_CR, red, green, blue);
            }
        }
    }

    private static final double KR = 0.2126;
    private static final double KB = 0.0722;
    private static final int RED = (int) Math.rint(ONE * KR * 219 / 255);
    private static final int BLUE = (int) Math.rint(ONE * KB * 219 / 255);
    /** Green takes the rest, so that grey stays grey. */
    private static final int GREEN = (int) Math.rint(ONE * 219.0 / 255) - RED - BLUE;

    private static final int BLUE_OF_CB = (int) Math.rint(ONE * 112.0 / 255);
    private static final int RED_OF_CB = (int) Math.rint(-ONE * KR / (1 - KB) * 112 / 255);
    private static final int BLUE_OF_CR = (int) Math.rint(-ONE * KB / (1 - KR) * 112 / 255);
    private static final int RED_OF_CR = (int) Math.rint(ONE * 112.0 / 255);

    private static byte luma(int pixel) {
        int sum = RED * (pixel >> 16 & 0xFF) + GREEN * (pixel >> 8 & 0xFF) + BLUE * (pixel & 0xFF);
        return (byte) (16 + (sum + ROUND >> 16));
    }

    /** From the sums of four pixels. */
    private static byte chroma(int ofBlue, int ofRed, int red, int green, int blue) {
        int sum = ofBlue * (blue - green) + ofRed * (red - green);
        return (byte) (128 + (sum + 2 * ONE >> 18));
    }
}
