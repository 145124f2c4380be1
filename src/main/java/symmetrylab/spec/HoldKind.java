package symmetrylab.spec;

/** The parameters that a training can keep as they started. */
public enum HoldKind implements Named {
    /** All biases. */
    BIASES("biases");

    private final String id;

    HoldKind(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
