package symmetrylab.numeric;

import java.util.Arrays;
import java.util.Comparator;

/**
 * The singular values of a matrix whose rows are added one by one; the whole matrix is never kept.
 *
 * <p>Rows beyond a square matrix are folded into its triangular factor R by Householder reflections, a block at a time.
 * One-sided Jacobi rotations then make the remaining rows orthogonal; their lengths are the singular values (Hestenes
 * 1958; Drmač and Veselić 2008). Every sweep of rotations leaves a usable result, so this cannot fail, unlike the
 * implicit QR iterations of Commons Math on strongly graded matrices. The error of a singular value is about 1e-15 of
 * the largest one.
 *
 * <p>Entries should be near 1 in size: squares of entries beyond 1e±150 overflow or vanish.
 */
public final class SingularValues {

    private static final int BLOCK = 64;
    private static final int MAX_SWEEPS = 60;

    /** Columns with squares below this count as 0, and would overflow a reflection. */
    private static final double VANISHING = 0x1p-900;

    /** Rows shorter than this share of the longest, squared, change nothing beyond rounding. */
    private static final double NEGLIGIBLE = 0x1p-120;

    private final int width;
    private final double[][] rows;
    private final double[][] block;
    private int count;
    private int filled;

    /**
     * For a matrix with these numbers of rows and columns.
     *
     * @param count the number of rows to be added
     * @param width the length of each
     */
    public SingularValues(int count, int width) {
        this.width = width;
        rows = new double[Math.min(count, width)][width];
        block = count > width ? new double[width][BLOCK] : new double[0][];
    }

    /** Adds a row, which is copied. */
    public void addRow(double[] row) {
        if (block.length == 0) {
            System.arraycopy(row, 0, rows[count], 0, width);
        } else {
            for (int j = 0; j < width; j++) {
                block[j][filled] = row[j];
            }
            filled++;
            if (filled == BLOCK) {
                fold();
            }
        }
        count++;
    }

    /** The singular values of the rows added so far, in descending order; the rows are used up. */
    public double[] compute() {
        fold();
        for (int sweep = 0; sweep < MAX_SWEEPS && rotateAll(); sweep++) {
            // Each sweep brings the rows closer to orthogonal.
        }
        double[] squares = sortedSquares();
        for (int i = 0; i < squares.length; i++) {
            squares[i] = Math.sqrt(squares[i]);
        }
        return squares;
    }

    /** Makes (R; block) upper triangular, column by column: R in place, the block empty afterwards. */
    private void fold() {
        for (int k = 0; k < width && filled > 0; k++) {
            double[] v = block[k];
            double[] pivots = rows[k];
            double square = dot(v, v, filled);
            if (square < VANISHING) {
                continue;
            }
            double length = Math.sqrt(pivots[k] * pivots[k] + square);
            double diagonal = pivots[k] > 0 ? -length : length;
            double head = pivots[k] - diagonal;
            double scale = 2 / (head * head + square);
            pivots[k] = diagonal;
            for (int j = k + 1; j < width; j++) {
                double along = (head * pivots[j] + dot(v, block[j], filled)) * scale;
                pivots[j] -= along * head;
                subtract(block[j], along, v, filled);
            }
        }
        filled = 0;
    }

    /** Rotates every pair of rows that is not orthogonal yet; returns whether there was one. */
    private boolean rotateAll() {
        double[] squares = sortedSquares();
        double tolerance = Math.sqrt(width) * 0x1p-51;
        boolean rotated = false;
        for (int i = 0; i < rows.length; i++) {
            for (int j = i + 1; j < rows.length; j++) {
                double smaller = Math.min(squares[i], squares[j]);
                double larger = Math.max(squares[i], squares[j]);
                if (smaller > NEGLIGIBLE * squares[0]) {
                    double product = dot(rows[i], rows[j], width);
                    if (Math.abs(product) > tolerance * Math.sqrt(smaller) * Math.sqrt(larger)) {
                        rotate(i, j, product, squares);
                        rotated = true;
                    }
                }
            }
        }
        return rotated;
    }

    private void rotate(int i, int j, double product, double[] squares) {
        double ratio = (squares[j] - squares[i]) / (2 * product);
        double tangent = (ratio < 0 ? -1 : 1) / (Math.abs(ratio) + Math.sqrt(1 + ratio * ratio));
        double cosine = 1 / Math.sqrt(1 + tangent * tangent);
        double sine = cosine * tangent;
        double[] a = rows[i];
        double[] b = rows[j];
        for (int k = 0; k < width; k++) {
            double first = a[k];
            double second = b[k];
            a[k] = cosine * first - sine * second;
            b[k] = sine * first + cosine * second;
        }
        double first = squares[i] - tangent * product;
        double second = squares[j] + tangent * product;
        // A length that has shrunk a lot has lost most of its digits.
        squares[i] = first > 0x1p-20 * squares[i] ? first : dot(a, a, width);
        squares[j] = second > 0x1p-20 * squares[j] ? second : dot(b, b, width);
    }

    /** Sorts the rows by length, the longest first, and returns the squares of their lengths. */
    private double[] sortedSquares() {
        Arrays.sort(
                rows,
                Comparator.comparingDouble((double[] row) -> dot(row, row, width))
                        .reversed());
        double[] squares = new double[rows.length];
        for (int i = 0; i < squares.length; i++) {
            squares[i] = dot(rows[i], rows[i], width);
        }
        return squares;
    }

    private static double dot(double[] a, double[] b, int length) {
        double sum0 = 0;
        double sum1 = 0;
        double sum2 = 0;
        double sum3 = 0;
        int i = 0;
        for (; i + 3 < length; i += 4) {
            sum0 += a[i] * b[i];
            sum1 += a[i + 1] * b[i + 1];
            sum2 += a[i + 2] * b[i + 2];
            sum3 += a[i + 3] * b[i + 3];
        }
        for (; i < length; i++) {
            sum0 += a[i] * b[i];
        }
        return sum0 + sum1 + (sum2 + sum3);
    }

    private static void subtract(double[] from, double factor, double[] row, int length) {
        for (int i = 0; i < length; i++) {
            from[i] -= factor * row[i];
        }
    }
}
