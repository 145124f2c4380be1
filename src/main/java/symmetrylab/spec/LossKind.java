package symmetrylab.spec;

import symmetrylab.numeric.Range;

/** The loss functions. */
public enum LossKind implements Named {
    /** Mean over samples of ½ Σ (a − y)² over the outputs. */
    MSE("mse"),
    /**
     * Mean over samples of −Σ y ln a for softmax, with the term of 1 − y for sigmoid outputs; not for other outputs.
     */
    CROSS_ENTROPY("cross_entropy");

    private final String id;

    LossKind(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }

    /** Whether this loss takes {@code output}: cross-entropy takes probabilities only. */
    public boolean takes(OutputKind output) {
        return switch (this) {
            case MSE -> true;
            case CROSS_ENTROPY -> output.isProbability();
        };
    }

    /** Whether this loss takes all targets of a range: cross-entropy takes those from 0 to 1 only. */
    public boolean takes(Range targets) {
        return switch (this) {
            case MSE -> true;
            case CROSS_ENTROPY -> targets.min() >= 0 && targets.max() <= 1;
        };
    }
}
