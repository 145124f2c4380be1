package symmetrylab.analysis.plane;

import symmetrylab.analysis.curvature.EigenPair;

/**
 * A plane through the parameters of a run, as it is asked for.
 *
 * @param kind how it is chosen
 * @param pair the eigenvectors it goes along; the usual pair for other kinds, which have none
 */
public record PlaneChoice(PlaneKind kind, EigenPair pair) {

    /** Forgets the pair of other kinds, so that equal planes are equal choices. */
    public PlaneChoice {
        pair = kind == PlaneKind.EIGENVECTORS ? pair : EigenPair.USUAL;
    }

    /** The plane of this kind; of eigenvectors the usual ones. */
    public static PlaneChoice of(PlaneKind kind) {
        return new PlaneChoice(kind, EigenPair.USUAL);
    }
}
