package symmetrylab.numeric;

import java.util.Arrays;

/**
 * An immutable vector of doubles.
 *
 * <p>The values are copied in and out. Two vectors are equal if their values are equal bit for bit, except that −0
 * equals 0 and every NaN equals every other NaN, so that a vector stays usable as a key.
 */
public final class Vec {

    private static final Vec EMPTY = new Vec(new double[0]);

    private final double[] values;

    private Vec(double[] values) {
        this.values = values;
    }

    /** A vector of a copy of {@code values}; NaN and infinities are kept. */
    public static Vec of(double... values) {
        return values.length == 0 ? EMPTY : new Vec(values.clone());
    }

    /** A vector of {@code length} copies of {@code value}. */
    public static Vec filled(int length, double value) {
        double[] values = new double[length];
        Arrays.fill(values, value);
        return new Vec(values);
    }

    /** The number of entries. */
    public int size() {
        return values.length;
    }

    /**
     * The entry at {@code index}, from 0.
     *
     * @throws ArrayIndexOutOfBoundsException if there is no such entry
     */
    public double get(int index) {
        return values[index];
    }

    /** The entries as a new array. */
    public double[] toArray() {
        return values.clone();
    }

    /** The Euclidean norm, summed in order of the index; NaN if an entry is NaN. */
    public double norm() {
        double sum = 0;
        for (double value : values) {
            sum += value * value;
        }
        return Math.sqrt(sum);
    }

    /** Whether every entry is finite; true for the empty vector. */
    public boolean isFinite() {
        for (double value : values) {
            if (!Double.isFinite(value)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Vec that && sameValues(values, that.values);
    }

    @Override
    public int hashCode() {
        int hash = 1;
        for (double value : values) {
            hash = 31 * hash + Double.hashCode(value + 0.0);
        }
        return hash;
    }

    @Override
    public String toString() {
        return Arrays.toString(values);
    }

    static boolean sameValues(double[] a, double[] b) {
        if (a.length != b.length) {
            return false;
        }
        for (int i = 0; i < a.length; i++) {
            // Adding 0 turns −0 into 0 and changes nothing else.
            if (Double.doubleToLongBits(a[i] + 0.0) != Double.doubleToLongBits(b[i] + 0.0)) {
                return false;
            }
        }
        return true;
    }
}
