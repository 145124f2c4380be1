package symmetrylab.spec;

/** The functions that training makes small. */
public enum LossKind implements Named {
    /** Mean over samples of ½ Σ (a − y)² over the outputs. */
    MSE("mse"),
    /** Mean over samples of −Σ y ln a, for sigmoid outputs with the term of 1 − y; not with other outputs. */
    CROSS_ENTROPY("cross_entropy");

    private final String id;

    LossKind(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
