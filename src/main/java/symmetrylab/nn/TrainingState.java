package symmetrylab.nn;

import java.util.List;

/**
 * Everything that training needs to continue: state t is the one before update t.
 *
 * @param step number of updates so far, t
 * @param parameters weights and biases
 * @param memory of the optimizer for each of them: none for plain gradient descent, the velocity with momentum, the
 *     mean square for RMSprop, the sum of squares for Adagrad, mean and mean square for Adam
 */
public record TrainingState(int step, Parameters parameters, List<Parameters> memory) {

    /** Copies the list. */
    public TrainingState {
        memory = List.copyOf(memory);
    }
}
