package symmetrylab.figure.claim;

/**
 * The axes of a claim's plot.
 *
 * @param values upwards; its title is that of the plot
 * @param places to the right; its title stands at its first number
 */
public record ClaimAxes(ClaimAxis values, ClaimAxis places) {}
