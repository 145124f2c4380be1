package symmetrylab.numeric;

import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;

/**
 * Random generators for each purpose, from a seed of the experiment file.
 *
 * <p>Every purpose and index has its own stream, so drawing more for one purpose changes nothing for another; streams
 * are uncorrelated, even over many seeds. The same seed, purpose and index give the same numbers on every machine:
 * Commons Math's generators and normal deviates are plain Java arithmetic.
 */
public enum RandomStreams {
    /** Generated samples; index 0. */
    DATA(1),
    /** Weights of a layer; the index is the layer, from 0. */
    WEIGHTS(2),
    /** Biases of a layer; the index is the layer, from 0. */
    BIASES(3),
    /** Noise on the weights of a layer; the index is the layer, from 0. */
    WEIGHT_NOISE(4),
    /** Noise on the biases of a layer; the index is the layer, from 0. */
    BIAS_NOISE(5),
    /** The order of the samples in an epoch; the index is the epoch, from 0. */
    SHUFFLE(6),
    /** The neurons left out in a step; the index is the step, from 0. */
    DROPOUT(7),
    /** The samples held out for validation; index 0. */
    VALIDATION(8),
    /** The orders in which the neurons of a layer sum, where each has its own; the index is the layer, from 0. */
    SUM_ORDER(9);

    private static final int STATE_WORDS = 624;

    private final int purpose;

    RandomStreams(int purpose) {
        this.purpose = purpose;
    }

    /** The number of the purpose. */
    int number() {
        return purpose;
    }

    /** A new generator for {@code seed} and {@code index}, at its start. */
    public RandomGenerator open(long seed, int index) {
        int[] words = new int[STATE_WORDS];
        SeedWords.fill(words, seed, this, index);
        return new Well19937c(words);
    }
}
