package symmetrylab.analysis.plane;

import java.util.Locale;

/** How a plane through the parameters of a run is chosen. */
public enum PlaneKind {
    /** Through the state shown, along two eigenvectors of its Hessian. */
    EIGENVECTORS,
    /** Through the end of the run, along the main directions of its path. */
    PATH,
    /** Through the end of the run, its start and the end of another run. */
    LANES;

    /** The kind as one word. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
