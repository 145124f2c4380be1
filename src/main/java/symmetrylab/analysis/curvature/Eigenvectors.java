package symmetrylab.analysis.curvature;

import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.apache.commons.math3.util.FastMath;
import symmetrylab.data.DataSet;
import symmetrylab.nn.Parameters;
import symmetrylab.numeric.Mat;
import symmetrylab.numeric.Vec;

/**
 * Two eigenvectors of a symmetric matrix.
 *
 * @param first of length 1, its entry of largest size positive
 * @param firstValue its eigenvalue
 * @param second likewise, orthogonal to the first
 * @param secondValue its eigenvalue
 */
public record Eigenvectors(Vec first, double firstValue, Vec second, double secondValue) {

    /** Steps of inverse iteration; the second is exact up to rounding unless the start was unlucky. */
    private static final int STEPS = 4;

    /** How far the matrix is moved from being singular, as a share of its largest entry. */
    private static final double SHIFT = 0x1p-44;

    /**
     * The eigenvectors of the Hessian of the mean training loss at {@code at}. Absent if a second derivative is not
     * finite. At a {@link Kink} the result is meaningless.
     *
     * @throws IllegalArgumentException if there are fewer than two parameters, or the Hessian {@link Hessian#isTooLarge}
     */
    public static Optional<Eigenvectors> of(Parameters at, DataSet data, EigenPair pair) {
        Mat hessian = Hessian.of(at, data);
        return hessian.toRows().stream().allMatch(Vec::isFinite)
                ? Optional.of(of(hessian, pair.in(hessian.rows())))
                : Optional.empty();
    }

    /**
     * The eigenvectors by inverse iteration (Golub and Van Loan 2013, section 8.2.2) from fixed starts, about 4/3 size³
     * operations besides those of {@link Spectrum}. The residual is about 1e-13 of the largest entry times the size.
     * Among equal eigenvalues each number has a direction of its own.
     *
     * @param symmetric exactly symmetric and finite
     * @param numbers of the two
     */
    static Eigenvectors of(Mat symmetric, EigenPair.Numbers numbers) {
        Vec values = Spectrum.of(symmetric, 0).eigenvalues();
        double largest = 0;
        double[][] scaled = symmetric.toArray();
        for (double[] row : scaled) {
            for (double entry : row) {
                largest = Math.max(largest, Math.abs(entry));
            }
        }
        // Powers of two are exact.
        int exponent = largest == 0 ? 0 : Math.getExponent(largest);
        for (double[] row : scaled) {
            for (int j = 0; j < row.length; j++) {
                row[j] = FastMath.scalb(row[j], -exponent);
            }
        }
        double firstValue = values.get(numbers.across());
        double secondValue = values.get(numbers.up());
        RealVector first = vector(
                scaled, FastMath.scalb(firstValue, -exponent), numbers.across(), new ArrayRealVector(scaled.length));
        RealVector second = vector(scaled, FastMath.scalb(secondValue, -exponent), numbers.up(), first);
        return new Eigenvectors(signed(first), firstValue, signed(second), secondValue);
    }

    /** The eigenvector of a matrix with entries near 1 in size, orthogonal to {@code other}. */
    private static RealVector vector(double[][] matrix, double value, int number, RealVector other) {
        double[][] moved = new double[matrix.length][];
        for (int i = 0; i < moved.length; i++) {
            moved[i] = matrix[i].clone();
            moved[i][i] -= value + SHIFT;
        }
        DecompositionSolver solver = new LUDecomposition(new Array2DRowRealMatrix(moved, false), 0).getSolver();
        RandomGenerator random = new Well19937c(number + 1);
        RealVector vector = new ArrayRealVector(matrix.length);
        for (int i = 0; i < matrix.length; i++) {
            vector.setEntry(i, random.nextDouble() - 0.5);
        }
        vector = apart(vector, other);
        for (int step = 0; step < STEPS; step++) {
            vector = apart(solver.solve(vector), other);
        }
        return vector;
    }

    /** Of length 1 and orthogonal to {@code other}, which has length 1 or 0; twice, against rounding. */
    private static RealVector apart(RealVector vector, RealVector other) {
        RealVector rest = vector.mapDivide(vector.getNorm());
        for (int time = 0; time < 2; time++) {
            rest = rest.subtract(other.mapMultiply(rest.dotProduct(other)));
            rest = rest.mapDivide(rest.getNorm());
        }
        return rest;
    }

    private static Vec signed(RealVector vector) {
        int largest = 0;
        for (int i = 1; i < vector.getDimension(); i++) {
            largest = Math.abs(vector.getEntry(i)) > Math.abs(vector.getEntry(largest)) ? i : largest;
        }
        return Vec.of(vector.mapMultiply(vector.getEntry(largest) < 0 ? -1 : 1).toArray());
    }
}
