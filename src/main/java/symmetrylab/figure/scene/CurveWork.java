package symmetrylab.figure.scene;

/**
 * What a plot must compute once to show its curves over all steps of all lanes. A window does it in the background where it
 * costs too much; a picture that is painted does it itself.
 */
public interface CurveWork {

    /** Whether it is done, and painting the curves takes no pass over the data. */
    boolean isKnown();

    /** About how many products are still to compute. */
    double cost();

    /** Does it; the results are kept. */
    void compute();
}
