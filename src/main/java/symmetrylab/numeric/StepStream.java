package symmetrylab.numeric;

import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well512a;

/**
 * A random stream for each step, or each epoch, of a run; moving to the next allocates no objects.
 *
 * <p>Belongs to one thread.
 */
public final class StepStream {

    private final RandomStreams purpose;
    private final long seed;
    private final int[] words = new int[16];
    private final RandomGenerator generator = new Well512a(words);

    /** The streams of {@code purpose} for a seed of the experiment file. */
    public StepStream(RandomStreams purpose, long seed) {
        this.purpose = purpose;
        this.seed = seed;
    }

    /** The generator at the start of stream {@code index}; it is the same object every time. */
    public RandomGenerator at(int index) {
        SeedWords.fill(words, seed, purpose, index);
        generator.setSeed(words);
        return generator;
    }
}
