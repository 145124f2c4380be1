package symmetrylab.figure.scene;

/**
 * What a plot must compute to show a step of one lane, beyond the state of that step. A window does it in the background where
 * it costs too much; a picture that is painted does it itself.
 */
public interface StepWork {

    /** Whether it is done for {@code step}, and painting the plot takes no pass over the data. */
    boolean isKnown(int step);

    /** About how many products it takes at {@code step}. */
    double cost(int step);

    /** Does it for {@code step}; the last results are kept. */
    void compute(int step);
}
