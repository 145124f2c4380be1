package symmetrylab.export.mp4;

/** The transform of 4 x 4 blocks and its quantization (ITU-T H.264, 8.5), at one step size; for one thread at a time. */
final class Transform {

    /** The places of coefficients, row by row, in the order in which they are written. */
    private static final int[] ZIGZAG = {0, 1, 4, 8, 5, 2, 3, 6, 9, 12, 13, 10, 7, 11, 14, 15};

    private static final int[][] SCALES = {
        {10, 16, 13}, {11, 18, 14}, {13, 20, 16}, {14, 23, 18}, {16, 25, 20}, {18, 29, 23}
    };
    private static final int[][] FACTORS = {
        {13107, 5243, 8066},
        {11916, 4660, 7490},
        {10082, 4194, 6554},
        {9362, 3647, 5825},
        {8192, 3355, 5243},
        {7282, 2893, 4559}
    };

    private final int shift;
    private final int bits;
    private final int[] scales = new int[16];
    private final int[] factors = new int[16];

    /** For the step size of {@code quality}, 0 to 29: 6 more double it. */
    Transform(int quality) {
        shift = quality / 6;
        bits = 15 + shift;
        for (int i = 0; i < 16; i++) {
            boolean oddX = i % 2 == 1;
            boolean oddY = i / 4 % 2 == 1;
            int kind = oddX && oddY ? 1 : oddX || oddY ? 2 : 0;
            scales[i] = SCALES[quality % 6][kind];
            factors[i] = FACTORS[quality % 6][kind];
        }
    }

    /** The place, row by row, of the coefficient that is written as number {@code i}, from 0. */
    static int place(int i) {
        return ZIGZAG[i];
    }

    /** Transforms differences, row by row, in place. */
    static void forward(int... block) {
        for (int i = 0; i < 16; i += 4) {
            forward(block, i, 1);
        }
        for (int i = 0; i < 4; i++) {
            forward(block, i, 4);
        }
    }

    private static void forward(int[] block, int at, int step) {
        int a = block[at] + block[at + 3 * step];
        int b = block[at + step] + block[at + 2 * step];
        int c = block[at + step] - block[at + 2 * step];
        int d = block[at] - block[at + 3 * step];
        block[at] = a + b;
        block[at + step] = 2 * d + c;
        block[at + 2 * step] = a - b;
        block[at + 3 * step] = d - 2 * c;
    }

    /** Turns coefficients back into differences, in place. */
    static void backward(int... block) {
        for (int i = 0; i < 16; i += 4) {
            backward(block, i, 1);
        }
        for (int i = 0; i < 4; i++) {
            backward(block, i, 4);
        }
        for (int i = 0; i < 16; i++) {
            block[i] = block[i] + 32 >> 6;
        }
    }

    private static void backward(int[] block, int at, int step) {
        int a = block[at] + block[at + 2 * step];
        int b = block[at] - block[at + 2 * step];
        int c = (block[at + step] >> 1) - block[at + 3 * step];
        int d = block[at + step] + (block[at + 3 * step] >> 1);
        block[at] = a + d;
        block[at + step] = b + c;
        block[at + 2 * step] = b - c;
        block[at + 3 * step] = a - d;
    }

    /** The level of a coefficient; {@code third} of a step and more is rounded up. */
    int level(int coefficient, int place) {
        int size = Math.abs(coefficient) * factors[place] + (1 << bits) / 3 >> bits;
        return coefficient < 0 ? -size : size;
    }

    /** The coefficient that a level stands for. */
    int coefficient(int level, int place) {
        return level * scales[place] << shift;
    }

    /** The level of a coefficient of constants, which were transformed once more. */
    int levelOfConstant(int coefficient) {
        int size = (int) ((long) Math.abs(coefficient) * factors[0] + 2 * ((1L << bits) / 3) >> bits + 1);
        return coefficient < 0 ? -size : size;
    }

    /** The constant of a luma block of an intra macroblock, from the transformed levels. */
    int lumaConstant(int sum) {
        int scaled = sum * 16 * scales[0];
        return shift >= 6 ? scaled << shift - 6 : scaled + (1 << 5 - shift) >> 6 - shift;
    }

    /** The constant of a chroma block, from the transformed levels. */
    int chromaConstant(int sum) {
        return (sum * 16 * scales[0] << shift) >> 5;
    }

    /** The Hadamard transform of 16 constants, in place. */
    static void hadamard(int... block) {
        for (int i = 0; i < 16; i += 4) {
            hadamard(block, i, 1);
        }
        for (int i = 0; i < 4; i++) {
            hadamard(block, i, 4);
        }
    }

    private static void hadamard(int[] block, int at, int step) {
        int a = block[at] + block[at + 3 * step];
        int b = block[at + step] + block[at + 2 * step];
        int c = block[at + step] - block[at + 2 * step];
        int d = block[at] - block[at + 3 * step];
        block[at] = a + b;
        block[at + step] = d + c;
        block[at + 2 * step] = a - b;
        block[at + 3 * step] = d - c;
    }
}
