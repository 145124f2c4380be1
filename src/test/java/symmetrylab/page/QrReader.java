package symmetrylab.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads a QR code in byte mode without a fault, as ISO/IEC 18004 says; every fault fails the test.
 *
 * @param rows its modules from above, {@code 1} is dark
 */
record QrReader(List<String> rows) {

    /** Blocks as (count, codewords, of them data) by version and level: a part of table 9 of the standard. */
    private static final Map<String, int[][]> BLOCKS = Map.ofEntries(
            Map.entry("1M", new int[][] {{1, 26, 16}}),
            Map.entry("1L", new int[][] {{1, 26, 19}}),
            Map.entry("3M", new int[][] {{1, 70, 44}}),
            Map.entry("5M", new int[][] {{2, 67, 43}}),
            Map.entry("7L", new int[][] {{2, 98, 78}}),
            Map.entry("10L", new int[][] {{2, 86, 68}, {2, 87, 69}}),
            Map.entry("14L", new int[][] {{3, 145, 115}, {1, 146, 116}}),
            Map.entry("22L", new int[][] {{2, 139, 111}, {7, 140, 112}}),
            Map.entry("32L", new int[][] {{17, 145, 115}}),
            Map.entry("33L", new int[][] {{17, 145, 115}, {1, 146, 116}}));

    /** Rows of centres of alignment patterns by version: a part of table E.1. */
    private static final Map<Integer, List<Integer>> CENTRES = Map.of(
            1, List.of(),
            3, List.of(6, 22),
            5, List.of(6, 30),
            7, List.of(6, 22, 38),
            10, List.of(6, 28, 50),
            14, List.of(6, 26, 46, 66),
            22, List.of(6, 26, 50, 74, 98),
            32, List.of(6, 34, 60, 86, 112, 138),
            33, List.of(6, 30, 58, 86, 114, 142));

    private static final List<String> FINDER = List.of(
            "000000000",
            "011111110",
            "010000010",
            "010111010",
            "010111010",
            "010111010",
            "010000010",
            "011111110",
            "000000000");
    private static final List<String> ALIGNMENT = List.of("11111", "10001", "10101", "10001", "11111");

    private int size() {
        return rows.size();
    }

    private int version() {
        return (size() - 17) / 4;
    }

    private int bit(int row, int column) {
        return rows.get(row).charAt(column) - '0';
    }

    /** The version and the level of error correction, such as {@code 7L}. */
    String kind() {
        return version() + (format() >> 3 == 1 ? "L" : format() >> 3 == 0 ? "M" : "?");
    }

    String text() {
        assertThat(rows).allMatch(row -> row.matches("[01]{" + size() + "}"));
        List<Integer> data = data(codewords());
        StringBuilder bits = new StringBuilder();
        data.forEach(word -> bits.append(Integer.toBinaryString(256 + word).substring(1)));
        assertThat(bits.substring(0, 4)).as("byte mode").isEqualTo("0100");
        int start = version() < 10 ? 12 : 20;
        int length = Integer.parseInt(bits.substring(4, start), 2);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < length; i++) {
            bytes.write(Integer.parseInt(bits.substring(start + 8 * i, start + 8 * i + 8), 2));
        }
        int end = start + 8 * length;
        assertThat(bits.substring(end, end + 4)).as("end").isEqualTo("0000");
        int rest = (bits.length() - end - 4) / 8;
        assertThat(bits.substring(end + 4))
                .as("what fills the rest")
                .isEqualTo("1110110000010001".repeat(rest / 2 + 1).substring(0, 8 * rest));
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** Five bits: level and mask. */
    private int format() {
        int last = size() - 1;
        int corner = 0;
        int split = 0;
        for (int i = 14; i >= 0; i--) {
            corner = corner << 1 | (i < 8 ? bit(i < 6 ? i : i + 1, 8) : bit(8, i == 8 ? 7 : 14 - i));
            split = split << 1 | (i < 8 ? bit(8, last - i) : bit(last - 14 + i, 8));
        }
        assertThat(corner).as("both places of the format").isEqualTo(split);
        int format = corner ^ 0b101010000010010;
        assertThat(remainder(format, 0b10100110111, 10)).as("format").isZero();
        return format >> 10;
    }

    /** What is left after dividing by a polynomial over GF(2). */
    private static int remainder(int number, int polynomial, int degree) {
        int rest = number;
        for (int bit = 20; bit >= degree; bit--) {
            rest ^= (rest >> bit & 1) == 1 ? polynomial << bit - degree : 0;
        }
        return rest;
    }

    /** All codewords in the order in which they are placed; what is no codeword must be as it should. */
    private List<Integer> codewords() {
        boolean[][] isTaken = new boolean[size()][size()];
        int last = size() - 1;
        for (int i = 8; i <= last - 8; i++) {
            assertThat(List.of(bit(6, i), bit(i, 6))).as("timing").containsOnly(1 - i % 2);
        }
        for (int i = 0; i <= last; i++) {
            isTaken[6][i] = true;
            isTaken[i][6] = true;
        }
        expect(FINDER, -1, -1, isTaken);
        expect(FINDER, -1, last - 7, isTaken);
        expect(FINDER, last - 7, -1, isTaken);
        List<Integer> centres = CENTRES.get(version());
        for (int row : centres) {
            for (int column : centres) {
                boolean isFinder = (row == 6 || column == 6) && row + column != 6 + 6
                        ? row + column == last - 6 + 6
                        : row + column == 12;
                if (!isFinder) {
                    expect(ALIGNMENT, row - 2, column - 2, isTaken);
                }
            }
        }
        assertThat(bit(last - 7, 8)).as("the dark module").isEqualTo(1);
        for (int i = 0; i <= 8; i++) {
            isTaken[8][i] = true;
            isTaken[i][8] = true;
            isTaken[8][Math.min(last, last - 7 + i)] = true;
            isTaken[Math.min(last, last - 7 + i)][8] = true;
        }
        if (version() >= 7) {
            int number = 0;
            for (int i = 17; i >= 0; i--) {
                int bit = bit(i / 3, last - 10 + i % 3);
                assertThat(bit(last - 10 + i % 3, i / 3))
                        .as("both places of the version")
                        .isEqualTo(bit);
                isTaken[i / 3][last - 10 + i % 3] = true;
                isTaken[last - 10 + i % 3][i / 3] = true;
                number = number << 1 | bit;
            }
            assertThat(number >> 12).isEqualTo(version());
            assertThat(remainder(number, 0b1111100100101, 12)).as("version").isZero();
        }
        return unmasked(isTaken);
    }

    private void expect(List<String> pattern, int top, int left, boolean[][] isTaken) {
        for (int i = 0; i < pattern.size(); i++) {
            for (int k = 0; k < pattern.size(); k++) {
                int row = top + i;
                int column = left + k;
                if (row >= 0 && row < size() && column >= 0 && column < size()) {
                    assertThat(bit(row, column))
                            .as("row %d, column %d", row, column)
                            .isEqualTo(pattern.get(i).charAt(k) - '0');
                    isTaken[row][column] = true;
                }
            }
        }
    }

    private List<Integer> unmasked(boolean[][] isTaken) {
        List<Integer> words = new ArrayList<>();
        int mask = format() & 7;
        int word = 1;
        boolean isUp = true;
        for (int right = size() - 1; right >= 1; right -= right == 8 ? 3 : 2) {
            for (int i = 0; i < 2 * size(); i++) {
                int row = isUp ? size() - 1 - i / 2 : i / 2;
                int column = right - i % 2;
                if (!isTaken[row][column]) {
                    word = word << 1 | bit(row, column) ^ (isTurned(mask, row, column) ? 1 : 0);
                    if (word >= 256) {
                        words.add(word - 256);
                        word = 1;
                    }
                }
            }
            isUp = !isUp;
        }
        return words;
    }

    /** Table 10. */
    private static boolean isTurned(int mask, int i, int j) {
        return switch (mask) {
            case 0 -> (i + j) % 2 == 0;
            case 1 -> i % 2 == 0;
            case 2 -> j % 3 == 0;
            case 3 -> (i + j) % 3 == 0;
            case 4 -> (i / 2 + j / 3) % 2 == 0;
            case 5 -> i * j % 2 + i * j % 3 == 0;
            case 6 -> (i * j % 2 + i * j % 3) % 2 == 0;
            default -> ((i + j) % 2 + i * j % 3) % 2 == 0;
        };
    }

    /** The data of all blocks, each of which must be without a fault. */
    private List<Integer> data(List<Integer> words) {
        List<List<Integer>> blocks = new ArrayList<>();
        List<Integer> dataLengths = new ArrayList<>();
        int all = 0;
        for (int[] group : BLOCKS.get(kind())) {
            for (int i = 0; i < group[0]; i++) {
                blocks.add(new ArrayList<>());
                dataLengths.add(group[2]);
                all += group[1];
            }
        }
        assertThat(words).as("codewords of %s", kind()).hasSize(all);
        int at = 0;
        int longest = dataLengths.get(dataLengths.size() - 1);
        for (int i = 0; at < all; i++) {
            for (int k = 0; k < blocks.size() && at < all; k++) {
                if (i < dataLengths.get(k) || i >= longest) {
                    blocks.get(k).add(words.get(at++));
                }
            }
        }
        List<Integer> data = new ArrayList<>();
        for (int k = 0; k < blocks.size(); k++) {
            List<Integer> block = blocks.get(k);
            expectNoFault(block, block.size() - dataLengths.get(k));
            data.addAll(block.subList(0, dataLengths.get(k)));
        }
        return data;
    }

    /** A block, as a polynomial, is zero at the first powers of 2 in GF(256). */
    private static void expectNoFault(List<Integer> block, int correcting) {
        int[] powers = new int[255];
        int[] logs = new int[256];
        int power = 1;
        for (int i = 0; i < powers.length; i++) {
            powers[i] = power;
            logs[power] = i;
            power = power << 1 ^ (power >= 128 ? 0b100011101 : 0);
        }
        for (int root = 0; root < correcting; root++) {
            int value = 0;
            for (int word : block) {
                value = (value == 0 ? 0 : powers[(logs[value] + root) % 255]) ^ word;
            }
            assertThat(value).as("syndrome %d", root).isZero();
        }
    }
}
