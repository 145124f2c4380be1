package symmetrylab.nn;

import java.util.List;

/**
 * All that training needs to continue: state t is the one before update t.
 *
 * @param step number of updates so far, t
 * @param parameters weights and biases
 * @param memory what the optimizer remembers of each of them: nothing for plain gradient descent, the velocity with
 *     momentum, the mean square for RMSprop, the sum of squares for Adagrad, mean and mean square for Adam
 */
public record TrainingState(int step, Parameters parameters, List<Parameters> memory) {

    /** Copies the list. */
    public TrainingState {
        memory = List.copyOf(memory);
    }
}
