package symmetrylab.spec;

/** How the sums of training are rounded. */
public enum RoundingKind implements Named {
    /** In double precision, every sum in one order for all neurons: equal neurons stay equal to the last bit. */
    EXACT("exact"),
    /**
     * In double precision, but each neuron sums its inputs, its bias included, and its gradients over the batch in orders
     * of its own, as parallel libraries do.
     */
    BY_NEURON("by_neuron"),
    /** In orders of each neuron's own, with every sum, product and function value rounded to single precision. */
    SINGLE("single");

    private final String id;

    RoundingKind(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }

    /** Whether equal neurons stay equal to the last bit. */
    public boolean isExact() {
        return this == EXACT;
    }
}
