package symmetrylab.nn;

/**
 * The report of a state to an observer of training; immutable, safe to keep and to pass to another thread.
 *
 * @param state the parameters and the optimizer's memory
 * @param evaluation loss, accuracy and gradient over the whole training set
 * @param frozen whether no possible training batch moves a weight
 * @param isLast whether training ends here, after all steps or by divergence
 */
public record StepReport(TrainingState state, Evaluation evaluation, boolean frozen, boolean isLast) {

    /** The number of the state. */
    public int step() {
        return state.step();
    }

    /** Whether a weight, the gradient or the loss is not finite; training ends there. */
    public boolean diverged() {
        return !state.parameters().isFinite() || !evaluation.isFinite();
    }
}
