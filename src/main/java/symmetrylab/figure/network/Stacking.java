package symmetrylab.figure.network;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import symmetrylab.numeric.Vec;

/** Stacks blocks without overlap, each as near as possible to its wanted place. */
public final class Stacking {

    private Stacking() {}

    /**
     * The middles of the blocks, in their order.
     *
     * <p>Blocks that would overlap are joined and centred on the mean of their wanted places, from the top down (pool
     * adjacent violators); their order from top to bottom is that of their wanted places.
     *
     * @param wanted the wanted middle of each block
     * @param heights the height of each block
     * @param top the upper limit of the first
     * @param bottom the lower limit of the last
     * @return empty if their total height exceeds the room
     */
    public static Optional<Vec> middles(Vec wanted, Vec heights, double top, double bottom) {
        int count = wanted.size();
        double all = Arrays.stream(heights.toArray()).sum();
        if (all > bottom - top) {
            return Optional.empty();
        }
        Integer[] order = IntStream.range(0, count).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(wanted::get));
        // As offsets from its place with all blocks packed, the places only need to be in order.
        double[] mean = new double[count];
        int[] size = new int[count];
        int pools = 0;
        double packed = 0;
        for (int block : order) {
            mean[pools] = wanted.get(block) - heights.get(block) / 2 - packed;
            size[pools] = 1;
            packed += heights.get(block);
            pools++;
            while (pools > 1 && mean[pools - 2] > mean[pools - 1]) {
                int together = size[pools - 2] + size[pools - 1];
                mean[pools - 2] = (mean[pools - 2] * size[pools - 2] + mean[pools - 1] * size[pools - 1]) / together;
                size[pools - 2] = together;
                pools--;
            }
        }
        double[] middles = new double[count];
        double start = 0;
        int next = 0;
        for (int pool = 0; pool < pools; pool++) {
            double offset = Math.max(top, Math.min(bottom - all, mean[pool]));
            for (int i = 0; i < size[pool]; i++) {
                int block = order[next++];
                middles[block] = offset + start + heights.get(block) / 2;
                start += heights.get(block);
            }
        }
        return Optional.of(Vec.of(middles));
    }
}
