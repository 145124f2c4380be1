package symmetrylab.export.mp4;

/**
 * The sizes and the speed of a video.
 *
 * @param width in pixels, even
 * @param height in pixels, even
 * @param framesPerSecond frames a second
 */
record VideoFormat(int width, int height, double framesPerSecond) {

    /** For each level of H.264 its number, the most macroblocks a second and in a picture (table A-1). */
    private static final int[][] LEVELS = {
        {30, 40_500, 1_620},
        {31, 108_000, 3_600},
        {32, 216_000, 5_120},
        {40, 245_760, 8_192},
        {42, 522_240, 8_704},
        {50, 589_824, 22_080},
        {51, 983_040, 36_864},
        {52, 2_073_600, 36_864}
    };

    /** The parts of a second that times are counted in: a thousandth of a frame each. */
    static final int PARTS_OF_FRAME = 1_000;

    int across() {
        return (width + Blocks.SIDE - 1) / Blocks.SIDE;
    }

    int down() {
        return (height + Blocks.SIDE - 1) / Blocks.SIDE;
    }

    int partsPerSecond() {
        return (int) Math.round(PARTS_OF_FRAME * framesPerSecond);
    }

    /** The lowest level that allows this; the highest if none does. */
    int level() {
        int blocks = across() * down();
        for (int[] level : LEVELS) {
            int side = Math.max(across(), down());
            if (blocks <= level[2] && blocks * framesPerSecond <= level[1] && side * side <= 8 * level[2]) {
                return level[0];
            }
        }
        return LEVELS[LEVELS.length - 1][0];
    }

    /** The sequence parameter set (7.3.2.1.1), with its length before it. */
    byte[] sequence() {
        BitStream out = new BitStream();
        // Constrained baseline profile.
        out.bits(66, 8);
        out.bits(0xC0, 8);
        out.bits(level(), 8);
        out.number(0);
        // Picture numbers of 16 bits; pictures are shown in the order in which they are written.
        out.number(12);
        out.number(2);
        out.number(1);
        out.flag(false);
        out.number(across() - 1);
        out.number(down() - 1);
        out.flag(true);
        out.flag(true);
        boolean cropped = width % Blocks.SIDE != 0 || height % Blocks.SIDE != 0;
        out.flag(cropped);
        if (cropped) {
            out.number(0);
            out.number((Blocks.SIDE * across() - width) / 2);
            out.number(0);
            out.number((Blocks.SIDE * down() - height) / 2);
        }
        out.flag(true);
        writeUsability(out);
        return out.unit(0x67);
    }

    /** What players need to know beyond decoding (annex E). */
    private void writeUsability(BitStream out) {
        // Square pixels.
        out.flag(true);
        out.bits(1, 8);
        out.flag(false);
        // Limited range; colours by ITU-R BT.709.
        out.flag(true);
        out.bits(5, 3);
        out.flag(false);
        out.flag(true);
        out.bits(1, 8);
        out.bits(1, 8);
        out.bits(1, 8);
        // Chroma between the pixels.
        out.flag(true);
        out.number(1);
        out.number(1);
        // A constant rate: a frame has two fields.
        out.flag(true);
        out.bits(PARTS_OF_FRAME, 32);
        out.bits(2 * partsPerSecond(), 32);
        out.flag(true);
        out.flag(false);
        out.flag(false);
        out.flag(false);
        // No picture waits for another.
        out.flag(true);
        out.flag(true);
        out.number(0);
        out.number(0);
        out.number(10);
        out.number(10);
        out.number(0);
        out.number(1);
    }

    /** The picture parameter set (7.3.2.2) for steps of {@code quality}, with its length before it. */
    byte[] picture(int quality) {
        BitStream out = new BitStream();
        out.number(0);
        out.number(0);
        // Codes of variable length.
        out.bits(0, 2);
        out.number(0);
        out.number(0);
        out.number(0);
        out.bits(0, 3);
        out.signed(quality - 26);
        out.signed(0);
        out.signed(0);
        // Each picture says whether it is smoothed.
        out.bits(0b100, 3);
        return out.unit(0x68);
    }
}
