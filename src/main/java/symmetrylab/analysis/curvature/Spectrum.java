package symmetrylab.analysis.curvature;

import java.util.Arrays;
import java.util.Locale;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.util.FastMath;
import symmetrylab.numeric.Mat;
import symmetrylab.numeric.SingularValues;
import symmetrylab.numeric.Vec;

/**
 * The eigenvalues of the Hessian at a state of training, and the kind of point they make it.
 *
 * @param eigenvalues in ascending order, one for each parameter
 * @param gradientNorm Euclidean norm of the training loss's gradient there
 */
public record Spectrum(Vec eigenvalues, double gradientNorm) implements Curvature {

    /** A gradient below this norm counts as 0. */
    public static final double STATIONARY = 1e-6;

    /** Eigenvalues up to this size always count as 0. */
    public static final double ZERO_FLOOR = 1e-9;

    /** Eigenvalues up to this share of the largest in size count as 0: a thousand times the rounding error. */
    public static final double ZERO_SHARE = 1e-11;

    /** The kind of point that a state is; the first that applies. */
    public enum Verdict {
        /** The gradient is not 0: no critical point. */
        NOT_STATIONARY,
        /** Every eigenvalue is positive: the loss rises in every direction. */
        MINIMUM,
        /** None is negative, some are 0: to second order the loss is flat in some directions and falls in none. */
        FLAT,
        /** Some are negative and some positive: a strict saddle. */
        SADDLE,
        /** Some are negative and none is positive. */
        MAXIMUM;

        /** The verdict as one word. */
        public String token() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The spectrum of a symmetric matrix whose entries are finite, without eigenvectors: about 4/3 size³ multiplications
     * and additions. The error of an eigenvalue is about 1e-15 of the largest times the size.
     *
     * @throws IllegalArgumentException if the matrix is not exactly symmetric, or an entry is not finite
     */
    public static Spectrum of(Mat hessian, double gradientNorm) {
        double largest = 0;
        for (int i = 0; i < hessian.rows(); i++) {
            for (int j = 0; j < hessian.columns(); j++) {
                double entry = hessian.get(i, j);
                if (!Double.isFinite(entry) || hessian.rows() != hessian.columns() || entry != hessian.get(j, i)) {
                    throw new IllegalArgumentException(
                            "entry " + i + ", " + j + " is " + entry + "; a Hessian is symmetric and finite");
                }
                largest = Math.max(largest, Math.abs(entry));
            }
        }
        if (largest == 0) {
            return new Spectrum(Vec.filled(hessian.rows(), 0), gradientNorm);
        }
        // Squares of entries like 1e200 overflow. Powers of two are exact.
        int exponent = Math.getExponent(largest);
        double[][] scaled = hessian.toArray();
        for (double[] row : scaled) {
            for (int j = 0; j < row.length; j++) {
                row[j] = FastMath.scalb(row[j], -exponent);
            }
        }
        double[] values = eigenvalues(scaled);
        for (int i = 0; i < values.length; i++) {
            // Adding 0 turns −0 into 0.
            values[i] = FastMath.scalb(values[i], exponent) + 0.0;
        }
        Arrays.sort(values);
        return new Spectrum(Vec.of(values), gradientNorm);
    }

    private static double[] eigenvalues(double[][] symmetric) {
        double[][] used = new double[symmetric.length][];
        for (int i = 0; i < used.length; i++) {
            used[i] = symmetric[i].clone();
        }
        double[] values = new double[symmetric.length];
        boolean converges = SymmetricEigenvalues.compute(used, values).isEmpty();
        return converges ? values : byShift(symmetric);
    }

    /**
     * The eigenvalues as singular values of H + cI, minus c: with c larger than every eigenvalue's size that matrix is
     * positive. Cannot fail; the error is about 1e-15 c.
     */
    static double[] byShift(double[][] symmetric) {
        double shift = new Array2DRowRealMatrix(symmetric, false).getNorm();
        SingularValues singular = new SingularValues(symmetric.length, symmetric.length);
        for (int i = 0; i < symmetric.length; i++) {
            double[] row = symmetric[i].clone();
            row[i] += shift;
            singular.addRow(row);
        }
        double[] values = singular.compute();
        for (int i = 0; i < values.length; i++) {
            values[i] -= shift;
        }
        return values;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.spectrum(this);
    }

    /** The most negative eigenvalue. */
    public double smallest() {
        return eigenvalues.get(0);
    }

    /** The most positive eigenvalue. */
    public double largest() {
        return eigenvalues.get(eigenvalues.size() - 1);
    }

    /** The size up to which an eigenvalue counts as 0: the floor, or a share of the largest if that is more. */
    public double zeroWithin() {
        return Math.max(ZERO_FLOOR, ZERO_SHARE * Math.max(Math.abs(smallest()), Math.abs(largest())));
    }

    /** The number of negative eigenvalues. */
    public int negative() {
        return count(-1);
    }

    /** The number of eigenvalues that count as 0. */
    public int zero() {
        return count(0);
    }

    /** The number of positive eigenvalues. */
    public int positive() {
        return count(1);
    }

    /** Whether the gradient counts as 0. */
    public boolean isStationary() {
        return gradientNorm < STATIONARY;
    }

    /** The kind of point. */
    public Verdict verdict() {
        if (!isStationary()) {
            return Verdict.NOT_STATIONARY;
        } else if (negative() == 0) {
            return zero() == 0 ? Verdict.MINIMUM : Verdict.FLAT;
        }
        return positive() == 0 ? Verdict.MAXIMUM : Verdict.SADDLE;
    }

    private int count(int sign) {
        double within = zeroWithin();
        int count = 0;
        for (int i = 0; i < eigenvalues.size(); i++) {
            double value = eigenvalues.get(i);
            int its = value > within ? 1 : value < -within ? -1 : 0;
            count += its == sign ? 1 : 0;
        }
        return count;
    }
}
