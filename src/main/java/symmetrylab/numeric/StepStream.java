package symmetrylab.numeric;

import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well512a;

/**
 * A random stream for each step, or each epoch, of a run, which makes no new objects on the way from one to the next.
 *
 * <p>Seed, purpose and index are mixed into all 16 words of the generator's state, so that neighbouring streams have
 * nothing in common. Belongs to one thread.
 */
public final class StepStream {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final long start;
    private final int[] words = new int[16];
    private final RandomGenerator generator = new Well512a(words);

    /** The streams of {@code purpose} for a seed of the experiment file. */
    public StepStream(RandomStreams purpose, long seed) {
        this.start = mixed(mixed(seed) + purpose.number());
    }

    /** The generator at the start of stream {@code index}; it is the same object every time. */
    public RandomGenerator at(int index) {
        long state = start + 16L * index * GOLDEN;
        for (int i = 0; i < words.length; i++) {
            state += GOLDEN;
            words[i] = (int) (mixed(state) >>> 32);
        }
        generator.setSeed(words);
        return generator;
    }

    // The finalizer of SplitMix64 (Steele, Lea and Flood 2014), one to one on 64 bits.
    private static long mixed(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
