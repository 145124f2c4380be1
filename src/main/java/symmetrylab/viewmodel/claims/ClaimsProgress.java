package symmetrylab.viewmodel.claims;

import java.util.OptionalDouble;

/**
 * How far the claims that run are.
 *
 * @param claims the number of claims asked for
 * @param claimsDone those of them that are measured
 * @param cases the number of their cases
 * @param casesDone those of them that are measured
 * @param seconds since they were asked for
 */
public record ClaimsProgress(int claims, int claimsDone, int cases, int casesDone, double seconds) {

    /** The share of the cases that is measured, from 0 to 1. */
    public double share() {
        return cases == 0 ? 1 : casesDone / (double) cases;
    }

    /** The seconds that are left if the other cases take as long as those measured; absent until one is. */
    public OptionalDouble secondsLeft() {
        return casesDone == 0 ? OptionalDouble.empty() : OptionalDouble.of(seconds * (cases - casesDone) / casesDone);
    }
}
