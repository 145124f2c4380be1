package symmetrylab.figure.claim;

/**
 * The bound that decides.
 *
 * @param value where it lies
 * @param label the words at its line
 */
public record ClaimBound(double value, String label) {}
