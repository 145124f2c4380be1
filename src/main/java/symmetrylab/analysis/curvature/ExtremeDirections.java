package symmetrylab.analysis.curvature;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import symmetrylab.data.DataSet;
import symmetrylab.nn.Parameters;
import symmetrylab.numeric.Vec;

/**
 * The eigenvectors of the Hessian with its lowest and its highest eigenvalue, for networks of any size.
 *
 * @param lowest of length 1, its entry of largest size positive
 * @param lowestValue its eigenvalue
 * @param highest likewise, orthogonal to it
 * @param highestValue its eigenvalue
 */
public record ExtremeDirections(Vec lowest, double lowestValue, Vec highest, double highestValue) {

    /** The most products with the Hessian; of a matrix no larger the result is exact up to rounding. */
    private static final int MAX_PRODUCTS = 60;

    /** A remainder below this share of the largest product is rounding. */
    private static final double ROUNDING = 1e-13;

    /**
     * The directions at {@code at}, of the mean loss over all samples, by {@value #MAX_PRODUCTS} steps of Lanczos's
     * method, each orthogonalized against all before (Golub and Van Loan 2013, section 10.3). It starts from a fixed
     * vector, so the result is the same every time; among equal eigenvalues it is the direction nearest to that vector.
     * At a {@link Kink} the result is meaningless.
     *
     * @throws IllegalArgumentException if the network has fewer than two parameters or does not fit the data
     */
    public static ExtremeDirections of(Parameters at, DataSet data) {
        int size = at.size();
        if (size < 2) {
            throw new IllegalArgumentException("two directions of " + size + " parameters");
        }
        HessianProduct hessian = new HessianProduct(at.architecture(), data);
        RandomGenerator random = new Well19937c(1);
        List<double[]> basis = new ArrayList<>();
        int count = Math.min(size, MAX_PRODUCTS);
        double[] diagonal = new double[count];
        double[] beside = new double[count - 1];
        double[] next = fresh(size, random, basis);
        double largest = 0;
        for (int i = 0; i < count; i++) {
            basis.add(next);
            double[] product = new double[size];
            hessian.times(at, next, product);
            diagonal[i] = dot(product, next);
            largest = Math.max(largest, Math.sqrt(dot(product, product)));
            orthogonalize(product, basis);
            double length = Math.sqrt(dot(product, product));
            if (i + 1 < count) {
                boolean ends = !(length > ROUNDING * largest);
                beside[i] = ends ? 0 : length;
                next = ends ? fresh(size, random, basis) : scaled(product, 1 / length);
            }
        }
        EigenDecomposition small = new EigenDecomposition(diagonal, beside);
        int low = 0;
        int high = 0;
        for (int i = 1; i < count; i++) {
            low = small.getRealEigenvalue(i) < small.getRealEigenvalue(low) ? i : low;
            high = small.getRealEigenvalue(i) > small.getRealEigenvalue(high) ? i : high;
        }
        // All eigenvalues may be equal.
        high = low == high ? (low + 1) % count : high;
        return new ExtremeDirections(
                combined(basis, small.getEigenvector(low)),
                small.getRealEigenvalue(low),
                combined(basis, small.getEigenvector(high)),
                small.getRealEigenvalue(high));
    }

    /** A random vector of length 1, orthogonal to all of {@code basis}. */
    private static double[] fresh(int size, RandomGenerator random, List<double[]> basis) {
        double[] vector = new double[size];
        for (int i = 0; i < size; i++) {
            vector[i] = random.nextDouble() - 0.5;
        }
        orthogonalize(vector, basis);
        return scaled(vector, 1 / Math.sqrt(dot(vector, vector)));
    }

    /** Twice, which is enough (Parlett 1998, section 6.9). */
    private static void orthogonalize(double[] vector, List<double[]> basis) {
        for (int time = 0; time < 2; time++) {
            for (double[] other : basis) {
                double along = dot(vector, other);
                for (int i = 0; i < vector.length; i++) {
                    vector[i] -= along * other[i];
                }
            }
        }
    }

    private static Vec combined(List<double[]> basis, RealVector weights) {
        double[] sum = new double[basis.get(0).length];
        for (int i = 0; i < basis.size(); i++) {
            for (int j = 0; j < sum.length; j++) {
                sum[j] += weights.getEntry(i) * basis.get(i)[j];
            }
        }
        int largest = 0;
        for (int j = 1; j < sum.length; j++) {
            largest = Math.abs(sum[j]) > Math.abs(sum[largest]) ? j : largest;
        }
        return Vec.of(scaled(sum, (sum[largest] < 0 ? -1 : 1) / Math.sqrt(dot(sum, sum))));
    }

    private static double[] scaled(double[] vector, double factor) {
        double[] result = new double[vector.length];
        for (int i = 0; i < vector.length; i++) {
            result[i] = factor * vector[i];
        }
        return result;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
