package symmetrylab.analysis.history;

import java.util.Arrays;
import java.util.function.Supplier;
import symmetrylab.analysis.state.Freeze;
import symmetrylab.analysis.state.RunState;
import symmetrylab.analysis.state.StateGauge;
import symmetrylab.data.DataSet;
import symmetrylab.nn.RunPlan;
import symmetrylab.nn.StepListener;
import symmetrylab.nn.StepReport;
import symmetrylab.recording.Recorder;

/**
 * Records a run and measures its kept states during training.
 *
 * <p>Belongs to the training thread; any thread may use its {@link RunHistory}.
 */
public final class HistoryRecorder implements StepListener {

    private final RunPlan plan;
    private final DataSet data;
    private final Recorder recorder;
    private final int layers;
    private final StateGauge gauge;
    private byte[] states = new byte[64];
    private byte[] freezes = new byte[64];
    private double[] spreads;
    private short[] classCounts;
    private final RunHistory.LastMeasures onDemand = new RunHistory.LastMeasures();
    private int count;

    /**
     * A recorder of a run from its start.
     *
     * @param bytes bound on the memory of kept states; at least two are kept
     */
    public HistoryRecorder(RunPlan plan, DataSet data, long bytes) {
        this.plan = plan;
        this.data = data;
        recorder = new Recorder(plan, data, bytes);
        layers = plan.architecture().hiddenLayers();
        gauge = new StateGauge(plan.architecture());
        spreads = new double[64 * layers];
        classCounts = new short[64 * layers];
    }

    /**
     * Takes over the first {@code states} kept states, with their measures, of a run that has them in common with this
     * one; before any state is reported.
     */
    void takeOver(RunHistory other, int states) {
        recorder.takeOver(other.recording(), states);
        other.series().copyTo(this, states);
        // The same state may stay frozen for ever in one run, and not in one with other edits.
        for (count = 0; count < states; count++) {
            int step = count * strideSteps();
            freezes[count] = freeze(step, () -> other.recording().report(step));
        }
    }

    /** The measures of the first states; the recorder owns the arrays from now on. */
    void take(byte[] firstStates, byte[] firstFreezes, double[] firstSpreads, short[] firstCounts) {
        states = firstStates;
        freezes = firstFreezes;
        spreads = firstSpreads;
        classCounts = firstCounts;
    }

    /** The distance, in steps, between two kept states. */
    public int strideSteps() {
        return recorder.strideSteps();
    }

    @Override
    public boolean wants(int step) {
        return recorder.wants(step);
    }

    @Override
    public boolean reached(StepReport report) {
        recorder.reached(report);
        if (count == states.length) {
            states = Arrays.copyOf(states, 2 * count);
            freezes = Arrays.copyOf(freezes, 2 * count);
            spreads = Arrays.copyOf(spreads, 2 * count * layers);
            classCounts = Arrays.copyOf(classCounts, 2 * count * layers);
        }
        states[count] = (byte) gauge.measure(report).ordinal();
        freezes[count] = states[count] == RunState.FROZEN.ordinal() ? freeze(report.step(), () -> report) : 0;
        for (int layer = 0; layer < layers; layer++) {
            spreads[count * layers + layer] = gauge.spread(layer);
            classCounts[count * layers + layer] = (short) gauge.classCount(layer);
        }
        count++;
        return true;
    }

    /** How the next state is frozen, if it is. What stays frozen for ever is not looked at again. */
    private byte freeze(int step, Supplier<StepReport> report) {
        boolean isFrozen = states[count] == RunState.FROZEN.ordinal();
        boolean wasFrozen = count > 0 && states[count - 1] == RunState.FROZEN.ordinal();
        if (!isFrozen || (wasFrozen && Freeze.values()[freezes[count - 1]].isForEver())) {
            return isFrozen ? freezes[count - 1] : 0;
        }
        boolean isEdited = plan.spec().edits().stream().anyMatch(edit -> edit.step() > step);
        Freeze freeze = isEdited
                ? Freeze.AT_THIS_STEP
                : Freeze.of(report.get(), plan, data).orElse(Freeze.AT_THIS_STEP);
        return (byte) freeze.ordinal();
    }

    /** The history so far, of at least one state. */
    public RunHistory snapshot() {
        return new RunHistory(
                recorder.snapshot(), new StepSeries(layers, states, freezes, spreads, classCounts, count), onDemand);
    }
}
