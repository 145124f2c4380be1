package symmetrylab.figure.formula;

import symmetrylab.analysis.derivation.Equation;

/** What the equations of a derivation are called. */
final class DerivationWords {

    private DerivationWords() {}

    static String title(Equation.Topic topic) {
        return switch (topic) {
            case SUM -> "Weighted sum";
            case MEAN_SUM -> "Weighted sum, mean over the batch";
            case ACTIVATION -> "Activation";
            case MEAN_ACTIVATION -> "Activation, mean over the batch";
            case DROPOUT -> "After dropout";
            case LOSS -> "Loss of the sample";
            case SLOPE -> "Slope of the activation function";
            case DELTA -> "Delta, by the chain rule";
            case MEAN_DELTA -> "Delta, mean over the batch";
            case GRADIENT -> "Gradient of the sample's loss";
            case OUTSIDE_GRADIENT -> "Gradient of a sample not in the batch";
            case CHAIN -> "The same by the whole chain";
            case BATCH_GRADIENT -> "Gradient, mean over the batch";
            case PENALTY -> "Gradient with penalties";
            case MEMORY -> "Memory of the optimizer";
            case CORRECTION -> "Corrected for the start at 0";
            case UPDATE -> "Update";
        };
    }
}
