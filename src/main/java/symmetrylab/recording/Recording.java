package symmetrylab.recording;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import symmetrylab.data.DataSet;
import symmetrylab.nn.Parameters;
import symmetrylab.nn.RunPlan;
import symmetrylab.nn.Trainer;
import symmetrylab.nn.TrainingState;

/**
 * The states 0 to {@link #lastStep()} of a run, any of which can be had in any order; immutable.
 *
 * <p>States that were not kept are computed again from the last kept one before them, with the same bits.
 */
public final class Recording {

    private final RunPlan plan;
    private final DataSet data;
    private final int strideSteps;
    private final TrainingState[] kept;
    private final double[] losses;
    private final double[] accuracies;
    private final double[] gradientNorms;
    private final int states;
    private final boolean diverged;

    // The arrays are the recorder's: it only writes behind the first `states` entries, or replaces an array.
    Recording(
            RunPlan plan,
            DataSet data,
            int strideSteps,
            TrainingState[] kept,
            double[] losses,
            double[] accuracies,
            double[] gradientNorms,
            int states,
            boolean diverged) {
        if (states == 0) {
            throw new IllegalArgumentException("a recording without a state");
        }
        this.plan = plan;
        this.data = data;
        this.strideSteps = strideSteps;
        this.kept = kept;
        this.losses = losses;
        this.accuracies = accuracies;
        this.gradientNorms = gradientNorms;
        this.states = states;
        this.diverged = diverged;
    }

    /** The run that was recorded. */
    public RunPlan plan() {
        return plan;
    }

    /** The samples it was trained on. */
    public DataSet data() {
        return data;
    }

    /** The number of the last state that was recorded. */
    public int lastStep() {
        return states - 1;
    }

    /** Whether training has come to its end: all steps made, or diverged. */
    public boolean isComplete() {
        return diverged || lastStep() == plan.spec().training().steps();
    }

    /** The first state that is not finite, which is then the last. */
    public OptionalInt divergedAt() {
        return diverged ? OptionalInt.of(lastStep()) : OptionalInt.empty();
    }

    /** How many steps lie between two kept states: 1 where all are kept. */
    public int strideSteps() {
        return strideSteps;
    }

    /**
     * State {@code step}; computed again where it was not kept.
     *
     * @throws IndexOutOfBoundsException if it was not recorded
     */
    public TrainingState state(int step) {
        check(step);
        TrainingState state = kept[step / strideSteps];
        if (state.step() == step) {
            return state;
        }
        return new Trainer(plan, data).advance(state, step);
    }

    /** The weights and biases of state {@code step}. */
    public Parameters parameters(int step) {
        return state(step).parameters();
    }

    /** The gradient of the update that leaves state {@code step}, over that step's batch. */
    public Parameters updateGradient(int step) {
        return new Trainer(plan, data).updateGradient(state(step));
    }

    /** Mean loss over the training set at {@code step}; may be infinite or NaN in the last state. */
    public double loss(int step) {
        check(step);
        return losses[step];
    }

    /** Share of the training set that is classified right at {@code step}; absent for real targets. */
    public OptionalDouble accuracy(int step) {
        check(step);
        return Double.isNaN(accuracies[step]) ? OptionalDouble.empty() : OptionalDouble.of(accuracies[step]);
    }

    /** Euclidean norm of the whole training set's gradient at {@code step}. */
    public double gradientNorm(int step) {
        check(step);
        return gradientNorms[step];
    }

    private void check(int step) {
        if (step < 0 || step >= states) {
            throw new IndexOutOfBoundsException("state " + step + " of a recording of states 0 to " + (states - 1));
        }
    }
}
