package symmetrylab.figure.svg;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.zip.Adler32;

/**
 * Packs bytes in the format zlib (RFC 1950 and 1951), with the fixed codes. It is plainer than the packing of Java, whose
 * bytes differ between versions and in a browser; for a few thousand bytes it is nearly as small.
 */
final class Packing {

    private static final int LEAST_MATCH = 3;
    private static final int GREATEST_MATCH = 258;
    private static final int WINDOW = 1 << 15;
    private static final int HASHES = 1 << 13;
    private static final int MOST_TRIES = 64;
    private static final int END = 256;
    private static final int FIRST_LENGTH = 257;

    /** The least length, and the least distance, of each code. */
    private static final int[] LENGTHS = starts(28, 4, LEAST_MATCH);

    private static final int[] DISTANCES = starts(30, 2, 1);

    private final byte[] bytes;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final int[] last = new int[HASHES];
    private final int[] before;
    private int bits;
    private int count;

    private Packing(byte[] bytes) {
        this.bytes = bytes;
        before = new int[bytes.length];
        Arrays.fill(last, -1);
    }

    /** {@code bytes} packed. */
    static byte[] packed(byte... bytes) {
        return new Packing(bytes).packed();
    }

    /** The starts of codes whose ranges double: twice as wide after every {@code each} codes. */
    private static int[] starts(int codes, int each, int first) {
        int[] starts = new int[codes];
        starts[0] = first;
        for (int i = 1; i < codes; i++) {
            starts[i] = starts[i - 1] + (1 << extraBits(i - 1, each));
        }
        return starts;
    }

    /** The bits after a code that say where in its range a length or a distance is. */
    private static int extraBits(int code, int each) {
        return Math.max(0, code / each - 1);
    }

    private byte[] packed() {
        out.write(0x78);
        out.write(0x9c);
        // The only block, and so the last, with the fixed codes.
        write(0b011, 3);
        int at = 0;
        while (at < bytes.length) {
            int from = match(at);
            int length = from < 0 ? 1 : length(from, at);
            if (from < 0) {
                writeSymbol(bytes[at] & 0xff);
            } else {
                writeLength(length);
                writeDistance(at - from);
            }
            for (int end = at + length; at < end; at++) {
                remember(at);
            }
        }
        writeSymbol(END);
        write(0, (8 - count) % 8);
        Adler32 sum = new Adler32();
        sum.update(bytes);
        GridImage.write(out, GridImage.number((int) sum.getValue()));
        return out.toByteArray();
    }

    /** Where the longest repeated bytes before {@code at} begin; -1 if there are none. */
    private int match(int at) {
        int best = -1;
        int longest = LEAST_MATCH - 1;
        if (at + LEAST_MATCH <= bytes.length) {
            int from = last[hash(at)];
            for (int tries = 0; from >= 0 && at - from <= WINDOW && tries < MOST_TRIES; tries++) {
                int length = length(from, at);
                if (length > longest) {
                    longest = length;
                    best = from;
                }
                from = before[from];
            }
        }
        return best;
    }

    private int length(int from, int at) {
        int most = Math.min(GREATEST_MATCH, bytes.length - at);
        int length = 0;
        while (length < most && bytes[from + length] == bytes[at + length]) {
            length++;
        }
        return length;
    }

    private void remember(int at) {
        if (at + LEAST_MATCH <= bytes.length) {
            int hash = hash(at);
            before[at] = last[hash];
            last[hash] = at;
        }
    }

    private int hash(int at) {
        int three = (bytes[at] & 0xff) << 16 | (bytes[at + 1] & 0xff) << 8 | bytes[at + 2] & 0xff;
        return three * 0x9e3779b1 >>> 19;
    }

    private void writeLength(int length) {
        if (length == GREATEST_MATCH) {
            // The longest has a code of its own.
            writeSymbol(FIRST_LENGTH + LENGTHS.length);
            return;
        }
        int code = code(LENGTHS, length);
        writeSymbol(FIRST_LENGTH + code);
        write(length - LENGTHS[code], extraBits(code, 4));
    }

    private void writeDistance(int distance) {
        int code = code(DISTANCES, distance);
        writeReversed(code, 5);
        write(distance - DISTANCES[code], extraBits(code, 2));
    }

    private static int code(int[] starts, int value) {
        int code = Arrays.binarySearch(starts, value);
        return code >= 0 ? code : -code - 2;
    }

    /** Writes a literal byte, the end or a length by its fixed code. */
    private void writeSymbol(int symbol) {
        if (symbol < 144) {
            writeReversed(0x30 + symbol, 8);
        } else if (symbol < END) {
            writeReversed(0x190 + symbol - 144, 9);
        } else if (symbol < 280) {
            writeReversed(symbol - END, 7);
        } else {
            writeReversed(0xc0 + symbol - 280, 8);
        }
    }

    /** Writes a code, whose highest bit comes first. */
    private void writeReversed(int code, int length) {
        write(Integer.reverse(code) >>> 32 - length, length);
    }

    private void write(int value, int length) {
        bits |= value << count;
        count += length;
        while (count >= 8) {
            out.write(bits);
            bits >>>= 8;
            count -= 8;
        }
    }
}
