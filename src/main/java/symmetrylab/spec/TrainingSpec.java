package symmetrylab.spec;

import java.util.OptionalInt;

/**
 * How a network is trained.
 *
 * @param optimizer the update rule
 * @param batch samples in a batch; absent for the full batch
 * @param shuffle whether every epoch has an order of its own; else samples are taken in order
 * @param steps number of updates
 * @param seed of the shuffling
 */
public record TrainingSpec(OptimizerSpec optimizer, OptionalInt batch, boolean shuffle, int steps, long seed) {

    /** The most steps a run can have. */
    public static final int MAX_STEPS = 10_000_000;

    /** The largest batch that can be asked for, as many as there can be samples. */
    public static final int MAX_BATCH = DataSpec.MAX_SAMPLES;

    /** 2,000 steps of plain gradient descent on the full batch. */
    public static final TrainingSpec DEFAULT =
            new TrainingSpec(OptimizerSpec.Sgd.DEFAULT, OptionalInt.empty(), true, 2000, 1);

    /** Checks the limits. */
    public TrainingSpec {
        batch.ifPresent(size -> Check.inside("batch", size, 1, MAX_BATCH));
        Check.inside("steps", steps, 0, MAX_STEPS);
    }

    /** This training with another update rule. */
    public TrainingSpec withOptimizer(OptimizerSpec newOptimizer) {
        return new TrainingSpec(newOptimizer, batch, shuffle, steps, seed);
    }

    /** This training with another batch size; absent for the full batch. */
    public TrainingSpec withBatch(OptionalInt newBatch) {
        return new TrainingSpec(optimizer, newBatch, shuffle, steps, seed);
    }

    /** This training with or without shuffling. */
    public TrainingSpec withShuffle(boolean newShuffle) {
        return new TrainingSpec(optimizer, batch, newShuffle, steps, seed);
    }

    /** This training with another number of updates. */
    public TrainingSpec withSteps(int newSteps) {
        return new TrainingSpec(optimizer, batch, shuffle, newSteps, seed);
    }

    /** This training with another seed. */
    public TrainingSpec withSeed(long newSeed) {
        return new TrainingSpec(optimizer, batch, shuffle, steps, newSeed);
    }
}
