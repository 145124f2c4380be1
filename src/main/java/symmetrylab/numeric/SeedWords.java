package symmetrylab.numeric;

/**
 * Spreads seed, purpose and index over all words of a generator's state.
 *
 * <p>The generators are linear: with seed and purpose in separate words, two streams would differ by the same bits for
 * every seed, and the layers of a network would be correlated over many seeds. So the three are mixed one after the other
 * and seed SplitMix64 (Steele, Lea and Flood 2014), which gives the words.
 */
final class SeedWords {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private SeedWords() {}

    /** Fills {@code words}. */
    static void fill(int[] words, long seed, RandomStreams purpose, int index) {
        long state = mixed(mixed(mixed(seed) + purpose.number()) + index);
        for (int i = 0; i < words.length; i++) {
            state += GOLDEN;
            words[i] = (int) (mixed(state) >>> 32);
        }
    }

    // One to one on 64 bits, and far from linear.
    private static long mixed(long value) {
        long z = value + GOLDEN;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
