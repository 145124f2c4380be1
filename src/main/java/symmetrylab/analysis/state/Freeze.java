package symmetrylab.analysis.state;

import java.util.Locale;
import java.util.Optional;
import symmetrylab.data.DataSet;
import symmetrylab.nn.Activation;
import symmetrylab.nn.Architecture;
import symmetrylab.nn.Parameters;
import symmetrylab.nn.RunPlan;
import symmetrylab.nn.StepReport;
import symmetrylab.spec.TrainingSpec;

/**
 * Whether a frozen run stays frozen for ever.
 *
 * <p>No batch moves a weight of a frozen state, but biases may move, and then weights too: AND at zero without a hidden
 * layer is frozen at step 0 only. "For ever" holds if the structure implies it and no edit follows.
 */
public enum Freeze {
    /** No batch moves a weight in this state; nothing is known about the next one. */
    AT_THIS_STEP,
    /**
     * No signal passes the last hidden layer, whatever the output biases: its neurons are 0 for every sample, and their
     * deltas are 0 because their outgoing weights or slopes are. Only output biases learn.
     */
    NO_SIGNAL,
    /**
     * Every gradient is 0, including those of the biases, and the optimizer has no memory: each state equals the last.
     */
    AT_REST,
    /** The weights rest, and the biases are held: each state equals the last. */
    HELD;

    /** The freeze as one word, for keys. */
    public String token() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether no later state moves a weight either. */
    public boolean isForEver() {
        return this != AT_THIS_STEP;
    }

    /**
     * How the state of {@code report} is frozen; empty if it is not.
     *
     * @param plan of the run
     * @param data the training data
     */
    public static Optional<Freeze> of(StepReport report, RunPlan plan, DataSet data) {
        if (!report.frozen() || report.diverged()) {
            return Optional.empty();
        }
        if (plan.spec().edits().stream().anyMatch(edit -> edit.step() > report.step())) {
            return Optional.of(AT_THIS_STEP);
        }
        TrainingSpec training = plan.spec().training();
        if (training.biasesHeld()) {
            return Optional.of(HELD);
        }
        boolean fullBatches = training.dropout() == 0 && training.batch().orElse(data.size()) >= data.size();
        boolean remembersNothing = report.state().memory().stream().allMatch(Freeze::isZero);
        if (fullBatches && remembersNothing && isZero(report.evaluation().gradient())) {
            return Optional.of(AT_REST);
        }
        Parameters parameters = report.state().parameters();
        // A dropout mask could let a signal through, so with dropout nothing is promised.
        boolean noSignal = training.dropout() == 0
                && report.state().memory().stream().allMatch(Freeze::isZeroBelowOutputs)
                && parameters.architecture().hiddenLayers() > 0
                && lastHiddenLayerIsCutOff(parameters, data);
        return Optional.of(noSignal ? NO_SIGNAL : AT_THIS_STEP);
    }

    private static boolean isZero(Parameters values) {
        return values.norm() == 0;
    }

    /** Whether all values are 0 except those of the last layer, whose biases may move. */
    private static boolean isZeroBelowOutputs(Parameters values) {
        int outputs = values.architecture().offset(values.architecture().layers() - 1, 0);
        for (int i = 0; i < outputs; i++) {
            if (values.get(i) != 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean lastHiddenLayerIsCutOff(Parameters parameters, DataSet data) {
        Architecture architecture = parameters.architecture();
        Activation activation = architecture.activation();
        int last = architecture.hiddenLayers() - 1;
        boolean[] sendsOn = new boolean[architecture.fanOut(last)];
        for (int neuron = 0; neuron < sendsOn.length; neuron++) {
            for (int to = 0; to < architecture.fanOut(last + 1); to++) {
                sendsOn[neuron] |= parameters.weight(last + 1, to, neuron) != 0;
            }
        }
        ForwardPass pass = ForwardPass.of(parameters);
        for (int sample = 0; sample < data.size(); sample++) {
            pass.run(data.inputs(), sample, last + 1);
            for (int neuron = 0; neuron < sendsOn.length; neuron++) {
                double z = pass.sums(last)[neuron];
                double a = pass.activations(last)[neuron];
                if (a != 0 || (sendsOn[neuron] && activation.derivative(z, a) != 0)) {
                    return false;
                }
            }
        }
        return true;
    }
}
