package symmetrylab.spec;

import java.util.List;
import java.util.Optional;

/**
 * The shape and functions of a network; the sizes of its input and output layers follow from the data.
 *
 * @param hidden sizes of the hidden layers from input to output; may be empty
 * @param activation of every hidden layer
 * @param output function of the output layer; absent to let the data decide
 * @param loss the loss function; absent to let the data decide
 */
public record NetworkSpec(
        List<Integer> hidden, ActivationKind activation, Optional<OutputKind> output, Optional<LossKind> loss) {

    /** The most hidden layers a network can have. */
    public static final int MAX_LAYERS = 16;

    /** The most neurons a layer can have. */
    public static final int MAX_WIDTH = 1024;

    /** One hidden layer of 4 tanh neurons; output and loss are left to the data. */
    public static final NetworkSpec DEFAULT =
            new NetworkSpec(List.of(4), ActivationKind.TANH, Optional.empty(), Optional.empty());

    /** Checks the limits. */
    public NetworkSpec {
        hidden = List.copyOf(hidden);
        if (hidden.size() > MAX_LAYERS) {
            throw new IllegalArgumentException(
                    "hidden has " + hidden.size() + " layers; at most " + MAX_LAYERS + " are allowed");
        }
        for (int width : hidden) {
            Check.inside("hidden", width, 1, MAX_WIDTH);
        }
    }

    /** This network with other hidden layers. */
    public NetworkSpec withHidden(List<Integer> newHidden) {
        return new NetworkSpec(newHidden, activation, output, loss);
    }

    /** This network with another activation. */
    public NetworkSpec withActivation(ActivationKind newActivation) {
        return new NetworkSpec(hidden, newActivation, output, loss);
    }

    /** This network with another output function; absent to let the data decide. */
    public NetworkSpec withOutput(Optional<OutputKind> newOutput) {
        return new NetworkSpec(hidden, activation, newOutput, loss);
    }

    /** This network with another loss; absent to let the data decide. */
    public NetworkSpec withLoss(Optional<LossKind> newLoss) {
        return new NetworkSpec(hidden, activation, output, newLoss);
    }
}
