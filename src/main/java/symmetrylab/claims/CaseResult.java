package symmetrylab.claims;

/**
 * A case with what was measured.
 *
 * @param tried the case
 * @param measurement its figures
 * @param holds whether the claim holds in it; false if it was left out
 */
public record CaseResult(ClaimCase tried, Measurement measurement, boolean holds) {

    /** Applies {@code rule} to what was measured. */
    public static CaseResult of(ClaimCase tried, Measurement measurement, Rule rule) {
        return new CaseResult(tried, measurement, measurement.leftOut().isEmpty() && rule.holds(measurement.figures()));
    }

    /** Whether the case has a say in the verdict. */
    public boolean counts() {
        return measurement.leftOut().isEmpty();
    }
}
