package symmetrylab.viewmodel.inspector;

import java.util.Locale;

/** A number, or a row of numbers, of the inspected part. */
public enum Quantity {
    /** A weight or bias. */
    VALUE,
    /** The derivative of the loss with respect to it, as the update uses it. */
    GRADIENT,
    /** The derivative of the shown sample's loss with respect to it. */
    SAMPLE_GRADIENT,
    /** The change the update makes to it. */
    UPDATE,
    /** The weighted sum z of a neuron. */
    SUM,
    /** A neuron's activation: g(z), or the input. */
    ACTIVATION,
    /** The derivative of the loss with respect to the sum z. */
    DELTA,
    /** A neuron's bias. */
    BIAS,
    /** The largest distance between two neurons' incoming vectors. */
    SPREAD,
    /** The number of classes that the neurons of a layer form. */
    CLASSES,
    /** The effective rank of a layer's activations: the number of directions they use. */
    EFFECTIVE_RANK,
    /** The Euclidean norm of a layer's weights and biases. */
    WEIGHT_NORM,
    /** The Euclidean norm of the gradient with respect to them. */
    GRADIENT_NORM,
    /** The features of a sample. */
    INPUTS,
    /** The targets of a sample. */
    TARGET,
    /** The network's outputs for a sample. */
    OUTPUT,
    /** The loss of a sample. */
    LOSS;

    /** The quantity as one word, the same in all versions. */
    public String token() {
        return name().toLowerCase(Locale.ROOT);
    }
}
