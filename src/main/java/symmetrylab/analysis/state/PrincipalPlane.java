package symmetrylab.analysis.state;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.util.FastMath;
import symmetrylab.numeric.Vec;

/**
 * The plane through the origin that is nearest to some vectors: the first two principal directions.
 *
 * <p>The vectors are not centred: the plane contains the origin, and −u lies opposite u. It is the plane of an ordinary
 * principal component analysis of the vectors together with their mirror images, whose mean is 0 (Jolliffe 2002,
 * section 14.2.3).
 *
 * @param first the direction of the largest sum of squares, of length 1
 * @param second likewise among those orthogonal to the first
 * @param firstShare the part of the total sum of squares along the first direction, 0 to 1; 0 if all vectors are 0
 * @param secondShare likewise along the second
 */
public record PrincipalPlane(Vec first, Vec second, double firstShare, double secondShare) {

    /** The directions followed at the same time: with more than two, the first two settle in few rounds. */
    private static final int BLOCK = 8;

    private static final int MAX_ROUNDS = 30;

    /** The rounds end when the sum of squares in the plane grows by less than this share. */
    private static final double SETTLED = 1e-12;

    /** Vectors shorter than this share of the longest have no direction of their own beyond rounding. */
    private static final double ROUNDING = 1e-14;

    /** Entries whose sizes differ by less than this share count as equal when the sign is chosen. */
    private static final double TIE = 1e-9;

    /**
     * The plane of vectors of the same length, at least 2; those with an entry that is not finite do not count. Exact to
     * rounding for vectors of up to {@value #BLOCK} entries; for longer ones by at most {@value #MAX_ROUNDS} rounds of
     * orthogonal iteration (Golub and Van Loan 2013, section 8.2.4). The entry of largest size of each direction is
     * positive, the first one in a tie. Costs up to 30 · 16 operations for each entry.
     *
     * @throws IllegalArgumentException if {@code length} is less than 2, or a vector has another length
     */
    public static PrincipalPlane of(List<Vec> vectors, int length) {
        if (length < 2) {
            throw new IllegalArgumentException("a plane needs vectors of 2 or more entries, not " + length);
        }
        double[][] rows = finite(vectors, length);
        double total = scale(rows);
        if (total == 0) {
            return new PrincipalPlane(Vec.of(unit(length, 0)), Vec.of(unit(length, 1)), 0, 0);
        }
        List<double[]> block = start(rows, Math.min(BLOCK, length));
        Ritz ritz = Ritz.of(rows, block);
        for (int round = 1; round < MAX_ROUNDS && block.size() < length && block.size() > 2; round++) {
            List<double[]> next = orthonormal(ritz.images());
            if (next.size() < 2) {
                break;
            }
            Ritz better = Ritz.of(rows, next);
            boolean settled = better.inPlane() <= ritz.inPlane() * (1 + SETTLED);
            block = next;
            ritz = better;
            if (settled) {
                break;
            }
        }
        double[] second = ritz.count() > 1 ? ritz.direction(1) : orthogonalTo(ritz.direction(0));
        double secondSquares = ritz.count() > 1 ? ritz.squares(1) : 0;
        return new PrincipalPlane(
                Vec.of(withSign(ritz.direction(0))),
                Vec.of(withSign(second)),
                Math.min(1, ritz.squares(0) / total),
                Math.max(0, Math.min(1, secondSquares / total)));
    }

    /**
     * The estimates of principal directions within a block: those of the vectors' projections on it.
     *
     * @param block orthonormal directions
     * @param images the block times the matrix of second moments
     * @param moments the decomposition of that matrix within the block, eigenvalues in descending order
     */
    private record Ritz(List<double[]> block, List<double[]> images, EigenDecomposition moments) {

        static Ritz of(double[][] rows, List<double[]> block) {
            List<double[]> images = new ArrayList<>();
            for (double[] direction : block) {
                double[] image = new double[direction.length];
                for (double[] row : rows) {
                    add(image, dot(row, direction), row);
                }
                images.add(image);
            }
            int size = block.size();
            double[][] moments = new double[size][size];
            for (int i = 0; i < size; i++) {
                for (int j = 0; j <= i; j++) {
                    moments[i][j] = dot(block.get(i), images.get(j));
                    moments[j][i] = moments[i][j];
                }
            }
            return new Ritz(block, images, new EigenDecomposition(new Array2DRowRealMatrix(moments)));
        }

        int count() {
            return block.size();
        }

        double squares(int index) {
            return moments.getRealEigenvalue(index);
        }

        double inPlane() {
            return squares(0) + (count() > 1 ? squares(1) : 0);
        }

        double[] direction(int index) {
            double[] direction = new double[block.get(0).length];
            for (int i = 0; i < count(); i++) {
                add(direction, moments.getEigenvector(index).getEntry(i), block.get(i));
            }
            return direction;
        }
    }

    private static double[][] finite(List<Vec> vectors, int length) {
        List<double[]> rows = new ArrayList<>();
        for (Vec vector : vectors) {
            if (vector.size() != length) {
                throw new IllegalArgumentException(
                        "a vector of " + vector.size() + " entries among those of " + length);
            }
            if (vector.isFinite()) {
                rows.add(vector.toArray());
            }
        }
        return rows.toArray(new double[0][]);
    }

    /** Scales all vectors by the same power of two so that squares neither overflow nor vanish; their sum of squares. */
    private static double scale(double[][] rows) {
        double largest = 0;
        for (double[] row : rows) {
            for (double entry : row) {
                largest = Math.max(largest, Math.abs(entry));
            }
        }
        double total = 0;
        int exponent = largest == 0 ? 0 : Math.getExponent(largest);
        for (double[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                row[i] = FastMath.scalb(row[i], -exponent);
            }
            total += dot(row, row);
        }
        return total;
    }

    /** Directions of the longest vectors, each orthogonal to those before: at least one, fewer if all lie in these. */
    private static List<double[]> start(double[][] rows, int most) {
        double[][] left = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            left[i] = rows[i].clone();
        }
        List<double[]> block = new ArrayList<>();
        double longest = 0;
        while (block.size() < most) {
            int pick = 0;
            double square = -1;
            for (int i = 0; i < left.length; i++) {
                double own = dot(left[i], left[i]);
                if (own > square) {
                    square = own;
                    pick = i;
                }
            }
            longest = Math.max(longest, square);
            if (square <= ROUNDING * ROUNDING * longest) {
                break;
            }
            double[] direction = left[pick].clone();
            if (!makeUnitBeside(direction, block)) {
                break;
            }
            block.add(direction);
            for (double[] row : left) {
                add(row, -dot(row, direction), direction);
            }
        }
        return block;
    }

    private static List<double[]> orthonormal(List<double[]> vectors) {
        List<double[]> block = new ArrayList<>();
        for (double[] vector : vectors) {
            double[] direction = vector.clone();
            if (makeUnitBeside(direction, block)) {
                block.add(direction);
            }
        }
        return block;
    }

    /** Makes a vector orthogonal to the block, twice against rounding, and of length 1; false if nothing is left. */
    private static boolean makeUnitBeside(double[] vector, List<double[]> block) {
        double before = Math.sqrt(dot(vector, vector));
        for (int time = 0; time < 2; time++) {
            for (double[] other : block) {
                add(vector, -dot(vector, other), other);
            }
        }
        double length = Math.sqrt(dot(vector, vector));
        if (length <= ROUNDING * before) {
            return false;
        }
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= length;
        }
        return true;
    }

    /** A direction orthogonal to {@code direction}: of the axis that is farthest from it. */
    private static double[] orthogonalTo(double[] direction) {
        int farthest = 0;
        for (int i = 1; i < direction.length; i++) {
            farthest = Math.abs(direction[i]) < Math.abs(direction[farthest]) ? i : farthest;
        }
        double[] result = unit(direction.length, farthest);
        makeUnitBeside(result, List.of(direction));
        return result;
    }

    private static double[] withSign(double[] direction) {
        double largest = 0;
        for (double entry : direction) {
            largest = Math.max(largest, Math.abs(entry));
        }
        int first = 0;
        while (Math.abs(direction[first]) < largest * (1 - TIE)) {
            first++;
        }
        double sign = Math.signum(direction[first]);
        double[] result = new double[direction.length];
        for (int i = 0; i < result.length; i++) {
            // Adding 0 turns −0 into 0.
            result[i] = sign * direction[i] + 0.0;
        }
        return result;
    }

    private static double[] unit(int length, int index) {
        double[] vector = new double[length];
        vector[index] = 1;
        return vector;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static void add(double[] to, double factor, double[] vector) {
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * vector[i];
        }
    }
}
