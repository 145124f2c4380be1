package symmetrylab.nn;

import java.util.stream.IntStream;
import org.apache.commons.math3.random.RandomGenerator;
import symmetrylab.numeric.RandomStreams;
import symmetrylab.spec.TrainingSpec;

/**
 * Which samples each step of training uses; any step can be asked for, in any order.
 *
 * <p>An epoch's batches follow one another through its order of the samples; the last may be smaller. A batch that
 * takes in all samples keeps them in their own order, shuffled or not, so that its sums are those of the whole set.
 * Holds the order of the last epoch asked for: one thread at a time.
 */
public final class Batches {

    private final TrainingSpec spec;
    private final int samples;
    private final int batch;
    private final int batchesPerEpoch;
    private int orderedEpoch = -1;
    private int[] order = new int[0];

    /** The batches of {@code samples} samples. */
    public Batches(TrainingSpec spec, int samples) {
        this.spec = spec;
        this.samples = samples;
        this.batch = Math.min(samples, spec.batch().orElse(samples));
        this.batchesPerEpoch = (samples + batch - 1) / batch;
    }

    /** Whether every batch is the whole set. */
    public boolean areFull() {
        return batch == samples;
    }

    /** The number of steps in an epoch. */
    public int perEpoch() {
        return batchesPerEpoch;
    }

    /** The numbers of the samples of the update that leaves state {@code step}, from 0. */
    public int[] at(int step) {
        int epoch = step / batchesPerEpoch;
        if (epoch != orderedEpoch) {
            order = IntStream.range(0, samples).toArray();
            if (spec.shuffle() && !areFull()) {
                shuffle(order, RandomStreams.SHUFFLE.open(spec.seed(), epoch));
            }
            orderedEpoch = epoch;
        }
        int first = step % batchesPerEpoch * batch;
        int[] result = new int[Math.min(batch, samples - first)];
        System.arraycopy(order, first, result, 0, result.length);
        return result;
    }

    private static void shuffle(int[] order, RandomGenerator random) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
    }
}
