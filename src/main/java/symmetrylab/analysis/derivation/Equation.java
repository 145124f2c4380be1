package symmetrylab.analysis.derivation;

/**
 * One equation of a derivation: in symbols, with the numbers of the step, and its result.
 *
 * @param topic what it computes
 * @param symbols the equation in symbols, both sides
 * @param numbers the right side with numbers, led by = or ≈; empty where there is nothing to put in
 * @param result the value to four digits, led by = where that is exact, else by ≈
 * @param value the value as the engine has it
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
        /** What dropout leaves of an activation. */
        DROPOUT,
        /** The loss of a sample. */
        LOSS,
        /** The derivative of the activation function. */
        SLOPE,
        /** The derivative of the loss by a neuron's sum. */
        DELTA,
        /** The mean of that over the batch. */
        MEAN_DELTA,
        /** The derivative of a sample's loss by a weight or bias. */
        GRADIENT,
        /** The same for a sample that the update does not use. */
        OUTSIDE_GRADIENT,
        /** The same, written out from the outputs down. */
        CHAIN,
        /** The mean gradient over the batch. */
        BATCH_GRADIENT,
        /** The gradient with the penalties on large weights. */
        PENALTY,
        /** What the optimizer remembers. */
        MEMORY,
        /** The same, corrected for the start at 0. */
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
