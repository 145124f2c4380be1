package symmetrylab.spec;

/** The functions of the output layer. */
public enum OutputKind implements Named {
    /** The weighted sum itself. */
    IDENTITY("identity"),
    /** 1 / (1 + exp(−z)) for each output. */
    SIGMOID("sigmoid"),
    /** tanh z for each output. */
    TANH("tanh"),
    /** exp(z_k) / Σ exp(z_i); needs two outputs or more. */
    SOFTMAX("softmax");

    private final String id;

    OutputKind(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }

    /** Whether the outputs are probabilities. */
    public boolean isProbability() {
        return switch (this) {
            case SIGMOID, SOFTMAX -> true;
            case IDENTITY, TANH -> false;
        };
    }

    /** The fewest outputs for which it makes sense. */
    public int minOutputs() {
        return switch (this) {
            case IDENTITY, SIGMOID, TANH -> 1;
            case SOFTMAX -> 2;
        };
    }
}
