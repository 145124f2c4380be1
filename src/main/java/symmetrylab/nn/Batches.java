package symmetrylab.nn;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.RandomGenerator;
import symmetrylab.numeric.RandomStreams;
import symmetrylab.numeric.StepStream;
import symmetrylab.spec.TrainingSpec;

/**
 * Which samples each step of training uses; steps may be asked for in any order.
 *
 * <p>An epoch's batches follow one another through its order of the samples; the last may be smaller. A batch that
 * takes in all samples keeps them in their own order, shuffled or not, so that its sums are those of the whole set.
 * Holds the order of the last epoch: for one thread at a time.
 */
public final class Batches {

    private final boolean shuffled;
    private final int batch;
    private final int batchesPerEpoch;
    private final int[] order;
    private final StepStream stream;
    private int orderedEpoch;
    private int first;
    private int count;

    /** The batches of {@code samples} samples. */
    public Batches(TrainingSpec spec, int samples) {
        this.batch = Math.min(samples, spec.batch().orElse(samples));
        this.shuffled = spec.shuffle() && batch < samples;
        this.batchesPerEpoch = (samples + batch - 1) / batch;
        this.order = IntStream.range(0, samples).toArray();
        this.stream = new StepStream(RandomStreams.SHUFFLE, spec.seed());
        this.orderedEpoch = -1;
        goTo(0);
    }

    /** Whether every batch is the whole set. */
    public boolean areFull() {
        return batchesPerEpoch == 1;
    }

    /** Whether each epoch has an order of its own. */
    boolean areShuffled() {
        return shuffled;
    }

    /** The number of steps in an epoch. */
    public int perEpoch() {
        return batchesPerEpoch;
    }

    /** The numbers of the samples of the update that leaves state {@code step}, from 0. */
    public int[] at(int step) {
        goTo(step);
        return Arrays.copyOfRange(order, first, first + count);
    }

    /** Goes to the batch of the update that leaves state {@code step}. */
    void goTo(int step) {
        int epoch = step / batchesPerEpoch;
        if (shuffled && epoch != orderedEpoch) {
            shuffle(stream.at(epoch));
            orderedEpoch = epoch;
        }
        first = step % batchesPerEpoch * batch;
        count = Math.min(batch, order.length - first);
    }

    /** The order of the samples in the epoch; it is not to be changed. */
    int[] order() {
        return order;
    }

    /** Where in {@link #order()} the batch begins. */
    int first() {
        return first;
    }

    /** How many samples the batch has. */
    int count() {
        return count;
    }

    private void shuffle(RandomGenerator random) {
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
    }
}
