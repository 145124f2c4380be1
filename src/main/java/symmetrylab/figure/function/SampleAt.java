package symmetrylab.figure.function;

import symmetrylab.numeric.Vec;

/**
 * A sample that can be pointed at.
 *
 * @param input one entry a feature
 * @param target one entry an output
 * @param heldOut whether it is kept from training
 */
public record SampleAt(Vec input, Vec target, boolean heldOut) {}
