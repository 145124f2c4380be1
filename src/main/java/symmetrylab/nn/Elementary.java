package symmetrylab.nn;

/**
 * Elementary functions in plain arithmetic: the same bits on every machine, for one number or for a whole row.
 *
 * <p>A row is computed in several short loops without branches, which compilers vectorize; a single number goes through
 * the same operations and gets the same bits. NaN gives NaN.
 *
 * <p>tanh and the logistic function use expm1(u) = exp(u) − 1 of u ≥ 0: its Taylor polynomial at u / 2ᵏ, then k times
 * expm1(2v) = e(e + 2) with e = expm1(v), which loses no relative accuracy near 0.
 *
 * <p>All constants are numbers, not tables: with a table, WebAssembly would ask at each call whether it is filled.
 */
final class Elementary {

    // The bounds beyond which tanh is 1 and exp would overflow: results no longer change there.
    private static final double TANH_BOUND = 20;
    private static final double SIGMOID_BOUND = 708;
    private static final double TANH_REDUCTION = 2.0 / 64;
    private static final double SIGMOID_REDUCTION = 1.0 / 2048;
    private static final double HUGE = 0x1p1020;

    private Elementary() {}

    /** tanh z: odd to the last bit, at most 1 in size; relative error at most 1.2e-15. */
    static double tanh(double z) {
        return tanhOf(z, doubledSixTimes(expm1(Math.min(Math.abs(z), TANH_BOUND) * TANH_REDUCTION)));
    }

    /** Writes tanh of the first {@code length} numbers of {@code z} to {@code a}, which is another array. */
    static void tanh(double[] z, double[] a, int length) {
        for (int j = 0; j < length; j++) {
            a[j] = expm1(Math.min(Math.abs(z[j]), TANH_BOUND) * TANH_REDUCTION);
        }
        for (int j = 0; j < length; j++) {
            a[j] = doubledSixTimes(a[j]);
        }
        for (int j = 0; j < length; j++) {
            a[j] = tanhOf(z[j], a[j]);
        }
    }

    /**
     * The logistic function 1 / (1 + exp(−z)), exactly ½ at 0; absolute error at most 4e-16, relative error at most 2e-13
     * for z from −708 on. Below, it stays at 1 / (1 + exp(708)).
     */
    static double sigmoid(double z) {
        return sigmoidOf(z, doubledElevenTimes(expm1(Math.min(Math.abs(z), SIGMOID_BOUND) * SIGMOID_REDUCTION)));
    }

    /** Writes the logistic function of the first {@code length} numbers of {@code z} to {@code a}, another array. */
    static void sigmoid(double[] z, double[] a, int length) {
        for (int j = 0; j < length; j++) {
            a[j] = expm1(Math.min(Math.abs(z[j]), SIGMOID_BOUND) * SIGMOID_REDUCTION);
        }
        for (int j = 0; j < length; j++) {
            a[j] = doubledElevenTimes(a[j]);
        }
        for (int j = 0; j < length; j++) {
            a[j] = sigmoidOf(z[j], a[j]);
        }
    }

    /**
     * exp(min(0, z)), exactly 1 from 0 on; relative error at most 1e-14 for z from −20 on, 2e-13 from −708 on. Below, it stays
     * at exp(−708).
     */
    static double expOfNegative(double z) {
        return 1 / (expm1OfNegated(z) + 1);
    }

    /**
     * z above 0, else exp(z) − 1; relative error at most 2e-15 for z from −20 on, absolute error at most 4e-16 below 0.
     */
    static double elu(double z) {
        return eluOf(z, expm1OfNegated(z));
    }

    /** Writes {@link #elu} of the first {@code length} numbers of {@code z} to {@code a}, another array. */
    static void elu(double[] z, double[] a, int length) {
        for (int j = 0; j < length; j++) {
            a[j] = expm1(Math.min(Math.max(0, -z[j]), SIGMOID_BOUND) * SIGMOID_REDUCTION);
        }
        for (int j = 0; j < length; j++) {
            a[j] = doubledElevenTimes(a[j]);
        }
        for (int j = 0; j < length; j++) {
            a[j] = eluOf(z[j], a[j]);
        }
    }

    /**
     * ln(1 + exp(z)); relative error at most 2e-14 for z from −20 on, 2e-13 from −708 on.
     *
     * <p>max(0, z) + ln(1 + t) with t = exp(−|z|) and ln(1 + t) = 2 artanh s = 2(s + s³/3 + s⁵/5 + …), s = t / (2 + t) ≤ ⅓.
     */
    static double softplus(double z) {
        return softplusOf(z, doubledElevenTimes(expm1(Math.min(Math.abs(z), SIGMOID_BOUND) * SIGMOID_REDUCTION)));
    }

    /** {@code base} to the power of {@code exponent}, which is at least 0, by repeated squaring. */
    static double power(double base, int exponent) {
        double power = 1;
        double square = base;
        for (int rest = exponent; rest > 0; rest >>= 1) {
            if ((rest & 1) == 1) {
                power *= square;
            }
            square *= square;
        }
        return power;
    }

    // Σ y^k / k!, k = 1 … 13, for 0 ≤ y ≤ 0.625, in an order that allows much parallel work.
    private static double expm1(double y) {
        double y2 = y * y;
        double y4 = y2 * y2;
        double low = (1.0 / 2 + y * (1.0 / 6)) + y2 * (1.0 / 24 + y * (1.0 / 120));
        double middle = (1.0 / 720 + y * (1.0 / 5040)) + y2 * (1.0 / 40320 + y * (1.0 / 362880));
        double high = (1.0 / 3628800 + y * (1.0 / 39916800)) + y2 * (1.0 / 479001600 + y * (1.0 / 6227020800.0));
        return (low + y4 * (middle + y4 * high)) * y2 + y;
    }

    private static double doubledSixTimes(double expm1) {
        double e = expm1;
        e = e * (e + 2);
        e = e * (e + 2);
        e = e * (e + 2);
        e = e * (e + 2);
        e = e * (e + 2);
        return e * (e + 2);
    }

    private static double doubledElevenTimes(double expm1) {
        double e = doubledSixTimes(expm1);
        e = e * (e + 2);
        e = e * (e + 2);
        e = e * (e + 2);
        e = e * (e + 2);
        return e * (e + 2);
    }

    // tanh |z| = e / (e + 2) with e = expm1(2|z|), given the sign of z without a branch.
    private static double tanhOf(double z, double e) {
        double t = e / (e + 2);
        return Math.max(Math.min(t, z + z), -t);
    }

    // expm1(−z) for z < 0, else 0.
    private static double expm1OfNegated(double z) {
        return doubledElevenTimes(expm1(Math.min(Math.max(0, -z), SIGMOID_BOUND) * SIGMOID_REDUCTION));
    }

    private static double eluOf(double z, double e) {
        return Math.max(0, z) - e / (e + 1);
    }

    // exp(z) / (1 + exp(z)) for z > 0 and 1 / (1 + exp(−z)) else, with e = expm1(|z|), without a branch.
    private static double sigmoidOf(double z, double e) {
        return (1 + Math.max(0, Math.min(e, z * HUGE))) / (e + 2);
    }

    private static double softplusOf(double z, double e) {
        // t = 1 / (e + 1), and so t / (2 + t) = 1 / (2e + 3).
        double s = 1 / (2 * e + 3);
        double square = s * s;
        double sum = 1.0 / 35;
        for (int k = 33; k > 0; k -= 2) {
            sum = sum * square + 1.0 / k;
        }
        return Math.max(0, z) + 2 * s * sum;
    }
}
