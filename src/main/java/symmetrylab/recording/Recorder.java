package symmetrylab.recording;

import symmetrylab.data.DataSet;
import symmetrylab.nn.RunPlan;
import symmetrylab.nn.StepListener;
import symmetrylab.nn.StepReport;

/**
 * Keeps a run as it is trained: every state of a small run with its measures; of a large one keyframes at equal
 * distances, as many as fit into the memory bound and can be measured in no more time than the training takes. The last
 * state is always kept.
 *
 * <p>Belongs to the training thread; any thread may read the {@link Recording}s it makes.
 */
public final class Recorder implements StepListener {

    /** Runs with fewer multiplications of weights and activations than this are measured in every state. */
    private static final double SMALL_WORK = 2e9;

    private final RunPlan plan;
    private final DataSet data;
    private final int strideSteps;
    private final Replay replay;
    private Keyframes kept;
    private boolean diverged;

    /**
     * A recorder of a run from state 0 on.
     *
     * @param bytes bound on the memory of the kept states; at least two are kept
     */
    public Recorder(RunPlan plan, DataSet data, long bytes) {
        this.plan = plan;
        this.data = data;
        this.replay = new Replay(plan, data);
        this.strideSteps = strideSteps(plan, data, Math.max(2, bytes / bytesOfState()));
        this.kept = new Keyframes(strideSteps, data.validation().isPresent());
    }

    /**
     * Takes over the first {@code states} kept states of a run that has them in common with this one, before any state is
     * reported; the next one to report is the one after these.
     *
     * @throws IllegalArgumentException if the other run keeps other states
     */
    public void takeOver(Recording other, int states) {
        if (kept.count() > 0 || other.strideSteps() != strideSteps) {
            throw new IllegalArgumentException("states of another distance, or not the first ones");
        }
        kept = other.keyframes().first(states);
    }

    /** The number of steps between kept states. */
    public int strideSteps() {
        return strideSteps;
    }

    @Override
    public boolean wants(int step) {
        return step % strideSteps == 0;
    }

    /**
     * Keeps a reported state.
     *
     * @throws IllegalArgumentException if a state to keep was skipped
     */
    @Override
    public boolean reached(StepReport report) {
        int expected = kept.count() * strideSteps;
        if (report.step() != expected && !(report.isLast() && report.step() < expected)) {
            throw new IllegalArgumentException("state " + report.step() + " where state " + expected + " was to come");
        }
        kept.add(report.state(), report.evaluation());
        diverged = report.diverged();
        return true;
    }

    /** The recording so far, of at least one state. */
    public Recording snapshot() {
        return new Recording(plan, data, replay, kept.view(), diverged);
    }

    private long bytesOfState() {
        // The state's numbers, then its objects and measures.
        return 8L * plan.architecture().parameterCount() * (1 + replay.memories()) + 250;
    }

    private static int strideSteps(RunPlan plan, DataSet data, long mostStates) {
        int steps = plan.spec().training().steps();
        double samples = data.size();
        double batch = Math.min(samples, plan.spec().training().batch().orElse(data.size()));
        double weights = plan.architecture().parameterCount();
        double forMemory = Math.ceil((steps + 1.0) / mostStates);
        double smallWork = Math.ceil(samples * weights * steps / SMALL_WORK);
        double anEpoch = Math.ceil(samples / batch);
        return (int) Math.max(1, Math.max(forMemory, Math.min(smallWork, anEpoch)));
    }
}
