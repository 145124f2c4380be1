package symmetrylab.figure.card;

import java.util.Map;

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

    /** The pictures of shipped experiments that show more than the one their data suggest. */
    private static final Map<String, CardKind> TELLING =
            Map.of("tiny-noise", SPREAD, "one-nudge", SPREAD, "small-starts", POINTS);

    /**
     * The kind that suits a shipped experiment.
     *
     * @param preset its name
     * @param features of its data
     */
    public static CardKind of(String preset, int features) {
        return TELLING.getOrDefault(preset, features <= 2 ? NETWORKS : LOSS);
    }
}
