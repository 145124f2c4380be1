package symmetrylab.nn;

import java.util.Arrays;

/**
 * Sums of rows, each times a factor, two sums at a time: a row that is loaded once is added to both, so that a product
 * costs 0.75 loads instead of 1.25.
 *
 * <p>Each sum has the order of {@link BatchPass}: it adds the products in fours, then the rest one by one. Holds working
 * memory, so use it on one thread at a time.
 */
final class PairedSums {

    /** The sums formed at once: with four rows to add, they stay in the fastest cache. */
    static final int SUMS = 8;

    private static final int NEXT = RowQuads.NEXT;

    private final double[][] pairs = new double[SUMS / 2][2 * NEXT];
    private final double[] single = new double[NEXT];

    /**
     * Writes sums[s] = start + Σᵢ factors[s][i] · rows[i], i = 0 … terms − 1, of {@code start.length} numbers each, for s
     * from {@code from} to {@code to} − 1.
     */
    void sum(double[] start, RowQuads rows, int terms, double[][] factors, double[][] sums, int from, int to) {
        for (int first = 0; first < start.length; first += RowQuads.COLUMNS) {
            int width = Math.min(RowQuads.COLUMNS, start.length - first);
            double[][] quads = rows.columns(first / RowQuads.COLUMNS);
            for (int begin = from; begin < to; begin += SUMS) {
                int end = Math.min(to, begin + SUMS);
                for (int s = 0; s < end - begin + 1 && s < SUMS; s++) {
                    System.arraycopy(start, first, pairs[s / 2], s % 2 * NEXT, width);
                }
                sumColumns(quads, terms, factors, begin, end, width);
                for (int s = begin; s < end; s++) {
                    System.arraycopy(pairs[(s - begin) / 2], (s - begin) % 2 * NEXT, sums[s], first, width);
                }
            }
        }
    }

    private void sumColumns(double[][] quads, int terms, double[][] factors, int begin, int end, int width) {
        int i = 0;
        for (; i + 3 < terms; i += 4) {
            double[] quad = quads[i / 4];
            for (int s = begin; s < end; s += 2) {
                double[] x = factors[s];
                // A last sum without a partner is formed twice.
                double[] y = factors[Math.min(s + 1, end - 1)];
                addFourToTwo(
                        pairs[(s - begin) / 2],
                        quad,
                        x[i],
                        x[i + 1],
                        x[i + 2],
                        x[i + 3],
                        y[i],
                        y[i + 1],
                        y[i + 2],
                        y[i + 3],
                        width);
            }
        }
        for (; i < terms; i++) {
            System.arraycopy(quads[i / 4], i % 4 * NEXT, single, 0, width);
            for (int s = begin; s < end; s += 2) {
                addOneToTwo(pairs[(s - begin) / 2], single, factors[s][i], factors[Math.min(s + 1, end - 1)][i], width);
            }
        }
    }

    /**
     * Adds Σₛ factors[s][r] · rows[s], s = 0 … terms − 1, to sums[first + r] for r from {@code from} to {@code to} − 1; a
     * factor that {@code factors[s]} lacks is 1.
     *
     * @param anew whether the sums start at 0
     */
    void addAcross(
            RowQuads rows, int terms, double[][] factors, double[][] sums, int first, int from, int to, boolean anew) {
        int length = sums[first].length;
        for (int column = 0; column < length; column += RowQuads.COLUMNS) {
            int width = Math.min(RowQuads.COLUMNS, length - column);
            double[][] quads = rows.columns(column / RowQuads.COLUMNS);
            for (int begin = from; begin < to; begin += SUMS) {
                int end = Math.min(to, begin + SUMS);
                for (int r = begin; r < end; r++) {
                    double[] pair = pairs[(r - begin) / 2];
                    int at = (r - begin) % 2 * NEXT;
                    if (anew) {
                        Arrays.fill(pair, at, at + width, 0);
                    } else {
                        System.arraycopy(sums[first + r], column, pair, at, width);
                    }
                }
                addColumnsAcross(quads, terms, factors, begin, end, width);
                for (int r = begin; r < end; r++) {
                    System.arraycopy(pairs[(r - begin) / 2], (r - begin) % 2 * NEXT, sums[first + r], column, width);
                }
            }
        }
    }

    private void addColumnsAcross(double[][] quads, int terms, double[][] factors, int begin, int end, int width) {
        int s = 0;
        for (; s + 3 < terms; s += 4) {
            double[] quad = quads[s / 4];
            double[] x0 = factors[s];
            double[] x1 = factors[s + 1];
            double[] x2 = factors[s + 2];
            double[] x3 = factors[s + 3];
            for (int r = begin; r < end; r += 2) {
                addFourToTwo(
                        pairs[(r - begin) / 2],
                        quad,
                        orOne(x0, r),
                        orOne(x1, r),
                        orOne(x2, r),
                        orOne(x3, r),
                        orOne(x0, r + 1),
                        orOne(x1, r + 1),
                        orOne(x2, r + 1),
                        orOne(x3, r + 1),
                        width);
            }
        }
        for (; s < terms; s++) {
            System.arraycopy(quads[s / 4], s % 4 * NEXT, single, 0, width);
            for (int r = begin; r < end; r += 2) {
                addOneToTwo(pairs[(r - begin) / 2], single, orOne(factors[s], r), orOne(factors[s], r + 1), width);
            }
        }
    }

    private static double orOne(double[] factors, int index) {
        return index < factors.length ? factors[index] : 1;
    }

    // The inner loop of training a wide network. Compilers vectorize a loop with two sums only if constants tell that
    // the
    // numbers written and read never meet, and if the bound of the index keeps the loop small.
    private static void addFourToTwo(
            double[] sums,
            double[] rows,
            double x0,
            double x1,
            double x2,
            double x3,
            double y0,
            double y1,
            double y2,
            double y3,
            int width) {
        int length = Math.min(width, NEXT);
        for (int j = 0; j < length; j++) {
            double a = rows[j];
            double b = rows[j + NEXT];
            double c = rows[j + 2 * NEXT];
            double d = rows[j + 3 * NEXT];
            sums[j] += x0 * a + x1 * b + x2 * c + x3 * d;
            sums[j + NEXT] += y0 * a + y1 * b + y2 * c + y3 * d;
        }
    }

    private static void addOneToTwo(double[] sums, double[] row, double x, double y, int width) {
        int length = Math.min(width, NEXT);
        for (int j = 0; j < length; j++) {
            sums[j] += x * row[j];
            sums[j + NEXT] += y * row[j];
        }
    }
}
