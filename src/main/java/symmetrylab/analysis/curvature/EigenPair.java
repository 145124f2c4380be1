package symmetrylab.analysis.curvature;

/**
 * Two eigenvalues of a Hessian of any size, chosen by rank: 1 is the lowest, 2 the next one up; −1 is the highest, −2 the
 * next one down.
 *
 * @param across the rank of the first, not 0
 * @param up the rank of the second, another one, not 0
 */
public record EigenPair(int across, int up) {

    /** The highest across, the lowest up. */
    public static final EigenPair USUAL = new EigenPair(-1, 1);

    /** Checks that they are two. */
    public EigenPair {
        if (across == 0 || up == 0 || across == up) {
            throw new IllegalArgumentException("not two ranks: " + across + " and " + up);
        }
    }

    /**
     * Two different eigenvalues of a matrix.
     *
     * @param across the number of the first, from 0, the lowest
     * @param up the number of the second
     */
    public record Numbers(int across, int up) {}

    /** The rank of eigenvalue {@code number}, from 0, of {@code size}: counted from the nearer end. */
    public static int rank(int number, int size) {
        return 2 * number < size ? number + 1 : number - size;
    }

    /** This pair with another rank across; it changes places with the one up if that is the same. */
    public EigenPair withAcross(int rank) {
        return new EigenPair(rank, rank == up ? across : up);
    }

    /** This pair with another rank up; it changes places with the one across if that is the same. */
    public EigenPair withUp(int rank) {
        return new EigenPair(rank == across ? up : across, rank);
    }

    /** This pair after eigenvalue {@code number} of {@code size} was chosen: it is across, the last one chosen up. */
    public EigenPair choosing(int number, int size) {
        Numbers now = in(size);
        return number == now.across() ? this : new EigenPair(rank(number, size), rank(now.across(), size));
    }

    /** Whether a matrix of {@code size} has eigenvalues of both ranks, and they are two. */
    public boolean fits(int size) {
        return Math.max(Math.abs(across), Math.abs(up)) <= size && number(across, size) != number(up, size);
    }

    /**
     * The numbers of the two in a matrix of {@code size}; a rank beyond its last eigenvalue is that, and the second gives
     * way if both are one.
     *
     * @throws IllegalArgumentException if there are not two
     */
    public Numbers in(int size) {
        if (size < 2) {
            throw new IllegalArgumentException("two eigenvalues of " + size);
        }
        int first = number(across, size);
        int second = number(up, size);
        return new Numbers(first, second != first ? second : first > 0 ? first - 1 : 1);
    }

    private static int number(int rank, int size) {
        return rank > 0 ? Math.min(rank, size) - 1 : Math.max(size + rank, 0);
    }
}
