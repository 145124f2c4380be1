package symmetrylab.data;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.util.FastMath;
import symmetrylab.numeric.RandomStreams;

/** Holds out samples of a set for validation. */
final class HeldOut {

    private HeldOut() {}

    /** {@code whole} without these rows, from 1, which become its validation part if there are any. */
    static DataSet rows(DataSet whole, List<Integer> rows) {
        boolean[] held = new boolean[whole.size()];
        rows.forEach(row -> held[row - 1] = true);
        return rows.isEmpty() ? whole : parted(whole, held);
    }

    /**
     * {@code whole} without the samples held out, which become its validation part; both keep the order of the whole
     * set.
     *
     * <p>{@code min(n − 1, round(share · n))} of n samples are held out: the first ones of a random order (Fisher and
     * Yates), so that a larger share holds out the same samples and more. They are drawn from a separate stream:
     * generated samples are the same whether some are held out or not. If the number is 0 there is no validation part.
     *
     * @param share from 0 to 1
     */
    static DataSet split(DataSet whole, double share, long seed) {
        int size = whole.size();
        int count = (int) Math.min(size - 1L, FastMath.round(share * size));
        if (count == 0) {
            return whole;
        }
        boolean[] held = new boolean[size];
        RandomGenerator random = RandomStreams.VALIDATION.open(seed, 0);
        int[] order = IntStream.range(0, size).toArray();
        for (int i = 0; i < count; i++) {
            int j = i + random.nextInt(size - i);
            held[order[j]] = true;
            order[j] = order[i];
        }
        return parted(whole, held);
    }

    private static DataSet parted(DataSet whole, boolean[] held) {
        int size = whole.size();
        DataSet training =
                whole.select(IntStream.range(0, size).filter(i -> !held[i]).toArray());
        DataSet validation =
                whole.select(IntStream.range(0, size).filter(i -> held[i]).toArray());
        return training.withValidation(Optional.of(validation));
    }
}
