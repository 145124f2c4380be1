package symmetrylab.figure.network;

import symmetrylab.analysis.state.Reason;
import symmetrylab.figure.draw.NeuronNames;
import symmetrylab.nn.Architecture;
import symmetrylab.words.Words;

/** Puts reasons into words, one sentence each. */
public final class ReasonWords {

    private ReasonWords() {}

    /** The sentence for a reason in a network of this shape. */
    public static String sentence(Reason reason, Architecture network, Words words) {
        return words.get(
                key(reason.kind()),
                names(reason, network, words),
                Integer.toString(reason.neurons().size()),
                function(network, words),
                reason.since().isPresent() ? Integer.toString(reason.since().getAsInt()) : "");
    }

    private static String key(Reason.Kind kind) {
        return switch (kind) {
            case DIVERGED -> "reason.diverged";
            case OUTGOING_ZERO -> "reason.outgoingZero";
            case ACTIVATION_OF_ZERO -> "reason.activationOfZero";
            case INPUT_ZERO -> "reason.inputZero";
            case DROPPED -> "reason.dropped";
            case SLOPE_ZERO -> "reason.slopeZero";
            case RESIDUAL_ZERO -> "reason.residualZero";
            case NOTHING_COMES_BACK -> "reason.nothingComesBack";
            case SAMPLES_CANCEL -> "reason.samplesCancel";
            case GRADIENT_ZERO -> "reason.gradientZero";
            case SAME_CLASS -> "reason.sameClass";
            case SAME_CLASS_ROUNDED -> "reason.sameClassRounded";
            case SATURATED -> "reason.saturated";
            case SAME_FEATURE -> "reason.sameFeature";
            case PARTED_BY_EDIT -> "reason.partedByEdit";
            case PARTED_BY_DROPOUT -> "reason.partedByDropout";
            case PARTED_BY_OUTGOING -> "reason.partedByOutgoing";
            case PARTED_BY_ROUNDING -> "reason.partedByRounding";
            case PARTED_BY_MEMORY -> "reason.partedByMemory";
            case ALWAYS_DIFFERENT -> "reason.alwaysDifferent";
        };
    }

    private static Object names(Reason reason, Architecture network, Words words) {
        if (reason.layer() < network.layers() - 1) {
            return NeuronNames.hidden(network, reason.layer(), reason.neurons());
        }
        boolean single = network.fanOut(reason.layer()) == 1;
        return reason.neurons().size() > 1
                ? words.get("reason.outputs")
                : single ? "y" : "y" + (reason.neurons().get(0) + 1);
    }

    private static String function(Architecture network, Words words) {
        return switch (network.activation()) {
            case TANH -> words.get("network.activation.tanh");
            case RELU -> words.get("network.activation.relu");
            case LEAKY_RELU -> words.get("network.activation.leaky_relu");
            case ELU -> words.get("network.activation.elu");
            case SILU -> words.get("network.activation.silu");
            case GELU -> words.get("network.activation.gelu");
            case IDENTITY, SIGMOID, SOFTPLUS -> "g";
        };
    }
}
