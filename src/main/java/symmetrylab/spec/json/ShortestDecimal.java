package symmetrylab.spec.json;

import java.math.BigInteger;

/**
 * The decimal {@code digits} · 10^{@code exponent} that is written for a number: of all decimals that read back to its
 * bits, the shortest, and of those the nearest. Where one digit is enough, a nearer decimal with two digits wins.
 *
 * <p>By R. Giulietti, "The Schubfach way to render doubles", 2021, whose names are kept: the number is c · 2^q, the
 * decimals that read back to it lie between vbl and vbr, in quarters of 10^k.
 *
 * @param digits positive, not a multiple of 10
 */
record ShortestDecimal(long digits, int exponent) {

    private static final int PRECISION = 53;
    private static final long LEAST_NORMAL = 1L << PRECISION - 1;
    private static final int LEAST_EXPONENT = -1074;

    private static final int LEAST_POWER = -324;
    private static final int GREATEST_POWER = 292;
    private static final long MASK_63 = Long.MAX_VALUE;

    /** The powers 10^−k, in 126 bits, rounded up: the first 63 and the last 63 of each, made on first use. */
    private static final class Powers {

        private static final long[] HIGH = new long[GREATEST_POWER - LEAST_POWER + 1];
        private static final long[] LOW = new long[HIGH.length];

        static {
            BigInteger mask = BigInteger.valueOf(MASK_63);
            for (int i = 0; i < HIGH.length; i++) {
                BigInteger power = inverse(LEAST_POWER + i);
                HIGH[i] = power.shiftRight(63).longValue();
                LOW[i] = power.and(mask).longValue();
            }
        }

        /** floor(10^−k · 2^r) + 1, with r so that it has 126 bits. */
        private static BigInteger inverse(int k) {
            int shift = 125 - floorLog2OfPower10(-k);
            BigInteger power = BigInteger.TEN.pow(Math.abs(k));
            BigInteger scaled;
            if (k <= 0) {
                scaled = shift >= 0 ? power.shiftLeft(shift) : power.shiftRight(-shift);
            } else {
                scaled = BigInteger.ONE.shiftLeft(shift).divide(power);
            }
            return scaled.add(BigInteger.ONE);
        }
    }

    /** The decimal of a positive, finite number. */
    static ShortestDecimal of(double number) {
        long bits = Double.doubleToRawLongBits(number);
        long fraction = bits & LEAST_NORMAL - 1;
        int biased = (int) (bits >>> PRECISION - 1);
        if (biased > 0) {
            long c = LEAST_NORMAL | fraction;
            int q = biased - 1 + LEAST_EXPONENT;
            if (q < 0 && q > -PRECISION && c >> -q << -q == c) {
                return trimmed(c >> -q, 0);
            }
            return of(q, c, 0);
        }
        // The least two numbers have too few bits.
        return fraction < 3 ? of(LEAST_EXPONENT, 10 * fraction, -1) : of(LEAST_EXPONENT, fraction, 0);
    }

    private static ShortestDecimal of(int q, long c, int moved) {
        int odd = (int) c & 1;
        long cb = c << 2;
        long cbr = cb + 2;
        boolean isRegular = c != LEAST_NORMAL || q == LEAST_EXPONENT;
        long cbl = isRegular ? cb - 2 : cb - 1;
        int k = isRegular ? floorLog10OfPower2(q) : floorLog10OfThreeQuartersPower2(q);
        int h = q + floorLog2OfPower10(-k) + 2;
        long g1 = Powers.HIGH[k - LEAST_POWER];
        long g0 = Powers.LOW[k - LEAST_POWER];
        long vb = roundedToOdd(g1, g0, cb << h);
        long vbl = roundedToOdd(g1, g0, cbl << h);
        long vbr = roundedToOdd(g1, g0, cbr << h);
        long s = vb >> 2;
        if (s >= 100) {
            long tenth = s / 10 * 10;
            boolean isBelowInside = vbl + odd <= tenth << 2;
            boolean isAboveInside = (tenth + 10 << 2) + odd <= vbr;
            if (isBelowInside != isAboveInside) {
                return trimmed(isBelowInside ? tenth : tenth + 10, k);
            }
        }
        boolean isBelowInside = vbl + odd <= s << 2;
        boolean isAboveInside = (s + 1 << 2) + odd <= vbr;
        if (isBelowInside != isAboveInside) {
            return trimmed(isBelowInside ? s : s + 1, k + moved);
        }
        long beyondMiddle = vb - (2 * s + 1 << 1);
        boolean isBelow = beyondMiddle < 0 || beyondMiddle == 0 && (s & 1) == 0;
        return trimmed(isBelow ? s : s + 1, k + moved);
    }

    private static ShortestDecimal trimmed(long digits, int exponent) {
        long rest = digits;
        int zeros = 0;
        while (rest % 10 == 0) {
            rest /= 10;
            zeros++;
        }
        return new ShortestDecimal(rest, exponent + zeros);
    }

    /** The product of a power and {@code cp} without its last 126 bits; odd if those are not 0. */
    private static long roundedToOdd(long g1, long g0, long cp) {
        long x1 = highProduct(g0, cp);
        long y0 = g1 * cp;
        long y1 = highProduct(g1, cp);
        long z = (y0 >>> 1) + x1;
        long w = y1 + (z >>> 63);
        return w | (z & MASK_63) + MASK_63 >>> 63;
    }

    /** The upper 64 bits of the product of two numbers that are not negative. */
    private static long highProduct(long a, long b) {
        long low = (a & 0xffffffffL) * (b & 0xffffffffL);
        long middle = (a >>> 32) * (b & 0xffffffffL) + (low >>> 32);
        long other = (a & 0xffffffffL) * (b >>> 32) + (middle & 0xffffffffL);
        return (a >>> 32) * (b >>> 32) + (middle >>> 32) + (other >>> 32);
    }

    private static int floorLog10OfPower2(int exponent) {
        return (int) (exponent * 661_971_961_083L >> 41);
    }

    private static int floorLog10OfThreeQuartersPower2(int exponent) {
        return (int) (exponent * 661_971_961_083L - 274_743_187_321L >> 41);
    }

    private static int floorLog2OfPower10(int exponent) {
        return (int) (exponent * 913_124_641_741L >> 38);
    }
}
