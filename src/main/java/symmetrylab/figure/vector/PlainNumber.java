package symmetrylab.figure.vector;

import org.apache.commons.math3.util.FastMath;

/** Numbers as short text: rounded, without an exponent, zeros at the end or a negative zero. */
public final class PlainNumber {

    /** A hundredth of a pixel cannot be seen, even at four times the size. */
    private static final int PARTS_OF_A_PIXEL = 100;

    private PlainNumber() {}

    /** A coordinate or length, to a hundredth; without a zero before the point, such as {@code -.5}. */
    public static String of(double value) {
        return of(value, PARTS_OF_A_PIXEL);
    }

    /**
     * A number as a whole number of parts; without a zero before the point.
     *
     * @param partsOfOne a power of ten
     */
    public static String of(double value, int partsOfOne) {
        return text(value, partsOfOne, "");
    }

    /** A coordinate or length, to a hundredth, as people write it: {@code -0.5}. */
    public static String written(double value) {
        return text(value, PARTS_OF_A_PIXEL, "0");
    }

    private static String text(double value, int partsOfOne, String zero) {
        long rounded = FastMath.round(value * partsOfOne);
        long size = Math.abs(rounded);
        StringBuilder text = new StringBuilder();
        if (rounded < 0) {
            text.append('-');
        }
        long rest = size % partsOfOne;
        if (rest == 0 || size >= partsOfOne) {
            text.append(size / partsOfOne);
        } else {
            text.append(zero);
        }
        if (rest != 0) {
            text.append('.');
            for (int unit = partsOfOne / 10; rest > 0; unit /= 10) {
                text.append(rest / unit);
                rest %= unit;
            }
        }
        return text.toString();
    }
}
