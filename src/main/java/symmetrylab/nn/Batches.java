package symmetrylab.nn;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.RandomGenerator;
import symmetrylab.numeric.RandomStreams;
import symmetrylab.numeric.StepStream;
import symmetrylab.spec.TrainingSpec;

/**
 * The samples that each step of training uses; steps may be requested in any order.
 *
 * <p>An epoch's batches follow its order of the samples; the last may be smaller. A batch of all samples keeps their
 * original order, even with shuffling, so that its sums are those of the whole set. Holds the order of the last epoch,
 * so use it on one thread at a time.
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

    /** Whether each epoch has a new random order. */
    boolean areShuffled() {
        return shuffled;
    }

    /** The number of samples in every batch but perhaps the last of an epoch. */
    int largest() {
        return batch;
    }

    /** The number of steps in an epoch. */
    public int perEpoch() {
        return batchesPerEpoch;
    }

    /** The numbers, from 0, of the samples of the update from state {@code step}. */
    public int[] at(int step) {
        goTo(step);
        return Arrays.copyOfRange(order, first, first + count);
    }

    /** Moves to the batch of the update from state {@code step}. */
    void goTo(int step) {
        int epoch = step / batchesPerEpoch;
        if (shuffled && epoch != orderedEpoch) {
            shuffle(stream.at(epoch));
            orderedEpoch = epoch;
        }
        first = step % batchesPerEpoch * batch;
        count = Math.min(batch, order.length - first);
    }

    /** The order of the samples in the epoch; do not change it. */
    int[] order() {
        return order;
    }

    /** The start of the batch in {@link #order()}. */
    int first() {
        return first;
    }

    /** The number of samples in the batch. */
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
