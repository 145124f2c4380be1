package symmetrylab.nn;

import org.apache.commons.math3.util.FastMath;
import symmetrylab.spec.ActivationKind;

/**
 * The function of a hidden neuron and its derivative, side by side.
 *
 * <p>The elementary functions are Commons Math's {@link FastMath}: plain Java arithmetic, the same bits on every
 * machine. NaN gives NaN.
 */
public enum Activation {
    /** g(z) = z. */
    IDENTITY {
        @Override
        public double value(double z) {
            return z;
        }

        @Override
        public double derivative(double z, double a) {
            return 1;
        }
    },
    /** g(z) = 1 / (1 + exp(−z)). */
    SIGMOID {
        @Override
        public double value(double z) {
            return sigmoid(z);
        }

        @Override
        public double derivative(double z, double a) {
            return a * (1 - a);
        }
    },
    /** g(z) = tanh z. */
    TANH {
        @Override
        public double value(double z) {
            return FastMath.tanh(z);
        }

        @Override
        public double derivative(double z, double a) {
            return 1 - a * a;
        }
    },
    /** g(z) = max(0, z); its derivative at 0 is taken as 0. */
    RELU {
        @Override
        public double value(double z) {
            // A NaN must stay one, so that a diverged run is seen.
            return z <= 0 ? 0 : z;
        }

        @Override
        public double derivative(double z, double a) {
            return z > 0 ? 1 : 0;
        }
    };

    /** The activation {@code a = g(z)}. */
    public abstract double value(double z);

    /** The derivative g'(z), given {@code z} and {@code a = g(z)}. */
    public abstract double derivative(double z, double a);

    /** The function that the specification names. */
    public static Activation of(ActivationKind kind) {
        return switch (kind) {
            case IDENTITY -> IDENTITY;
            case SIGMOID -> SIGMOID;
            case TANH -> TANH;
            case RELU -> RELU;
        };
    }

    /** The logistic function 1 / (1 + exp(−z)), without overflow for any {@code z}; exactly ½ at 0. */
    static double sigmoid(double z) {
        if (z >= 0) {
            return 1 / (1 + FastMath.exp(-z));
        }
        double e = FastMath.exp(z);
        return e / (1 + e);
    }
}
