package symmetrylab.nn;

import java.util.Optional;
import symmetrylab.spec.ActivationKind;
import symmetrylab.spec.OutputKind;

/**
 * The activation functions with their derivatives.
 *
 * <p>All plain Java arithmetic: the same bits on every machine, for a number in a row as for the number alone. NaN
 * gives NaN.
 */
public enum Activation {
    /** g(z) = z; its slope is exact. */
    IDENTITY {
        @Override
        public double value(double z) {
            return z;
        }

        @Override
        public double derivative(double z, double a) {
            return 1;
        }

        @Override
        public double secondDerivative(double z, double a) {
            return 0;
        }

        @Override
        void values(double[] z, double[] a, int length) {
            System.arraycopy(z, 0, a, 0, length);
        }

        @Override
        void multiplyByDerivative(double[] z, double[] a, double[] factors, int length) {
            // All derivatives are 1.
        }
    },
    /**
     * g(z) = 1 / (1 + exp(−z)).
     *
     * <p>Slope a(1 − a): relative error at most 2e-13 for z from −708 to 0; above, absolute error at most 4e-16
     * (relative error about 4e-16 exp(z)), and the slope is 0 from about z = 37 on.
     */
    SIGMOID {
        @Override
        public double value(double z) {
            return Elementary.sigmoid(z);
        }

        @Override
        public double derivative(double z, double a) {
            return a * (1 - a);
        }

        @Override
        public double secondDerivative(double z, double a) {
            return logisticSlope(z) * -Elementary.tanh(z / 2);
        }

        @Override
        void values(double[] z, double[] a, int length) {
            Elementary.sigmoid(z, a, length);
        }

        @Override
        void multiplyByDerivative(double[] z, double[] a, double[] factors, int length) {
            for (int j = 0; j < length; j++) {
                factors[j] *= a[j] * (1 - a[j]);
            }
        }
    },
    /**
     * g(z) = tanh z.
     *
     * <p>Slope 1 − a²: absolute error at most 4e-16 (relative error about 1e-16 exp(2|z|)), and the slope is 0 from
     * about |z| = 19 on.
     */
    TANH {
        @Override
        public double value(double z) {
            return Elementary.tanh(z);
        }

        @Override
        public double derivative(double z, double a) {
            return 1 - a * a;
        }

        @Override
        public double secondDerivative(double z, double a) {
            return -8 * a * logisticSlope(2 * z);
        }

        @Override
        void values(double[] z, double[] a, int length) {
            Elementary.tanh(z, a, length);
        }

        @Override
        void multiplyByDerivative(double[] z, double[] a, double[] factors, int length) {
            for (int j = 0; j < length; j++) {
                factors[j] *= 1 - a[j] * a[j];
            }
        }
    },
    /** g(z) = max(0, z); its derivative at 0 is taken as 0. Its slope is exact. */
    RELU {
        @Override
        public double value(double z) {
            // Keeps NaN, so that divergence is noticed.
            return Math.max(0, z);
        }

        @Override
        public double derivative(double z, double a) {
            return z > 0 ? 1 : 0;
        }

        @Override
        public double secondDerivative(double z, double a) {
            return 0;
        }

        @Override
        public boolean isSmoothAt(double z) {
            return z != 0;
        }

        @Override
        void values(double[] z, double[] a, int length) {
            for (int j = 0; j < length; j++) {
                a[j] = Math.max(0, z[j]);
            }
        }

        @Override
        void multiplyByDerivative(double[] z, double[] a, double[] factors, int length) {
            for (int j = 0; j < length; j++) {
                factors[j] *= z[j] > 0 ? 1 : 0;
            }
        }
    },
    /** g(z) = max(0.01z, z); its derivative at 0 is taken as 0.01. Its slope is exact. */
    LEAKY_RELU {
        @Override
        public double value(double z) {
            return Math.max(LEAK * z, z);
        }

        @Override
        public double derivative(double z, double a) {
            return z > 0 ? 1 : LEAK;
        }

        @Override
        public double secondDerivative(double z, double a) {
            return 0;
        }

        @Override
        public boolean isSmoothAt(double z) {
            return z != 0;
        }

        @Override
        void values(double[] z, double[] a, int length) {
            for (int j = 0; j < length; j++) {
                a[j] = Math.max(LEAK * z[j], z[j]);
            }
        }

        @Override
        void multiplyByDerivative(double[] z, double[] a, double[] factors, int length) {
            for (int j = 0; j < length; j++) {
                factors[j] *= z[j] > 0 ? 1 : LEAK;
            }
        }
    },
    /**
     * g(z) = z above 0, exp(z) − 1 else (Clevert et al. 2016).
     *
     * <p>Slope exp(z), not a + 1, which loses all digits for a near −1: relative error at most 2e-13 for z from −708
     * on.
     */
    ELU {
        @Override
        public double value(double z) {
            return Elementary.elu(z);
        }

        @Override
        public double derivative(double z, double a) {
            return Elementary.expOfNegative(z);
        }

        @Override
        public double secondDerivative(double z, double a) {
            return z > 0 ? 0 : Elementary.expOfNegative(z);
        }

        @Override
        void values(double[] z, double[] a, int length) {
            Elementary.elu(z, a, length);
        }

        @Override
        public boolean isSmoothAt(double z) {
            // The second derivative jumps there from 1 to 0.
            return z != 0;
        }
    },
    /**
     * g(z) = ln(1 + exp(z)).
     *
     * <p>Slope 1 / (1 + exp(−z)): relative error at most 2e-13 for z from −708 on.
     */
    SOFTPLUS {
        @Override
        public double value(double z) {
            return Elementary.softplus(z);
        }

        @Override
        public double derivative(double z, double a) {
            return Elementary.sigmoid(z);
        }

        @Override
        public double secondDerivative(double z, double a) {
            return logisticSlope(z);
        }
    },
    /**
     * g(z) = z / (1 + exp(−z)) (Elfwing et al. 2018).
     *
     * <p>Slope s + a(1 − s) with s = 1 / (1 + exp(−z)): relative error at most 4e-13 for z from −708 to −2; above,
     * where it crosses 0 and approaches 1, absolute error at most 1e-14.
     */
    SILU {
        @Override
        public double value(double z) {
            return z * Elementary.sigmoid(z);
        }

        @Override
        public double derivative(double z, double a) {
            double s = Elementary.sigmoid(z);
            return s + a * (1 - s);
        }

        @Override
        public double secondDerivative(double z, double a) {
            return logisticSlope(z) * (2 - z * Elementary.tanh(z / 2));
        }
    },
    /**
     * g(z) = zΦ(z) with the distribution function Φ of N(0, 1), by erf (Hendrycks and Gimpel 2016).
     *
     * <p>Slope Φ(z) + zφ(z): relative error at most 2e-14 for z from −9 to −2; above, where it crosses 0 and approaches
     * 1, absolute error at most 1e-15.
     */
    GELU {
        @Override
        public double value(double z) {
            return z * StandardNormal.cdf(z);
        }

        @Override
        public double derivative(double z, double a) {
            // a / z is Φ(z) up to rounding, unless z is so small that a has lost digits.
            double share = Math.abs(z) > 1e-300 ? a / z : 0.5;
            return share + z * StandardNormal.density(z);
        }

        @Override
        public double secondDerivative(double z, double a) {
            return StandardNormal.density(z) * (2 - z * z);
        }
    };

    private static final double LEAK = 0.01;

    /** σ'(z) = σ(z) σ(−z), which is accurate for both signs of z. */
    private static double logisticSlope(double z) {
        return Elementary.sigmoid(z) * Elementary.sigmoid(-z);
    }

    /** The activation {@code a = g(z)}. */
    public abstract double value(double z);

    /** The derivative g'(z), given {@code z} and {@code a = g(z)}. */
    public abstract double derivative(double z, double a);

    /** The second derivative g''(z), given {@code z} and {@code a = g(z)}; at a kink that of the left side. */
    public abstract double secondDerivative(double z, double a);

    /** Whether g has two derivatives at {@code z}; a ReLU has none at its kink. */
    public boolean isSmoothAt(double z) {
        return true;
    }

    /** Writes g of the first {@code length} numbers of {@code z} to {@code a}, which is another array. */
    void values(double[] z, double[] a, int length) {
        for (int j = 0; j < length; j++) {
            a[j] = value(z[j]);
        }
    }

    /** Multiplies the first {@code length} factors by g'(z), given {@code z} and {@code a = g(z)}. */
    void multiplyByDerivative(double[] z, double[] a, double[] factors, int length) {
        for (int j = 0; j < length; j++) {
            factors[j] *= derivative(z[j], a[j]);
        }
    }

    /** The function of an output that depends only on its own sum; empty for softmax, which depends on all. */
    public static Optional<Activation> of(OutputKind output) {
        return switch (output) {
            case IDENTITY -> Optional.of(IDENTITY);
            case SIGMOID -> Optional.of(SIGMOID);
            case TANH -> Optional.of(TANH);
            case SOFTMAX -> Optional.empty();
        };
    }

    /** The function named in the specification. */
    public static Activation of(ActivationKind kind) {
        return switch (kind) {
            case IDENTITY -> IDENTITY;
            case SIGMOID -> SIGMOID;
            case TANH -> TANH;
            case RELU -> RELU;
            case LEAKY_RELU -> LEAKY_RELU;
            case ELU -> ELU;
            case SOFTPLUS -> SOFTPLUS;
            case SILU -> SILU;
            case GELU -> GELU;
        };
    }
}
