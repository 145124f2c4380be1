package symmetrylab.nn;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.random.RandomGenerator;
import symmetrylab.numeric.Mat;

/** Draws matrices with orthogonal rows or columns. */
final class OrthogonalMatrix {

    private OrthogonalMatrix() {}

    /**
     * A matrix Q of this shape with QQᵀ = I, or QᵀQ = I if it has more rows than columns; all such matrices are equally
     * likely.
     *
     * <p>Q comes from the QR decomposition of a matrix of normal deviates, drawn row by row, with the shape of Q or, if
     * Q has fewer rows than columns, of its transpose. Householder's method leaves the sign of each column open: it is
     * chosen so that the diagonal of R is positive (Mezzadri, "How to generate random matrices from the classical
     * compact groups", 2007, section 5). Costs about 4 m²n operations for an m x n matrix, m ≥ n.
     */
    static Mat draw(int rows, int columns, RandomGenerator random) {
        int tall = Math.max(rows, columns);
        int narrow = Math.min(rows, columns);
        double[][] normal = new double[tall][narrow];
        for (double[] row : normal) {
            for (int j = 0; j < narrow; j++) {
                row[j] = random.nextGaussian();
            }
        }
        QRDecomposition decomposition = new QRDecomposition(new Array2DRowRealMatrix(normal, false));
        RealMatrix q = decomposition.getQ();
        RealMatrix r = decomposition.getR();
        double[] result = new double[rows * columns];
        for (int i = 0; i < tall; i++) {
            for (int j = 0; j < narrow; j++) {
                double entry = r.getEntry(j, j) < 0 ? -q.getEntry(i, j) : q.getEntry(i, j);
                result[rows >= columns ? i * columns + j : j * columns + i] = entry;
            }
        }
        return Mat.ofRowMajor(rows, columns, result);
    }
}
