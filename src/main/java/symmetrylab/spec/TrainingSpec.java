package symmetrylab.spec;

import java.util.OptionalInt;

/**
 * How a network is trained.
 *
 * @param optimizer the update rule
 * @param batch samples in a batch; absent for the full batch
 * @param shuffle whether every epoch has a new random order; else samples are taken in order
 * @param steps number of updates
 * @param l1 factor on the sign of each weight in its gradient, at least 0
 * @param l2 factor on each weight in its gradient, at least 0
 * @param dropout probability that a hidden activation is left out in training, from 0 to below 1
 * @param seed of shuffling, dropout and the orders of sums that are not exact
 * @param rounding how sums are rounded
 * @param biasesHeld whether all biases stay as they started
 */
public record TrainingSpec(
        OptimizerSpec optimizer,
        OptionalInt batch,
        boolean shuffle,
        int steps,
        double l1,
        double l2,
        double dropout,
        long seed,
        RoundingKind rounding,
        boolean biasesHeld) {

    /** The most steps a run can have. */
    public static final int MAX_STEPS = 10_000_000;

    /** The largest batch size: the most samples there can be. */
    public static final int MAX_BATCH = DataSpec.MAX_SAMPLES;

    /** 2,000 steps of plain gradient descent on the full batch. */
    public static final TrainingSpec DEFAULT = new TrainingSpec(
            OptimizerSpec.Sgd.DEFAULT, OptionalInt.empty(), true, 2000, 0, 0, 0, 1, RoundingKind.EXACT, false);

    /** Checks the limits. */
    public TrainingSpec {
        batch.ifPresent(size -> Check.inside("batch", size, 1, MAX_BATCH));
        Check.inside("steps", steps, 0, MAX_STEPS);
        Check.finiteAndAtLeastZero("l1", l1);
        Check.finiteAndAtLeastZero("l2", l2);
        Check.insideBelow("dropout", dropout, 0, 1);
    }

    /** This training with another update rule. */
    public TrainingSpec withOptimizer(OptimizerSpec newOptimizer) {
        return new TrainingSpec(newOptimizer, batch, shuffle, steps, l1, l2, dropout, seed, rounding, biasesHeld);
    }

    /** This training with another batch size; absent for the full batch. */
    public TrainingSpec withBatch(OptionalInt newBatch) {
        return new TrainingSpec(optimizer, newBatch, shuffle, steps, l1, l2, dropout, seed, rounding, biasesHeld);
    }

    /** This training with or without shuffling. */
    public TrainingSpec withShuffle(boolean newShuffle) {
        return new TrainingSpec(optimizer, batch, newShuffle, steps, l1, l2, dropout, seed, rounding, biasesHeld);
    }

    /** This training with another number of updates. */
    public TrainingSpec withSteps(int newSteps) {
        return new TrainingSpec(optimizer, batch, shuffle, newSteps, l1, l2, dropout, seed, rounding, biasesHeld);
    }

    /** This training with another L1 penalty. */
    public TrainingSpec withL1(double newL1) {
        return new TrainingSpec(optimizer, batch, shuffle, steps, newL1, l2, dropout, seed, rounding, biasesHeld);
    }

    /** This training with another L2 penalty. */
    public TrainingSpec withL2(double newL2) {
        return new TrainingSpec(optimizer, batch, shuffle, steps, l1, newL2, dropout, seed, rounding, biasesHeld);
    }

    /** This training with another dropout rate. */
    public TrainingSpec withDropout(double newDropout) {
        return new TrainingSpec(optimizer, batch, shuffle, steps, l1, l2, newDropout, seed, rounding, biasesHeld);
    }

    /** This training with sums rounded in another way. */
    public TrainingSpec withRounding(RoundingKind newRounding) {
        return new TrainingSpec(optimizer, batch, shuffle, steps, l1, l2, dropout, seed, newRounding, biasesHeld);
    }

    /** This training with all biases kept as they started, or not. */
    public TrainingSpec withBiasesHeld(boolean newBiasesHeld) {
        return new TrainingSpec(optimizer, batch, shuffle, steps, l1, l2, dropout, seed, rounding, newBiasesHeld);
    }

    /** This training with another seed. */
    public TrainingSpec withSeed(long newSeed) {
        return new TrainingSpec(optimizer, batch, shuffle, steps, l1, l2, dropout, newSeed, rounding, biasesHeld);
    }
}
