package symmetrylab.spec;

/** The activation functions a hidden layer can have. */
public enum ActivationKind implements Named {
    /** g(z) = z. */
    IDENTITY("identity"),
    /** g(z) = 1 / (1 + exp(−z)). */
    SIGMOID("sigmoid"),
    /** g(z) = tanh z. */
    TANH("tanh"),
    /** g(z) = max(0, z). */
    RELU("relu");

    private final String id;

    ActivationKind(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
