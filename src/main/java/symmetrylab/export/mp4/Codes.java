package symmetrylab.export.mp4;

import java.util.Arrays;

/**
 * The code words of a block's coefficients, from the tables of the standard (ITU-T H.264, 9.2): in a row of words separated
 * by blanks, {@code -} stands for none.
 */
final class Codes {

    /** Table 9-5 for each range of nC (0 and 1, 2 and 3, 4 to 7, chroma DC): for each number of trailing ones from 0, by coefficients. */
    private static final String[][] COEFFICIENTS = {
        {
            "1 000101 00000111 000000111 0000000111 00000000111 0000000001111 0000000001011 0000000001000"
                    + " 00000000001111 00000000001011 000000000001111 000000000001011 0000000000001111 0000000000001011"
                    + " 0000000000000111 0000000000000100",
            "- 01 000100 00000110 000000110 0000000110 00000000110 0000000001110 0000000001010 00000000001110"
                    + " 00000000001010 000000000001110 000000000001010 000000000000001 0000000000001110 0000000000001010"
                    + " 0000000000000110",
            "- - 001 0000101 00000101 000000101 0000000101 00000000101 0000000001101 0000000001001 00000000001101"
                    + " 00000000001001 000000000001101 000000000001001 0000000000001101 0000000000001001 0000000000000101",
            "- - - 00011 000011 0000100 00000100 000000100 0000000100 00000000100 0000000001100 00000000001100"
                    + " 00000000001000 000000000001100 000000000001000 0000000000001100 0000000000001000",
        },
        {
            "11 001011 000111 0000111 00000111 00000100 000000111 00000001111 00000001011 000000001111 000000001011"
                    + " 000000001000 0000000001111 0000000001011 0000000000111 00000000001001 00000000000111",
            "- 10 00111 001010 000110 0000110 00000110 000000110 00000001110 00000001010 000000001110 000000001010"
                    + " 0000000001110 0000000001010 00000000001011 00000000001000 00000000000110",
            "- - 011 001001 000101 0000101 00000101 000000101 00000001101 00000001001 000000001101 000000001001"
                    + " 0000000001101 0000000001001 0000000000110 00000000001010 00000000000101",
            "- - - 0101 0100 00110 001000 000100 0000100 000000100 00000001100 00000001000 000000001100 0000000001100"
                    + " 0000000001000 0000000000001 00000000000100",
        },
        {
            "1111 001111 001011 001000 0001111 0001011 0001001 0001000 00001111 00001011 000001111 000001011 000001000"
                    + " 0000001101 0000001001 0000000101 0000000001",
            "- 1110 01111 01100 01010 01000 001110 001010 0001110 00001110 00001010 000001110 000001010 000000111"
                    + " 0000001100 0000001000 0000000100",
            "- - 1101 01110 01011 01001 001101 001001 0001101 0001010 00001101 00001001 000001101 000001001 0000001011"
                    + " 0000000111 0000000011",
            "- - - 1100 1011 1010 1001 1000 01101 001100 0001100 00001100 00001000 000001100 0000001010 0000000110"
                    + " 0000000010",
        },
        {
            "01 000111 000100 000011 000010",
            "- 1 000110 0000011 00000011",
            "- - 001 0000010 00000010",
            "- - - 000101 0000000"
        },
    };

    /** Tables 9-7 and 9-8: for each number of coefficients from 1, by zeros before the last. */
    private static final String[] ZEROS = {
        "1 011 010 0011 0010 00011 00010 000011 000010 0000011 0000010 00000011 00000010 000000011 000000010 000000001",
        "111 110 101 100 011 0101 0100 0011 0010 00011 00010 000011 000010 000001 000000",
        "0101 111 110 101 0100 0011 100 011 0010 00011 00010 000001 00001 000000",
        "00011 111 0101 0100 110 101 100 0011 011 0010 00010 00001 00000",
        "0101 0100 0011 111 110 101 100 011 0010 00001 0001 00000",
        "000001 00001 111 110 101 100 011 010 0001 001 000000",
        "000001 00001 101 100 011 11 010 0001 001 000000",
        "000001 0001 00001 011 11 10 010 001 000000",
        "000001 000000 0001 11 10 001 01 00001",
        "00001 00000 001 11 10 01 0001",
        "0000 0001 001 010 1 011",
        "0000 0001 01 1 001",
        "000 001 1 01",
        "00 01 1",
        "0 1",
    };

    /** Table 9-9 (a). */
    private static final String[] ZEROS_OF_CHROMA = {"1 01 001 000", "1 01 00", "1 0"};

    /** Table 9-10: for each number of zeros left from 1, by zeros before a coefficient. */
    private static final String[] RUNS = {
        "1 0",
        "1 01 00",
        "11 10 01 00",
        "11 10 01 001 000",
        "11 10 011 010 001 000",
        "11 000 001 011 010 101 100",
        "111 110 101 100 011 010 001 0001 00001 000001 0000001 00000001 000000001 0000000001 00000000001",
    };

    private static final int FIXED = 4;
    private static final int CHROMA = 3;

    private final int[][][] coefficients = new int[COEFFICIENTS.length][][];
    private final int[][] zeros = parsed(ZEROS);
    private final int[][] zerosOfChroma = parsed(ZEROS_OF_CHROMA);
    private final int[][] runs = parsed(RUNS);

    Codes() {
        Arrays.setAll(coefficients, range -> parsed(COEFFICIENTS[range]));
    }

    /** Code words with a bit before them that shows where they begin. */
    private static int[][] parsed(String... rows) {
        return Arrays.stream(rows)
                .map(row -> Arrays.stream(row.split(" "))
                        .mapToInt(word -> word.equals("-") ? 0 : Integer.parseInt("1" + word, 2))
                        .toArray())
                .toArray(int[][]::new);
    }

    /** Writes how many coefficients a block has, and how many of the last are ones; {@code near} is nC, −1 for chroma DC. */
    void coefficients(BitStream out, int near, int count, int ones) {
        if (near >= 8) {
            out.bits(count == 0 ? 3 : count - 1 << 2 | ones, 6);
        } else {
            write(out, coefficients[near < 0 ? CHROMA : near < 2 ? 0 : near < FIXED ? 1 : 2][ones][count]);
        }
    }

    /** Writes how many zeros are before the last of {@code count} coefficients. */
    void zeros(BitStream out, boolean chroma, int count, int value) {
        write(out, (chroma ? zerosOfChroma : zeros)[count - 1][value]);
    }

    /** Writes how many zeros are before a coefficient, of those left. */
    void run(BitStream out, int left, int value) {
        write(out, runs[Math.min(left, runs.length) - 1][value]);
    }

    private static void write(BitStream out, int word) {
        int length = 31 - Integer.numberOfLeadingZeros(word);
        out.bits(word, length);
    }
}
