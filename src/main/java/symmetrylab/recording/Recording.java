package symmetrylab.recording;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import symmetrylab.data.DataSet;
import symmetrylab.nn.Evaluation.Score;
import symmetrylab.nn.Parameters;
import symmetrylab.nn.RunPlan;
import symmetrylab.nn.SampleTrace;
import symmetrylab.nn.StepReport;
import symmetrylab.nn.StepTrace;
import symmetrylab.nn.TrainingState;

/**
 * The states 0 to {@link #lastStep()} of a run, in any order; immutable.
 *
 * <p>States that were not kept are computed again from the last kept one before them, with the same bits, and measured
 * when they are asked for.
 */
public final class Recording {

    private final RunPlan plan;
    private final DataSet data;
    private final Replay replay;
    private final int strideSteps;
    private final TrainingState[] kept;
    private final double[] losses;
    private final double[] accuracies;
    private final double[] gradientNorms;
    private final Score[] validations;
    private final int count;
    private final boolean diverged;

    // The arrays are the recorder's: it only writes behind the first `count` entries, or replaces an array.
    Recording(
            RunPlan plan,
            DataSet data,
            Replay replay,
            int strideSteps,
            TrainingState[] kept,
            double[] losses,
            double[] accuracies,
            double[] gradientNorms,
            Score[] validations,
            int count,
            boolean diverged) {
        if (count == 0) {
            throw new IllegalArgumentException("a recording without a state");
        }
        this.plan = plan;
        this.data = data;
        this.replay = replay;
        this.strideSteps = strideSteps;
        this.kept = kept;
        this.losses = losses;
        this.accuracies = accuracies;
        this.gradientNorms = gradientNorms;
        this.validations = validations;
        this.count = count;
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
        return kept[count - 1].step();
    }

    /** Whether training has come to its end: all steps made, or diverged. */
    public boolean isComplete() {
        return diverged || lastStep() == plan.spec().training().steps();
    }

    /** The first state that is not finite, which is then the last. */
    public OptionalInt divergedAt() {
        return diverged ? OptionalInt.of(lastStep()) : OptionalInt.empty();
    }

    /** How many steps lie between two kept states: 1 where all are kept. The last state is kept too. */
    public int strideSteps() {
        return strideSteps;
    }

    /** Whether state {@code step} was kept and measured, and so is at hand at once. */
    public boolean isKept(int step) {
        check(step);
        return step % strideSteps == 0 || step == lastStep();
    }

    /**
     * State {@code step}; computed again where it was not kept.
     *
     * @throws IndexOutOfBoundsException if it was not recorded
     */
    public TrainingState state(int step) {
        return isKept(step) ? kept[indexOf(step)] : replay.state(kept[step / strideSteps], step);
    }

    /** The report of state {@code step}; costs a pass through the whole training set. */
    public StepReport report(int step) {
        return replay.report(state(step));
    }

    /** The weights and biases of state {@code step}. */
    public Parameters parameters(int step) {
        return state(step).parameters();
    }

    /** The gradient of the update that leaves state {@code step}, over that step's batch. */
    public Parameters updateGradient(int step) {
        return replay.updateGradient(state(step));
    }

    /** The numbers of the step that leaves state {@code step}: means over its batch. */
    public StepTrace trace(int step) {
        return replay.trace(state(step), OptionalInt.empty());
    }

    /**
     * The numbers of the step that leaves state {@code step} for one sample: with that step's dropout if the sample is in
     * its batch, else without.
     *
     * @param sample its number in the training set, from 0
     * @throws IndexOutOfBoundsException if the step was not recorded, or there is no such sample
     */
    public StepTrace trace(int step, int sample) {
        return replay.trace(state(step), OptionalInt.of(sample));
    }

    /**
     * The numbers of the first samples of the batch of the update that leaves state {@code step}, in the batch's order and
     * with its dropout.
     *
     * @param most how many at most, at least 1; fewer where the batch is smaller
     */
    public List<SampleTrace> firstOfBatch(int step, int most) {
        return replay.firstOfBatch(state(step), most);
    }

    /** Mean loss over the training set at {@code step}; may be infinite or NaN in the last state. */
    public double loss(int step) {
        return isKept(step) ? losses[indexOf(step)] : report(step).evaluation().loss();
    }

    /** Share of the training set that is classified right at {@code step}; absent for real targets. */
    public OptionalDouble accuracy(int step) {
        if (!isKept(step)) {
            return report(step).evaluation().accuracy();
        }
        double accuracy = accuracies[indexOf(step)];
        return Double.isNaN(accuracy) ? OptionalDouble.empty() : OptionalDouble.of(accuracy);
    }

    /** Loss and accuracy on the samples held out at {@code step}; absent where there are none. */
    public Optional<Score> validation(int step) {
        if (data.validation().isEmpty()) {
            return Optional.empty();
        }
        return isKept(step)
                ? Optional.of(validations[indexOf(step)])
                : report(step).evaluation().validation();
    }

    /** Euclidean norm of the whole training set's gradient at {@code step}. */
    public double gradientNorm(int step) {
        return isKept(step)
                ? gradientNorms[indexOf(step)]
                : report(step).evaluation().gradient().norm();
    }

    private int indexOf(int step) {
        return step == lastStep() ? count - 1 : step / strideSteps;
    }

    private void check(int step) {
        if (step < 0 || step > lastStep()) {
            throw new IndexOutOfBoundsException("state " + step + " of a recording of states 0 to " + lastStep());
        }
    }
}
