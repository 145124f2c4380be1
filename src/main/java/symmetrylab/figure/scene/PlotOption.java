package symmetrylab.figure.scene;

/** Ways to look at plots that can be switched on. */
public enum PlotOption {
    /** Trajectories are of outgoing weights, not of incoming ones and biases. */
    OUTGOING("outgoing"),
    /** The axis of weights is logarithmic on both sides of 0. */
    LOG_WEIGHTS("log-weights"),
    /** The axis of the spread is linear. */
    LINEAR_SPREAD("linear-spread"),
    /** A map shows a neuron and its mirror image at one place, where both do the same work. */
    FOLD_MIRRORS("fold-mirrors");

    private final String word;

    PlotOption(String word) {
        this.word = word;
    }

    /** The word for it. */
    public String word() {
        return word;
    }
}
