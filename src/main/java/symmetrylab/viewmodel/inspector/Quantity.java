package symmetrylab.viewmodel.inspector;

import java.util.Locale;

/** A number, or a row of numbers, of the inspected part. */
public enum Quantity {
    /** A weight or bias. */
    VALUE,
    /** The derivative of the loss by it that the update uses. */
    GRADIENT,
    /** The derivative of the shown sample's loss by it. */
    SAMPLE_GRADIENT,
    /** By how much the update moves it. */
    UPDATE,
    /** The weighted sum z of a neuron. */
    SUM,
    /** A neuron's activation: g(z), or the input. */
    ACTIVATION,
    /** The derivative of the loss by the sum z. */
    DELTA,
    /** A neuron's bias. */
    BIAS,
    /** The largest distance of two neurons' incoming vectors. */
    SPREAD,
    /** How many classes the neurons of a layer form. */
    CLASSES,
    /** How many directions the activations of a layer use. */
    EFFECTIVE_RANK,
    /** The Euclidean norm of a layer's weights and biases. */
    WEIGHT_NORM,
    /** The Euclidean norm of the gradient by these. */
    GRADIENT_NORM,
    /** The features of a sample. */
    INPUTS,
    /** What the outputs should be. */
    TARGET,
    /** What they are. */
    OUTPUT,
    /** The loss of a sample. */
    LOSS;

    /** As one word, which stays the same in all versions. */
    public String token() {
        return name().toLowerCase(Locale.ROOT);
    }
}
