package symmetrylab.nn;

import java.util.Optional;

/**
 * All that training goes on from: state t is what stands before update t.
 *
 * @param step number of updates so far, t
 * @param parameters weights and biases
 * @param memory the optimizer's memory of each of them; absent where it keeps none
 */
public record TrainingState(int step, Parameters parameters, Optional<Parameters> memory) {}
