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
 * <p>States that were not kept are recomputed from the last kept one before them, to the same bits, and measured on
 * request.
 */
public final class Recording {

    private final RunPlan plan;
    private final DataSet data;
    private final Replay replay;
    private final Keyframes keyframes;
    private final boolean diverged;

    Recording(RunPlan plan, DataSet data, Replay replay, Keyframes keyframes, boolean diverged) {
        this.plan = plan;
        this.data = data;
        this.replay = replay;
        this.keyframes = keyframes;
        this.diverged = diverged;
    }

    Keyframes keyframes() {
        return keyframes;
    }

    /** The recorded run. */
    public RunPlan plan() {
        return plan;
    }

    /** The samples it was trained on. */
    public DataSet data() {
        return data;
    }

    /** The number of the last recorded state. */
    public int lastStep() {
        return keyframes.lastStep();
    }

    /** Whether training has ended, after all steps or by divergence. */
    public boolean isComplete() {
        return diverged || lastStep() == plan.spec().training().steps();
    }

    /** The number of the first state that is not finite, which is then the last; absent if all are finite. */
    public OptionalInt divergedAt() {
        return diverged ? OptionalInt.of(lastStep()) : OptionalInt.empty();
    }

    /** The number of steps between two kept states, 1 if all are kept. The last state is kept too. */
    public int strideSteps() {
        return keyframes.strideSteps();
    }

    /** Whether state {@code step} was kept and measured, so that getting it computes nothing. */
    public boolean isKept(int step) {
        return keyframes.has(step);
    }

    /**
     * Whether getting state {@code step}, its loss or its accuracy computes nothing: it was kept, or is still known from
     * an earlier request for its report.
     */
    public boolean isKnown(int step) {
        return isKept(step) || replay.known(step).isPresent();
    }

    /**
     * Computes state {@code step} and its report if they are not known; then it {@link #isKnown} until two others have been
     * held.
     */
    public void hold(int step) {
        if (!isKept(step)) {
            replay.hold(state(step));
        }
    }

    /** The first kept step at or after {@code step}; the last one for a later step. */
    public int keptFrom(int step) {
        int stride = strideSteps();
        return (int) Math.min(lastStep(), ((long) step + stride - 1) / stride * stride);
    }

    /**
     * State {@code step}; recomputed if it was not kept.
     *
     * @throws IndexOutOfBoundsException if it was not recorded
     */
    public TrainingState state(int step) {
        return isKept(step) ? keyframes.state(step) : replay.state(keyframes.before(step), step);
    }

    /** The report of state {@code step}; takes a pass through the whole training set. */
    public StepReport report(int step) {
        return replay.report(state(step));
    }

    /** The weights and biases of state {@code step}. */
    public Parameters parameters(int step) {
        return state(step).parameters();
    }

    /** The gradient of the update from state {@code step}, over that step's batch. */
    public Parameters updateGradient(int step) {
        return replay.updateGradient(state(step));
    }

    /** The numbers of the step from state {@code step}: means over its batch. */
    public StepTrace trace(int step) {
        return replay.trace(state(step), OptionalInt.empty());
    }

    /**
     * The numbers of the step from state {@code step} for one sample: with that step's dropout if the sample is in its
     * batch, else without.
     *
     * @param sample its number in the training set, from 0
     * @throws IndexOutOfBoundsException if the step was not recorded, or there is no such sample
     */
    public StepTrace trace(int step, int sample) {
        return replay.trace(state(step), OptionalInt.of(sample));
    }

    /**
     * The numbers of the first samples of the batch of the update from state {@code step}, in the batch's order and
     * with its dropout.
     *
     * @param most the most samples, at least 1; fewer if the batch is smaller
     */
    public List<SampleTrace> firstOfBatch(int step, int most) {
        return replay.firstOfBatch(state(step), most);
    }

    /** Mean loss over the training set at {@code step}; may be infinite or NaN in the last state. */
    public double loss(int step) {
        return training(step).loss();
    }

    /** Share of the training set classified right at {@code step}; absent for real targets. */
    public OptionalDouble accuracy(int step) {
        return training(step).accuracy();
    }

    /** Loss and accuracy on the samples held out at {@code step}; absent if there are none. */
    public Optional<Score> validation(int step) {
        return isKept(step)
                ? keyframes.heldOut(step)
                : report(step).evaluation().validation();
    }

    private Score training(int step) {
        return isKept(step)
                ? keyframes.training(step)
                : report(step).evaluation().training();
    }
}
