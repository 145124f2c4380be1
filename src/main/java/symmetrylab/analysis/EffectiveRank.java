package symmetrylab.analysis;

import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.apache.commons.math3.util.FastMath;
import symmetrylab.data.DataSet;
import symmetrylab.nn.Network;
import symmetrylab.nn.Parameters;
import symmetrylab.numeric.Mat;

/** How many directions the activations of a layer really use (Roy and Vetterli 2007). */
public final class EffectiveRank {

    /** With more samples than this, singular values come from the Gram matrix. */
    static final int MANY_SAMPLES = 500;

    private EffectiveRank() {}

    /**
     * The effective rank of the activations of hidden layer {@code hidden}, from 0, over all samples (a matrix
     * [sample][neuron], not centred).
     */
    public static double of(Parameters parameters, int hidden, DataSet data) {
        Network network = new Network(parameters);
        double[][] activations = new double[data.size()][];
        for (int sample = 0; sample < activations.length; sample++) {
            activations[sample] =
                    network.activations(data.inputs().row(sample)).get(hidden).toArray();
        }
        return of(Mat.of(activations));
    }

    /**
     * exp(−Σ p ln p) with p = σ / Σσ of the singular values σ of {@code matrix}: 0 for a zero or empty matrix, NaN if an
     * entry is not finite; else from 1 to the smaller of rows and columns.
     */
    public static double of(Mat matrix) {
        double largest = 0;
        for (int i = 0; i < matrix.rows(); i++) {
            for (int j = 0; j < matrix.columns(); j++) {
                if (!Double.isFinite(matrix.get(i, j))) {
                    return Double.NaN;
                }
                largest = Math.max(largest, Math.abs(matrix.get(i, j)));
            }
        }
        if (largest == 0) {
            return 0;
        }
        // The rank does not depend on the scale, but squares of entries like 1e200 overflow. Powers of two are exact.
        double[] singular = singularValues(scaled(matrix, -Math.getExponent(largest)));
        double sum = 0;
        for (double value : singular) {
            sum += value;
        }
        double entropy = 0;
        for (double value : singular) {
            double p = value / sum;
            if (p > 0) {
                entropy -= p * FastMath.log(p);
            }
        }
        return FastMath.exp(entropy);
    }

    private static RealMatrix scaled(Mat matrix, int exponent) {
        double[][] rows = matrix.toArray();
        for (double[] row : rows) {
            for (int j = 0; j < row.length; j++) {
                row[j] = Math.scalb(row[j], exponent);
            }
        }
        return MatrixUtils.createRealMatrix(rows);
    }

    private static double[] singularValues(RealMatrix real) {
        if (real.getRowDimension() <= MANY_SAMPLES) {
            return new SingularValueDecomposition(real).getSingularValues();
        }
        double[] squares = new EigenDecomposition(real.transpose().multiply(real)).getRealEigenvalues();
        for (int i = 0; i < squares.length; i++) {
            squares[i] = Math.sqrt(Math.max(0, squares[i]));
        }
        return squares;
    }
}
