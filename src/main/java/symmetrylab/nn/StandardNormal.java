package symmetrylab.nn;

import org.apache.commons.math3.util.FastMath;

/** The normal distribution N(0, 1), with the same bits on every machine. NaN gives NaN. */
final class StandardNormal {

    private static final double[] ERFC = {
        -1.3026537197817094,
        0.6419697923564903,
        0.019476473204185836,
        -0.009561514786808632,
        -9.465953444820369E-4,
        3.6683949785276145E-4,
        4.2523324806907772E-5,
        -2.0278578112534243E-5,
        -1.6242900046470255E-6,
        1.3036558355805232E-6,
        1.5626441722066143E-8,
        -8.523809591492654E-8,
        6.529054439098851E-9,
        5.059343495551469E-9,
        -9.913641564930331E-10,
        -2.2736512229318359E-10,
        9.646791102015526E-11,
        2.394038083039115E-12,
        -6.886027526497553E-12,
        8.944879273090726E-13,
        3.130921399342958E-13,
        -1.1270822361367252E-13,
        3.810905255189232E-16,
        7.106097613609237E-15,
        -1.5230282014571043E-15,
        -9.457494571291234E-17,
        1.210237189224279E-16
    };

    private StandardNormal() {}

    /**
     * The distribution function of N(0, 1), Φ(z) = ½ erfc(−z / √2); absolute error at most 4e-16, relative error about
     * 1e-16 (1 + z²).
     *
     * <p>With t = 2 / (2 + x), erfc x = t exp(P(t) − x²) for x ≥ 0 (Press et al., "Numerical Recipes", 3rd edition,
     * 2007, section 6.2.2). The coefficients of P, a Chebyshev series of degree 26, are this project's own:
     * ErfcSeriesTest computes them to one unit in the last place by arithmetic of 80 digits.
     */
    static double cdf(double z) {
        double x = Math.abs(z) * Math.sqrt(0.5);
        double t = 2 / (2 + x);
        double argument = 4 * t - 2;
        double next = 0;
        double afterNext = 0;
        for (int k = ERFC.length - 1; k > 0; k--) {
            double current = argument * next - afterNext + ERFC[k];
            afterNext = next;
            next = current;
        }
        double series = 0.5 * (argument * next + ERFC[0]) - afterNext;
        double upper = 0.5 * t * FastMath.exp(series - x * x);
        return z > 0 ? 1 - upper : upper;
    }

    /** The density of N(0, 1), exp(−z² / 2) / √(2π). */
    static double density(double z) {
        return FastMath.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
    }

    /** The coefficients of P in {@link #cdf}. */
    static double[] erfcSeries() {
        return ERFC.clone();
    }
}
