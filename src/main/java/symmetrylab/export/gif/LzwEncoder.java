package symmetrylab.export.gif;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * GIF's variant of LZW compression for pixels of 8 bits (GIF89a specification, appendix F); for one thread at a time.
 *
 * <p>Most pixels of a frame are unchanged. Long runs of them are taken in one step. Where a string would end at an
 * unchanged pixel, the colour that the pixel has anyway is tried too: often the string goes on with it. A full table is
 * kept as long as it serves.
 */
final class LzwEncoder {

    private static final int BITS = 8;
    private static final int CLEAR = 1 << BITS;
    private static final int END = CLEAR + 1;
    private static final int MAX_CODES = 1 << 12;
    private static final int SLOTS = 1 << 14;
    private static final int BLOCK = 255;

    /** The most readings of the same pixels that are followed. */
    private static final int MOST = 4;

    /** Runs of fewer unchanged pixels may be read in several ways. */
    private static final int SHORT = 8;

    /** For a taken slot: its prefix code and next pixel, above the 12 bits of the code of both. */
    private final int[] slots = new int[SLOTS];

    /** The codes of runs of unchanged pixels, by length; a longer one has no code yet. */
    private final int[] runs = new int[MAX_CODES];

    private final byte unchanged;
    private final byte[] block = new byte[1 + BLOCK];
    private OutputStream out = OutputStream.nullOutputStream();
    private int filled;
    private int pending;
    private int pendingBits;
    private int codeBits;
    private int nextCode;
    private int longestRun;
    private int slot;

    /** The codes of the pixels not written yet, which may be read in several ways. */
    private int[] codes = new int[MOST + 1];

    private int[] next = new int[MOST + 1];
    private int found;

    /** Pixels of the index {@code unchanged} may have any look that they have already. */
    LzwEncoder(int unchanged) {
        this.unchanged = (byte) unchanged;
    }

    /** The colour indices that pixels have already. */
    @FunctionalInterface
    interface Below {
        /** The index of a pixel that is unchanged. */
        byte at(int pixel);
    }

    /** Writes {@code count} pixels as the image data of a GIF: the code size, then blocks, then an empty one. */
    void encode(byte[] pixels, int count, Below below, OutputStream target) throws IOException {
        out = target;
        out.write(BITS);
        reset();
        put(CLEAR);
        begin(pixels[0]);
        int run = pixels[0] == unchanged ? 1 : 0;
        int i = 1;
        while (i < count) {
            byte pixel = pixels[i];
            boolean same = pixel == unchanged;
            if (same && run > 0 && run < longestRun && isLong(pixels, i, count)) {
                int end = Math.min(count, i + longestRun - run);
                while (i < end && pixels[i] == unchanged) {
                    i++;
                    run++;
                }
                codes[0] = runs[run];
                found = 1;
                continue;
            }
            int first = codes[0];
            if (goOn(pixel, i, below)) {
                run = run > 0 && run < longestRun && same && codes[0] == runs[run + 1] ? run + 1 : 0;
                i++;
                continue;
            }
            put(first);
            if (nextCode == MAX_CODES) {
                put(CLEAR);
                reset();
            } else {
                add(first, pixel, run);
            }
            begin(pixel);
            run = same ? 1 : 0;
            i++;
        }
        put(codes[0]);
        if (nextCode == 1 << codeBits && codeBits < 12) {
            codeBits++;
        }
        put(END);
        finish();
    }

    private boolean isLong(byte[] pixels, int from, int count) {
        int end = Math.min(count, from + SHORT);
        for (int i = from; i < end; i++) {
            if (pixels[i] != unchanged) {
                return false;
            }
        }
        return true;
    }

    /** Begins a string. Its first pixel has one reading, as the table's newest string ends with it. */
    private void begin(byte pixel) {
        codes[0] = pixel & 0xFF;
        found = 1;
    }

    /** Replaces the codes of the pixels so far by those that go on with the next pixel; false if there is none. */
    private boolean goOn(byte pixel, int at, Below below) {
        boolean same = pixel == unchanged;
        byte other = same ? below.at(at) : 0;
        int count = 0;
        for (int i = 0; i < found; i++) {
            int longer = find(codes[i], pixel);
            if (longer != 0 && count < MOST) {
                next[count++] = longer;
            }
            longer = same ? find(codes[i], other) : 0;
            if (longer != 0 && count < MOST) {
                next[count++] = longer;
            }
        }
        if (count == 0) {
            return false;
        }
        int[] old = codes;
        codes = next;
        next = old;
        found = count;
        return true;
    }

    /** The code of a string; 0 if it has none, with the free slot for it. */
    private int find(int prefix, byte pixel) {
        int key = prefix << BITS | pixel & 0xFF;
        slot = (key * 0x9E3779B1) >>> 18;
        int entry = slots[slot];
        while (entry != 0 && entry >>> 12 != key) {
            slot = (slot + 1) & (SLOTS - 1);
            entry = slots[slot];
        }
        return entry & 0xFFF;
    }

    private void add(int prefix, byte pixel, int run) {
        // From this code on, codes may need one more bit.
        if (nextCode == 1 << codeBits) {
            codeBits++;
        }
        if (run > 0 && run == longestRun && pixel == unchanged) {
            runs[++longestRun] = nextCode;
        }
        if (find(prefix, pixel) != 0) {
            throw new IllegalStateException("the string has a code already");
        }
        slots[slot] = (prefix << BITS | pixel & 0xFF) << 12 | nextCode++;
    }

    private void reset() {
        Arrays.fill(slots, 0);
        codeBits = BITS + 1;
        nextCode = END + 1;
        runs[1] = unchanged & 0xFF;
        longestRun = 1;
    }

    private void put(int code) throws IOException {
        pending |= code << pendingBits;
        pendingBits += codeBits;
        while (pendingBits >= 8) {
            putByte(pending);
            pending >>>= 8;
            pendingBits -= 8;
        }
    }

    private void putByte(int value) throws IOException {
        block[++filled] = (byte) value;
        if (filled == BLOCK) {
            putBlock();
        }
    }

    private void putBlock() throws IOException {
        block[0] = (byte) filled;
        out.write(block, 0, filled + 1);
        filled = 0;
    }

    private void finish() throws IOException {
        if (pendingBits > 0) {
            putByte(pending);
        }
        if (filled > 0) {
            putBlock();
        }
        out.write(0);
        pending = 0;
        pendingBits = 0;
    }
}
