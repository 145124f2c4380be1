package symmetrylab.export.mp4;

import java.util.Arrays;

/** Bits of a NAL unit of H.264 (ITU-T H.264, 7.2 and 9.1), the highest of a byte first. */
final class BitStream {

    private byte[] bytes = new byte[1 << 12];
    private int length;
    private long pending;
    private int pendingBits;

    /** Adds the lowest {@code count} bits of a number, at most 32. */
    void bits(int value, int count) {
        pending = pending << count | value & (1L << count) - 1;
        pendingBits += count;
        while (pendingBits >= 8) {
            pendingBits -= 8;
            put((int) (pending >>> pendingBits));
        }
    }

    /** Adds a flag. */
    void flag(boolean set) {
        bits(set ? 1 : 0, 1);
    }

    /** Adds a number from 0, short if it is small: ue(v). */
    void number(int value) {
        int size = 32 - Integer.numberOfLeadingZeros(value + 1);
        bits(0, size - 1);
        bits(value + 1, size);
    }

    /** Adds a number of either sign, short if it is near 0: se(v). */
    void signed(int value) {
        number(value > 0 ? 2 * value - 1 : -2 * value);
    }

    /** Adds another's bits. */
    void add(BitStream other) {
        for (int i = 0; i < other.length; i++) {
            bits(other.bytes[i], 8);
        }
        bits((int) other.pending, other.pendingBits);
    }

    /** Removes all bits. */
    void clear() {
        length = 0;
        pending = 0;
        pendingBits = 0;
    }

    /** The NAL unit of these bits: one byte of header, the bits, and a bit that ends them, with their length before. */
    byte[] unit(int header) {
        bits(1, 1);
        if (pendingBits > 0) {
            bits(0, 8 - pendingBits);
        }
        byte[] unit = new byte[5 + length + length / 2];
        unit[4] = (byte) header;
        int at = 5;
        int zeros = 0;
        for (int i = 0; i < length; i++) {
            // Two zeros and a small byte would look like the start of a unit.
            if (zeros == 2 && (bytes[i] & 0xFF) <= 3) {
                unit[at++] = 3;
                zeros = 0;
            }
            unit[at++] = bytes[i];
            zeros = bytes[i] == 0 ? zeros + 1 : 0;
        }
        int size = at - 4;
        for (int i = 0; i < 4; i++) {
            unit[i] = (byte) (size >> 24 - 8 * i);
        }
        return Arrays.copyOf(unit, at);
    }

    private void put(int value) {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * length);
        }
        bytes[length++] = (byte) value;
    }
}
