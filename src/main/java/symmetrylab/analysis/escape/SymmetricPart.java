package symmetrylab.analysis.escape;

import symmetrylab.nn.Architecture;
import symmetrylab.nn.Parameters;
import symmetrylab.numeric.Mat;

/**
 * The symmetric part of parameters: the incoming and outgoing weights of each hidden layer's neurons are replaced by
 * their means.
 *
 * <p>These are the nearest symmetric parameters, and the map is linear: the orthogonal projection Σ. The rest, (I −
 * Σ)θ, separates the neurons. At symmetric parameters the Hessian keeps both of Σ's subspaces: HΣ = ΣH.
 */
final class SymmetricPart {

    private SymmetricPart() {}

    /** Whether the neurons of each hidden layer are equal. */
    static boolean isAll(Parameters parameters) {
        return of(parameters).equals(parameters);
    }

    /** Σθ; exactly θ if θ is symmetric. */
    static Parameters of(Parameters parameters) {
        double[] flat = parameters.toArray();
        replace(parameters.architecture(), flat);
        return Parameters.copyOf(parameters.architecture(), flat);
    }

    /** Replaces {@code flat}, in the layout of {@link Architecture}, by its symmetric part. */
    private static void replace(Architecture architecture, double[] flat) {
        int last = architecture.layers() - 1;
        for (int layer = 0; layer <= last; layer++) {
            int start = architecture.offset(layer, 0);
            int fanIn = architecture.fanIn(layer);
            int fanOut = architecture.fanOut(layer);
            // Inputs and outputs are not interchangeable: each keeps its place.
            int rows = layer < last ? fanOut : 1;
            int columns = layer > 0 ? fanIn : 1;
            for (int to = 0; to < fanOut; to += rows) {
                int row = start + to * (fanIn + 1);
                for (int from = 0; from < fanIn; from += columns) {
                    level(flat, row + from, rows, columns, fanIn + 1);
                }
                level(flat, row + fanIn, rows, 1, fanIn + 1);
            }
        }
    }

    /**
     * (I − Σ) H (I − Σ) of a symmetric matrix H over all parameters: H along the directions that separate neurons, 0
     * along the rest; exactly symmetric.
     *
     * @param rows of H; they are changed
     */
    static Mat without(Architecture architecture, double[][] rows) {
        removeFrom(architecture, rows);
        transpose(rows);
        removeFrom(architecture, rows);
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < i; j++) {
                rows[i][j] = rows[i][j] / 2 + rows[j][i] / 2;
                rows[j][i] = rows[i][j];
            }
        }
        return Mat.of(rows);
    }

    private static void removeFrom(Architecture architecture, double[][] rows) {
        for (double[] row : rows) {
            double[] symmetric = row.clone();
            replace(architecture, symmetric);
            for (int i = 0; i < row.length; i++) {
                row[i] -= symmetric[i];
            }
        }
    }

    private static void transpose(double[][] rows) {
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < i; j++) {
                double swapped = rows[i][j];
                rows[i][j] = rows[j][i];
                rows[j][i] = swapped;
            }
        }
    }

    /** Replaces a block by its mean; exactly by the common value, if all entries are equal. */
    private static void level(double[] flat, int start, int rows, int columns, int stride) {
        double base = flat[start];
        double sum = 0;
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                sum += flat[start + row * stride + column] - base;
            }
        }
        double mean = base + sum / ((double) rows * columns);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                flat[start + row * stride + column] = mean;
            }
        }
    }
}
