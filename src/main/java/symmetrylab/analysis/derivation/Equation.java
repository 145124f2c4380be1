package symmetrylab.analysis.derivation;

/**
 * One equation of a derivation: in symbols, with the numbers of the step, and its result.
 *
 * @param topic what it computes
 * @param symbols the equation in symbols, both sides
 * @param numbers the right side with numbers, after = or ≈; empty if there are no numbers to insert
 * @param result the value to four digits, after = if that is exact, else ≈
 * @param value the engine's value
 */
public record Equation(Topic topic, Formula symbols, Formula numbers, Formula result, double value) {

    /** What an equation computes. */
    public enum Topic {
        /** The weighted sum of a neuron. */
        SUM,
        /** The mean of a neuron's weighted sum over the batch. */
        MEAN_SUM,
        /** The activation of a neuron. */
        ACTIVATION,
        /** The mean of a neuron's activation over the batch. */
        MEAN_ACTIVATION,
        /** An activation after dropout. */
        DROPOUT,
        /** The loss of a sample. */
        LOSS,
        /** The derivative of the activation function. */
        SLOPE,
        /** The derivative of the loss with respect to a neuron's sum. */
        DELTA,
        /** The mean of the delta over the batch. */
        MEAN_DELTA,
        /** The derivative of a sample's loss with respect to a weight or bias. */
        GRADIENT,
        /** The gradient for a sample that the update does not use. */
        OUTSIDE_GRADIENT,
        /** The gradient for a sample, written out from the outputs down. */
        CHAIN,
        /** The mean gradient over the batch. */
        BATCH_GRADIENT,
        /** The gradient with the penalties on weights. */
        PENALTY,
        /** The gradient that the update uses for a bias that is held. */
        HELD,
        /** The memory of the optimizer. */
        MEMORY,
        /** The memory, corrected for its start at 0. */
        CORRECTION,
        /** The new value of a weight or bias. */
        UPDATE
    }

    static Equation of(Topic topic, Formula symbols, Formula.Builder numbers, EquationNumbers printed, double value) {
        Formula right = numbers.build();
        Formula led = right.isEmpty()
                ? right
                : new Formula.Builder().open(printed.relation()).add(right).build();
        return new Equation(topic, symbols, led, EquationNumbers.result(value), value);
    }

    static Equation of(Topic topic, Formula symbols, double value) {
        return new Equation(topic, symbols, Formula.EMPTY, EquationNumbers.result(value), value);
    }
}
