package symmetrylab.figure.network;

import java.util.List;
import symmetrylab.analysis.state.Reason;
import symmetrylab.analysis.state.Reasons;
import symmetrylab.figure.draw.NeuronNames;
import symmetrylab.figure.scene.NetworkPart;
import symmetrylab.nn.Architecture;
import symmetrylab.recording.Recording;

/** Reasons in one sentence each. */
public final class ReasonWords {

    private ReasonWords() {}

    /** Why a part of a network does what it does in the step that leaves a state, the strongest reason first; may be none. */
    public static List<String> sentences(Recording recording, int step, NetworkPart part) {
        List<Reason> reasons = List.of();
        if (part instanceof NetworkPart.Neuron neuron && neuron.column() > 0) {
            reasons = Reasons.ofNeuron(recording, step, neuron.column() - 1, neuron.index());
        } else if (part instanceof NetworkPart.Weight weight) {
            reasons = Reasons.ofWeight(recording, step, weight.layer(), weight.to(), weight.from());
        } else if (part instanceof NetworkPart.Bias bias) {
            int past = recording.plan().architecture().fanIn(bias.layer());
            reasons = Reasons.ofWeight(recording, step, bias.layer(), bias.to(), past);
        } else if (part instanceof NetworkPart.Layer layer) {
            reasons = Reasons.ofLayer(recording, step, layer.layer());
        }
        Architecture network = recording.plan().architecture();
        return reasons.stream().map(reason -> sentence(reason, network)).toList();
    }

    /** The sentence that says a reason of a network of this shape. */
    public static String sentence(Reason reason, Architecture network) {
        String names = names(reason, network);
        boolean one = reason.neurons().size() == 1;
        String since =
                reason.since().isPresent() ? "since step " + reason.since().getAsInt() : "";
        return switch (reason.kind()) {
            case DIVERGED -> "Training has diverged: not all numbers of this step are finite.";
            case OUTGOING_ZERO ->
                "No gradient: every weight that leads out of " + names
                        + " is 0, so nothing of the loss comes back and δ is 0.";
            case ACTIVATION_OF_ZERO ->
                "No gradient: the weights and bias of " + names + " are 0 and " + function(network)
                        + "(0) = 0, so the factor " + names + " is 0 for every sample.";
            case INPUT_ZERO ->
                "No gradient: what comes in along " + (one ? "this weight" : "these weights")
                        + " is 0 for every sample of the batch.";
            case DROPPED -> "No gradient: dropout left out " + names + " for every sample of the batch.";
            case SLOPE_ZERO ->
                "No gradient: the slope g'(z) of " + names + " is 0 for every sample of the batch, so δ is 0.";
            case RESIDUAL_ZERO ->
                "No gradient: " + names + (one ? " hits its target" : " hit their targets")
                        + " exactly for every sample of the batch.";
            case NOTHING_COMES_BACK ->
                "No gradient: what comes back to " + names + " from above is 0 for every sample of the batch.";
            case SAMPLES_CANCEL -> "No gradient: the samples pull in opposite directions, and their sum is exactly 0.";
            case GRADIENT_ZERO -> "No gradient: " + (one ? "it is" : "all are") + " exactly 0 over this batch.";
            case SAME_CLASS ->
                "The same: " + names
                        + " have equal incoming weights, biases, outgoing weights and optimizer memory, so they get"
                        + " equal sums, activations, deltas and updates.";
            case SATURATED ->
                "Saturated: the slope g'(z) of " + names + " is below 0.001 for every sample of the batch.";
            case SAME_FEATURE ->
                "The same for now: " + names
                        + " have equal incoming weights and biases; their outgoing weights or optimizer"
                        + " memory differ, so they may part.";
            case PARTED_BY_EDIT -> "Parted from " + names + " " + since + ", by an edit.";
            case PARTED_BY_DROPOUT ->
                "Parted from " + names + " " + since + ", because dropout left out one and not the other.";
            case PARTED_BY_OUTGOING ->
                "Parted from " + names + " " + since
                        + ", because their outgoing weights differed and so did their deltas.";
            case PARTED_BY_MEMORY ->
                "Parted from " + names + " " + since
                        + ", because the optimizer remembered different gradients of them.";
            case ALWAYS_DIFFERENT -> "Different from all others of its layer from the start.";
        };
    }

    private static String names(Reason reason, Architecture network) {
        if (reason.layer() < network.layers() - 1) {
            return NeuronNames.hidden(network, reason.layer(), reason.neurons());
        }
        boolean single = network.fanOut(reason.layer()) == 1;
        return reason.neurons().size() > 1
                ? "the outputs"
                : single ? "y" : "y" + (reason.neurons().get(0) + 1);
    }

    private static String function(Architecture network) {
        return switch (network.activation()) {
            case TANH -> "tanh";
            case RELU -> "ReLU";
            case LEAKY_RELU -> "leaky ReLU";
            case ELU -> "ELU";
            case SILU -> "SiLU";
            case GELU -> "GELU";
            case IDENTITY, SIGMOID, SOFTPLUS -> "g";
        };
    }
}
