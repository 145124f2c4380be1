package symmetrylab.export.mp4;

import java.util.Arrays;

/**
 * An H.264 encoder (ITU-T H.264, constrained baseline profile) for pictures of which most blocks stay as they were.
 *
 * <p>Unchanged macroblocks are skipped. Of the others the difference from the picture before is written, in place; in key
 * pictures that from the blocks around. Nothing moves and nothing is smoothed, which suits drawings: edges stay sharp.
 */
final class VideoEncoder {

    private static final int SIDE = Blocks.SIDE;
    private static final int HALF = SIDE / 2;
    private static final int LUMA = SIDE * SIDE;
    private static final int KEY_UNIT = 0x65;
    private static final int UNIT = 0x61;
    private static final int DC = 2;

    /** The code number of each pattern of coded blocks in inter macroblocks (table 9-4). */
    private static final int[] PATTERNS = new int[48];

    static {
        int[] byNumber = {
            0, 16, 1, 2, 4, 8, 32, 3, 5, 10, 12, 15, 47, 7, 11, 13, 14, 6, 9, 31, 35, 37, 42, 44, 33, 34, 36, 40, 39,
            43, 45, 46, 17, 18, 20, 24, 19, 21, 26, 28, 23, 27, 29, 30, 22, 25, 38, 41
        };
        for (int number = 0; number < byNumber.length; number++) {
            PATTERNS[byNumber[number]] = number;
        }
    }

    /** A plane of the picture as a player shows it. */
    private static final class Plane {

        private final int width;
        private final byte[] values;
        /** The number of coefficients of each block of 4 x 4. */
        private final byte[] counts;

        Plane(int width, int height) {
            this.width = width;
            this.values = new byte[width * height];
            this.counts = new byte[width * height / 16];
        }

        int at(int x, int y) {
            return values[y * width + x] & 0xFF;
        }

        void add(int x, int y, int... differences) {
            for (int i = 0; i < 16; i++) {
                int at = (y + i / 4) * width + x + i % 4;
                values[at] = (byte) Math.max(0, Math.min(255, (values[at] & 0xFF) + differences[i]));
            }
        }

        void count(int x, int y, int count) {
            counts[y / 4 * (width / 4) + x / 4] = (byte) count;
        }

        /** How many coefficients to expect in a block (nC). */
        int near(int x, int y) {
            int at = y / 4 * (width / 4) + x / 4;
            int left = x > 0 ? counts[at - 1] : 0;
            int above = y > 0 ? counts[at - width / 4] : 0;
            return x > 0 && y > 0 ? left + above + 1 >> 1 : left + above;
        }
    }

    private final int across;
    private final int down;
    private final Transform transform;
    private final Plane luma;
    private final Plane[] chroma;
    private final Codes codes = new Codes();
    private final BitStream out = new BitStream();
    private final int[][] levels = new int[24][16];
    private final int[] constants = new int[16];
    private final int[][] chromaConstants = new int[2][4];
    private final int[] block = new int[16];
    private final int[] source = new int[Blocks.VALUES];
    private int sinceKey;
    private int keys;

    /** Pictures of {@code across * down} macroblocks in steps of {@code quality}, 0 to 29: a lower one is finer. */
    VideoEncoder(int across, int down, int quality) {
        this.across = across;
        this.down = down;
        this.transform = new Transform(quality);
        luma = new Plane(SIDE * across, SIDE * down);
        chroma = new Plane[] {new Plane(HALF * across, HALF * down), new Plane(HALF * across, HALF * down)};
    }

    /** The NAL unit of a picture that players can start at; {@code blocks} are all of its macroblocks. */
    byte[] key(Blocks blocks) {
        begin(true);
        for (int i = 0; i < blocks.count(); i++) {
            read(blocks, i);
            intra(blocks.number(i) % across, blocks.number(i) / across);
        }
        return out.unit(KEY_UNIT);
    }

    /** The NAL unit of a picture after another; {@code blocks} are the macroblocks that changed. */
    byte[] next(Blocks blocks) {
        begin(false);
        int written = 0;
        for (int i = 0; i < blocks.count(); i++) {
            read(blocks, i);
            int number = blocks.number(i);
            int pattern = differ(number % across, number / across);
            if (pattern != 0) {
                out.number(number - written);
                written = number + 1;
                inter(number % across, number / across, pattern);
            }
        }
        if (written < across * down) {
            out.number(across * down - written);
        }
        return out.unit(UNIT);
    }

    private void begin(boolean key) {
        sinceKey = key ? 0 : sinceKey + 1;
        out.clear();
        out.number(0);
        out.number(key ? 7 : 5);
        out.number(0);
        out.bits(sinceKey, 16);
        if (key) {
            out.number(keys++ % 2);
        } else {
            out.flag(false);
            out.flag(false);
        }
        out.bits(0, key ? 2 : 1);
        out.signed(0);
        // No smoothing of the borders between blocks.
        out.number(1);
        Arrays.fill(luma.counts, (byte) 0);
        Arrays.fill(chroma[0].counts, (byte) 0);
        Arrays.fill(chroma[1].counts, (byte) 0);
    }

    private void read(Blocks blocks, int block) {
        for (int i = 0; i < Blocks.VALUES; i++) {
            source[i] = blocks.value(block, i);
        }
    }

    private static int x(int block) {
        return 4 * (block & 1) + 8 * (block >> 2 & 1);
    }

    private static int y(int block) {
        return 4 * (block >> 1 & 1) + 8 * (block >> 3);
    }

    /** The levels of the difference from what a player shows; which of them are not 0, as the coded block pattern. */
    private int differ(int column, int row) {
        int pattern = 0;
        for (int i = 0; i < 16; i++) {
            subtract(luma, SIDE * column + x(i), SIDE * row + y(i), y(i) * SIDE + x(i), SIDE);
            Transform.forward(block);
            for (int k = 0; k < 16; k++) {
                levels[i][k] = transform.level(block[Transform.place(k)], Transform.place(k));
                pattern |= levels[i][k] == 0 ? 0 : 1 << (i >> 2);
            }
        }
        return pattern | differInChroma(column, row) << 4;
    }

    private int differInChroma(int column, int row) {
        int coded = 0;
        for (int plane = 0; plane < 2; plane++) {
            int[] sums = chromaConstants[plane];
            for (int i = 0; i < 4; i++) {
                int x = 4 * (i % 2);
                int y = 4 * (i / 2);
                int from = LUMA + plane * HALF * HALF + y * HALF + x;
                subtract(chroma[plane], HALF * column + x, HALF * row + y, from, HALF);
                Transform.forward(block);
                sums[i] = block[0];
                int[] level = levels[16 + 4 * plane + i];
                for (int k = 1; k < 16; k++) {
                    level[k] = transform.level(block[Transform.place(k)], Transform.place(k));
                    coded = level[k] == 0 ? coded : 2;
                }
            }
            crossed(sums);
            for (int i = 0; i < 4; i++) {
                sums[i] = transform.levelOfConstant(sums[i]);
                coded = sums[i] == 0 ? coded : Math.max(1, coded);
            }
        }
        return coded;
    }

    private static void crossed(int... four) {
        int a = four[0] + four[1];
        int b = four[0] - four[1];
        int c = four[2] + four[3];
        int d = four[2] - four[3];
        four[0] = a + c;
        four[1] = b + d;
        four[2] = a - c;
        four[3] = b - d;
    }

    private void subtract(Plane plane, int x, int y, int from, int stride) {
        for (int i = 0; i < 16; i++) {
            block[i] = source[from + i / 4 * stride + i % 4] - plane.at(x + i % 4, y + i / 4);
        }
    }

    private void inter(int column, int row, int pattern) {
        // One motion for the macroblock, and it is none.
        out.number(0);
        out.signed(0);
        out.signed(0);
        out.number(PATTERNS[pattern]);
        out.signed(0);
        for (int i = 0; i < 16; i++) {
            if ((pattern >> (i >> 2) & 1) != 0) {
                int x = SIDE * column + x(i);
                int y = SIDE * row + y(i);
                int count = write(levels[i], 0, 16, luma.near(x, y), false);
                luma.count(x, y, count);
                if (count > 0) {
                    for (int k = 0; k < 16; k++) {
                        block[Transform.place(k)] = transform.coefficient(levels[i][k], Transform.place(k));
                    }
                    Transform.backward(block);
                    luma.add(x, y, block);
                }
            }
        }
        writeChroma(column, row, pattern >> 4);
    }

    private void writeChroma(int column, int row, int coded) {
        for (int plane = 0; plane < 2 && coded > 0; plane++) {
            write(chromaConstants[plane], 0, 4, -1, true);
        }
        for (int plane = 0; plane < 2 && coded > 0; plane++) {
            crossed(chromaConstants[plane]);
            for (int i = 0; i < 4; i++) {
                int x = HALF * column + 4 * (i % 2);
                int y = HALF * row + 4 * (i / 2);
                int[] level = levels[16 + 4 * plane + i];
                if (coded == 2) {
                    chroma[plane].count(x, y, write(level, 1, 16, chroma[plane].near(x, y), false));
                }
                block[0] = transform.chromaConstant(chromaConstants[plane][i]);
                for (int k = 1; k < 16; k++) {
                    block[Transform.place(k)] = coded == 2 ? transform.coefficient(level[k], Transform.place(k)) : 0;
                }
                Transform.backward(block);
                chroma[plane].add(x, y, block);
            }
        }
    }

    private void intra(int column, int row) {
        int mode = predictLuma(column, row);
        int chromaMode = predictChroma(column, row);
        boolean details = false;
        for (int i = 0; i < 16; i++) {
            subtract(luma, SIDE * column + x(i), SIDE * row + y(i), y(i) * SIDE + x(i), SIDE);
            Transform.forward(block);
            constants[y(i) + x(i) / 4] = block[0];
            for (int k = 1; k < 16; k++) {
                levels[i][k] = transform.level(block[Transform.place(k)], Transform.place(k));
                details |= levels[i][k] != 0;
            }
        }
        Transform.hadamard(constants);
        for (int i = 0; i < 16; i++) {
            constants[i] = transform.levelOfConstant(constants[i] + 1 >> 1);
        }
        int coded = differInChroma(column, row);
        out.number(1 + mode + 4 * coded + (details ? 12 : 0));
        out.number(chromaMode);
        out.signed(0);
        for (int k = 0; k < 16; k++) {
            levels[0][0] = 0;
            block[k] = constants[Transform.place(k)];
        }
        write(block, 0, 16, luma.near(SIDE * column, SIDE * row), false);
        Transform.hadamard(constants);
        for (int i = 0; i < 16; i++) {
            int x = SIDE * column + x(i);
            int y = SIDE * row + y(i);
            if (details) {
                luma.count(x, y, write(levels[i], 1, 16, luma.near(x, y), false));
            }
            block[0] = transform.lumaConstant(constants[y(i) + x(i) / 4]);
            for (int k = 1; k < 16; k++) {
                block[Transform.place(k)] = transform.coefficient(levels[i][k], Transform.place(k));
            }
            Transform.backward(block);
            luma.add(x, y, block);
        }
        writeChroma(column, row, coded);
    }

    /** Fills a macroblock of luma with the best prediction from the blocks around, and returns its mode. */
    private int predictLuma(int column, int row) {
        int best = DC;
        int least = Integer.MAX_VALUE;
        for (int mode = 0; mode <= DC; mode++) {
            if (mode == 0 && row == 0 || mode == 1 && column == 0) {
                continue;
            }
            int constant = mode == DC ? mean(luma, SIDE * column, SIDE * row, SIDE, column > 0, row > 0) : 0;
            int error = 0;
            for (int i = 0; i < LUMA; i++) {
                error += Math.abs(source[i] - predicted(luma, mode, constant, column, row, SIDE, i));
            }
            if (error < least) {
                least = error;
                best = mode;
            }
        }
        int constant = best == DC ? mean(luma, SIDE * column, SIDE * row, SIDE, column > 0, row > 0) : 0;
        fill(luma, best, constant, column, row, SIDE);
        return best;
    }

    private static int predicted(Plane plane, int mode, int constant, int column, int row, int side, int i) {
        return switch (mode) {
            case 0 -> plane.at(side * column + i % side, side * row - 1);
            case 1 -> plane.at(side * column - 1, side * row + i / side);
            default -> constant;
        };
    }

    private static void fill(Plane plane, int mode, int constant, int column, int row, int side) {
        for (int i = 0; i < side * side; i++) {
            plane.values[(side * row + i / side) * plane.width + side * column + i % side] =
                    (byte) predicted(plane, mode, constant, column, row, side, i);
        }
    }

    /** The mean of the {@code length} values at the left and above, as far as they are there. */
    private static int mean(Plane plane, int x, int y, int length, boolean left, boolean above) {
        int sum = 0;
        int count = 0;
        for (int i = 0; i < length && left; i++) {
            sum += plane.at(x - 1, y + i);
            count++;
        }
        for (int i = 0; i < length && above; i++) {
            sum += plane.at(x + i, y - 1);
            count++;
        }
        return count == 0 ? 128 : (sum + count / 2) / count;
    }

    /** Fills both macroblocks of chroma with the better prediction, and returns its mode: 0 means, 1 across, 2 down. */
    private int predictChroma(int column, int row) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int mode = 2; mode >= 0; mode--) {
            if (mode == 1 && column == 0 || mode == 2 && row == 0) {
                continue;
            }
            fillChroma(mode, column, row);
            int error = 0;
            for (int plane = 0; plane < 2; plane++) {
                for (int i = 0; i < HALF * HALF; i++) {
                    error += Math.abs(source[LUMA + plane * HALF * HALF + i]
                            - chroma[plane].at(HALF * column + i % HALF, HALF * row + i / HALF));
                }
            }
            if (error < least) {
                least = error;
                best = mode;
            }
        }
        fillChroma(best, column, row);
        return best;
    }

    private void fillChroma(int mode, int column, int row) {
        for (Plane plane : chroma) {
            if (mode != 0) {
                fill(plane, mode == 1 ? 1 : 0, 0, column, row, HALF);
                continue;
            }
            for (int i = 0; i < 4; i++) {
                int x = HALF * column + 4 * (i % 2);
                int y = HALF * row + 4 * (i / 2);
                // Blocks off the diagonal prefer the side that touches them.
                boolean left = column > 0 && (i != 1 || row == 0);
                boolean above = row > 0 && (i != 2 || column == 0);
                int constant = meanAround(plane, HALF * column, HALF * row, x, y, left, above);
                for (int k = 0; k < 16; k++) {
                    plane.values[(y + k / 4) * plane.width + x + k % 4] = (byte) constant;
                }
            }
        }
    }

    private static int meanAround(Plane plane, int left, int top, int x, int y, boolean fromLeft, boolean fromAbove) {
        int sum = 0;
        int count = 0;
        for (int i = 0; i < 4 && fromLeft; i++) {
            sum += plane.at(left - 1, y + i);
            count++;
        }
        for (int i = 0; i < 4 && fromAbove; i++) {
            sum += plane.at(x + i, top - 1);
            count++;
        }
        return count == 0 ? 128 : (sum + count / 2) / count;
    }

    /** Writes levels from {@code first} to {@code end} and returns how many are not 0 (9.2). */
    private int write(int[] level, int first, int end, int near, boolean isChroma) {
        int count = 0;
        int last = first - 1;
        for (int i = first; i < end; i++) {
            if (level[i] != 0) {
                count++;
                last = i;
            }
        }
        int ones = 0;
        for (int i = last; i >= first && ones < 3 && Math.abs(level[i]) <= 1; i--) {
            ones += Math.abs(level[i]);
        }
        codes.coefficients(out, near, count, ones);
        if (count == 0) {
            return 0;
        }
        int length = count > 10 && ones < 3 ? 1 : 0;
        int seen = 0;
        for (int i = last; i >= first; i--) {
            if (level[i] != 0 && seen++ < ones) {
                out.flag(level[i] < 0);
            } else if (level[i] != 0) {
                writeLevel(level[i], length, seen == ones + 1 && ones < 3);
                length = Math.max(1, length);
                length += Math.abs(level[i]) > 3 << length - 1 && length < 6 ? 1 : 0;
            }
        }
        int zeros = last + 1 - first - count;
        if (count < end - first) {
            codes.zeros(out, isChroma, count, zeros);
        }
        int at = last;
        while (zeros > 0 && --count > 0) {
            int previous = at - 1;
            while (level[previous] == 0) {
                previous--;
            }
            codes.run(out, zeros, at - previous - 1);
            zeros -= at - previous - 1;
            at = previous;
        }
        return countOf(level, first, end);
    }

    private static int countOf(int[] level, int first, int end) {
        int count = 0;
        for (int i = first; i < end; i++) {
            count += level[i] == 0 ? 0 : 1;
        }
        return count;
    }

    private void writeLevel(int level, int length, boolean isLarge) {
        // A first level after fewer than three ones is no one itself.
        int code = (level > 0 ? 2 * level - 2 : -2 * level - 1) - (isLarge ? 2 : 0);
        if (length == 0 && code >= 14 && code < 30) {
            out.bits(1, 15);
            out.bits(code - 14, 4);
        } else if (length == 0 && code < 14) {
            out.bits(1, code + 1);
        } else if (code < 15 << length) {
            out.bits(1, (code >> length) + 1);
            out.bits(code, length);
        } else {
            out.bits(1, 16);
            out.bits(code - (length == 0 ? 30 : 15 << length), 12);
        }
    }
}
