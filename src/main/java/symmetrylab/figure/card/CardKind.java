package symmetrylab.figure.card;

/** What the picture of an experiment shows of its lanes. */
public enum CardKind {
    /** The hidden neurons at the last step and the output; for data of one or two features. */
    NETWORKS,
    /** The loss over the steps. */
    LOSS,
    /** The spread of the neurons over the steps, on a logarithmic axis. */
    SPREAD,
    /** The hidden neurons at the last step as points in the plane of the map. */
    POINTS;

    /** The kind that suits an experiment of which nothing is known but its features. */
    public static CardKind of(int features) {
        return features <= 2 ? NETWORKS : LOSS;
    }
}
