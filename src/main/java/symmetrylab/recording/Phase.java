package symmetrylab.recording;

import java.util.Locale;

/**
 * A part of one training step: the forward pass layer by layer, the loss, the backward pass layer by layer, the update.
 *
 * @param kind the part
 * @param layer the layer of weights, from 0 at the input side; 0 for loss and update
 */
public record Phase(Kind kind, int layer) {

    /** The kinds of phases. */
    public enum Kind {
        /** The sums and activations of a layer are computed. */
        FORWARD,
        /** The outputs are compared with the targets. */
        LOSS,
        /** The deltas of a layer's neurons and the gradient of its weights are computed. */
        BACKWARD,
        /** Every weight and bias moves. */
        UPDATE;

        /** Whether a phase of this kind belongs to one layer of weights. */
        public boolean hasLayer() {
            return switch (this) {
                case FORWARD, BACKWARD -> true;
                case LOSS, UPDATE -> false;
            };
        }

        /** The kind as one word, for keys and style classes. */
        public String token() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The number of phases of a step of a network with {@code layers} layers of weights. */
    public static int count(int layers) {
        return 2 * layers + 2;
    }

    /**
     * Phase {@code index}, from 0, of a step of a network with {@code layers} layers of weights.
     *
     * @throws IndexOutOfBoundsException if there is none
     */
    public static Phase at(int index, int layers) {
        if (index < 0 || index >= count(layers)) {
            throw new IndexOutOfBoundsException("phase " + index + " of " + count(layers));
        }
        if (index < layers) {
            return new Phase(Kind.FORWARD, index);
        } else if (index == layers) {
            return new Phase(Kind.LOSS, 0);
        } else if (index <= 2 * layers) {
            return new Phase(Kind.BACKWARD, 2 * layers - index);
        }
        return new Phase(Kind.UPDATE, 0);
    }

    /** The number of this phase, from 0, in a step of a network with {@code layers} layers of weights. */
    public int indexIn(int layers) {
        return switch (kind) {
            case FORWARD -> layer;
            case LOSS -> layers;
            case BACKWARD -> 2 * layers - layer;
            case UPDATE -> 2 * layers + 1;
        };
    }
}
