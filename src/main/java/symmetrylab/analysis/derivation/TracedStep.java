package symmetrylab.analysis.derivation;

import java.util.List;
import symmetrylab.nn.Architecture;
import symmetrylab.nn.Parameters;
import symmetrylab.nn.RunPlan;
import symmetrylab.nn.SampleTrace;
import symmetrylab.nn.StepTrace;
import symmetrylab.recording.Recording;
import symmetrylab.spec.TrainingSpec;

/**
 * A step of a run, opened for one sample or for its batch, for derivations and reasons.
 *
 * @param plan the run
 * @param trace the numbers of the step
 * @param first the first samples of the step's batch
 * @param batchGradient the mean gradient over the batch, without penalties and with those of biases that are held
 */
public record TracedStep(RunPlan plan, StepTrace trace, List<SampleTrace> first, Parameters batchGradient) {

    /** The number of samples of a batch that are written out. */
    private static final int FIRST_SAMPLES = 6;

    /** Copies the list. */
    public TracedStep {
        first = List.copyOf(first);
    }

    /** The step from state {@code step}, with means over its batch; a batch of one sample counts as that sample. */
    public static TracedStep of(Recording recording, int step) {
        StepTrace means = recording.trace(step);
        StepTrace trace =
                means.batch().size() == 1 ? recording.trace(step, means.batch().get(0)) : means;
        return new TracedStep(recording.plan(), trace, recording.firstOfBatch(step, FIRST_SAMPLES), means.gradient());
    }

    /**
     * The step from state {@code step}, for one sample.
     *
     * @throws IndexOutOfBoundsException if the step was not recorded, or there is no such sample
     */
    public static TracedStep of(Recording recording, int step, int sample) {
        StepTrace trace = recording.trace(step, sample);
        TrainingSpec training = recording.plan().spec().training();
        Parameters gradient = training.l1() == 0 && training.l2() == 0 && !training.biasesHeld()
                ? trace.updateGradient()
                : recording.trace(step).gradient();
        return new TracedStep(recording.plan(), trace, recording.firstOfBatch(step, FIRST_SAMPLES), gradient);
    }

    /** The network. */
    public Architecture network() {
        return plan.architecture();
    }

    /** The name of a neuron of column {@code column}, from 0 for the inputs, as the equations write it: {@code y3}. */
    public String name(int column, int neuron) {
        return new Symbols(network()).name(column, neuron);
    }

    /** Whether it is opened for one sample rather than the batch. */
    public boolean isOfSample() {
        return trace.sample().isPresent();
    }

    /** The number of samples in the batch. */
    public int batchSize() {
        return trace.batch().size();
    }

    /** The weights and biases that the step starts from. */
    Parameters parameters() {
        return trace.before().parameters();
    }

    /** Whether the numbers are those of a sample under a dropout mask. */
    boolean isMasked() {
        return trace.isInBatch() && plan.spec().training().dropout() > 0;
    }

    /** The numbers of layer {@code layer}, from 0. */
    StepTrace.Layer layer(int layer) {
        return trace.layers().get(layer);
    }

    /** Whether layer {@code layer} of weights leads to the outputs. */
    boolean isTop(int layer) {
        return layer == network().layers() - 1;
    }
}
