package symmetrylab.recording;

import java.util.Arrays;
import symmetrylab.data.DataSet;
import symmetrylab.nn.RunPlan;
import symmetrylab.nn.StepListener;
import symmetrylab.nn.StepReport;
import symmetrylab.nn.Trainer;
import symmetrylab.nn.TrainingState;

/**
 * Keeps a run as it is trained: every state of a small one; of a large one every second, fourth, eighth … state, so
 * many that they stay within a bound of memory.
 *
 * <p>Belongs to the thread that trains; the {@link Recording}s it gives are free.
 */
public final class Recorder implements StepListener {

    /** The memory that kept states may take where nothing else is said: 256 MiB. */
    public static final long DEFAULT_BYTES = 256L << 20;

    private final RunPlan plan;
    private final DataSet data;
    private final long mostStates;
    private int strideSteps = 1;
    private TrainingState[] kept = new TrainingState[16];
    private int keptCount;
    private double[] losses = new double[64];
    private double[] accuracies = new double[64];
    private double[] gradientNorms = new double[64];
    private int states;
    private boolean diverged;

    /**
     * A recorder of a run that starts at state 0.
     *
     * @param bytes bound on the memory of kept states; one is kept however large it is
     */
    public Recorder(RunPlan plan, DataSet data, long bytes) {
        this.plan = plan;
        this.data = data;
        long copies = 1 + new Trainer(plan, data).start().memory().size();
        long stateBytes = 8L * plan.architecture().parameterCount() * copies + 128;
        this.mostStates = Math.max(2, bytes / stateBytes);
    }

    /**
     * Keeps what is told of a state.
     *
     * @throws IllegalArgumentException if a state is left out
     */
    @Override
    public boolean reached(StepReport report) {
        if (report.step() != states) {
            throw new IllegalArgumentException("state " + report.step() + " after " + states + " states");
        }
        if (states == losses.length) {
            losses = Arrays.copyOf(losses, 2 * states);
            accuracies = Arrays.copyOf(accuracies, 2 * states);
            gradientNorms = Arrays.copyOf(gradientNorms, 2 * states);
        }
        losses[states] = report.evaluation().loss();
        accuracies[states] = report.evaluation().accuracy().orElse(Double.NaN);
        gradientNorms[states] = report.evaluation().gradient().norm();
        states++;
        diverged = report.diverged();
        if (report.step() % strideSteps == 0) {
            keep(report.state());
        }
        return true;
    }

    /** What has been recorded so far; at least one state must have been. */
    public Recording snapshot() {
        return new Recording(plan, data, strideSteps, kept, losses, accuracies, gradientNorms, states, diverged);
    }

    private void keep(TrainingState state) {
        if (keptCount == mostStates) {
            thinOut();
            if (state.step() % strideSteps != 0) {
                return;
            }
        }
        if (keptCount == kept.length) {
            kept = Arrays.copyOf(kept, 2 * keptCount);
        }
        kept[keptCount++] = state;
    }

    private void thinOut() {
        // Snapshots share the array, so it is replaced and not changed.
        TrainingState[] thinned = new TrainingState[kept.length];
        keptCount = (keptCount + 1) / 2;
        for (int i = 0; i < keptCount; i++) {
            thinned[i] = kept[2 * i];
        }
        kept = thinned;
        strideSteps *= 2;
    }
}
