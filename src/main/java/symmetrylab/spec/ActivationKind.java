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
    RELU("relu"),
    /** g(z) = max(0.01z, z). */
    LEAKY_RELU("leaky_relu"),
    /** g(z) = z above 0, exp(z) − 1 else. */
    ELU("elu"),
    /** g(z) = ln(1 + exp(z)). */
    SOFTPLUS("softplus"),
    /** g(z) = z / (1 + exp(−z)). */
    SILU("silu"),
    /** g(z) = zΦ(z) with the normal distribution function Φ. */
    GELU("gelu");

    private final String id;

    ActivationKind(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
